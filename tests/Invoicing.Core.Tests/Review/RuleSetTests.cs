using FluentValidation;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Review;
using static Invoicing.Core.Tests.Review.ReviewSamples;
using Severity = Invoicing.Findings.Severity;

namespace Invoicing.Core.Tests.Review;

public class RuleSetTests
{
    static readonly ToleranceTable Wide = ToleranceTable.Strict
        .With(ToleranceKind.UnitPrice, ToleranceRange.Within(Tolerance.Of(Percentage.Of(10m))))
        .With(ToleranceKind.LineTotal, ToleranceRange.Within(Tolerance.Of(Percentage.Of(10m))))
        .With(ToleranceKind.DocumentTotal, ToleranceRange.Within(Tolerance.Of(Percentage.Of(10m))))
        .With(ToleranceKind.CumulativeTotal, ToleranceRange.Within(Tolerance.Of(Percentage.Of(10m))))
        .With(ToleranceKind.Tax, ToleranceRange.Within(Tolerance.Of(Percentage.Of(10m))));

    [Fact]
    public void Tolerances_of_a_supplier_hold_for_its_invoices_and_the_report_says_so()
    {
        var engine = ReviewEngine.Standard.With(new RuleSetTable(new RuleSet { Supplier = "S-1", Tolerances = Wide }));
        var report = engine.Review(Invoice(price: 12.5m), Facts);
        Assert.Equal(ReviewOutcome.Accepted, report.Outcome);
        Assert.Equal<string>(["supplier S-1"], report.RuleSets);
        var other = ReviewEngine.Standard.With(new RuleSetTable(new RuleSet { Supplier = "S-2", Tolerances = Wide }));
        Assert.Equal(ReviewOutcome.Held, other.Review(Invoice(price: 12.5m), Facts).Outcome);
        Assert.Empty(other.Review(Invoice(), Facts).RuleSets);
    }

    [Fact]
    public void Of_several_sets_the_most_specific_that_states_a_member_decides_it_in_whatever_order()
    {
        RuleSet[] sets =
        [
            new() { Severities = [new CodeSeverity("A-B", Severity.Notice)], SwitchedOff = ["x"] },
            new() { Company = "US", Tolerances = Wide, Severities = [new CodeSeverity("A-B", Severity.Warning)] },
            new() { Type = DocumentType.CreditNote, Policy = new OutcomePolicy { PostsUnapproved = true } },
            new() { Supplier = "S-1", SwitchedOff = ["y"] },
        ];
        foreach (var table in (RuleSetTable[])[new([.. sets]), new([.. sets.Reverse()])])
        {
            var set = table.Of("US", "S-1", DocumentType.Invoice);
            Assert.Equal(["supplier S-1", "company US", "all"], set.Applied.Select(each => each.ScopeText()));
            Assert.Equal(Severity.Warning, set.SeverityOf("A-B"));
            Assert.Equal(Wide, set.Tolerances);
            Assert.Null(set.Policy);
            Assert.True(set.IsOff("x") && set.IsOff("y") && !set.IsOff("z"));
            Assert.NotNull(table.Of("US", "S-1", DocumentType.CreditNote).Policy);
        }
    }

    [Fact]
    public void Two_sets_of_one_scope_are_refused() => Assert.Throws<ArgumentException>(() =>
        new RuleSetTable(new RuleSet { Company = "US" }, new RuleSet { Company = "US", SwitchedOff = ["price"] }));

    [Theory]
    [InlineData("number")]
    [InlineData("price")]
    public void A_rule_that_is_switched_off_is_not_asked(string rule)
    {
        var wrong = Invoice(rule == "number" ? null : "RE-0815", price: rule == "price" ? 12.5m : 12m);
        Assert.NotEmpty(ReviewEngine.Standard.Review(wrong, Facts).Findings);
        var set = new RuleSet { SwitchedOff = [rule, "amount"], Tolerances = Wide };
        Assert.Empty(ReviewEngine.Standard.With(new RuleSetTable(set)).Review(wrong, Facts).Findings);
    }

    [Fact]
    public void Matching_is_switched_off_as_a_whole()
    {
        var set = new RuleSet { SwitchedOff = ["matching"] };
        var report = ReviewEngine.Standard.With(new RuleSetTable(set)).Review(Invoice(price: 99m), Facts);
        Assert.Null(report.Match);
        Assert.Equal(ReviewOutcome.Accepted, report.Outcome);
    }

    [Fact]
    public void A_code_weighs_as_the_set_says_in_the_review_and_in_its_match()
    {
        var set = new RuleSet
        {
            Severities =
            [
                new CodeSeverity(MatchFindings.PriceAboveOrder, Severity.Warning),
                new CodeSeverity(ReviewFindings.NumberMissing, Severity.Notice),
            ],
        };
        var report = ReviewEngine.Standard.With(new RuleSetTable(set)).Review(Invoice(null, price: 12.5m), Facts);
        Assert.Equal(Severity.Warning, Of(report.Findings, MatchFindings.PriceAboveOrder));
        Assert.Equal(Severity.Warning, Of(report.Match!.Findings, MatchFindings.PriceAboveOrder));
        Assert.Equal(Severity.Notice, Of(report.Findings, ReviewFindings.NumberMissing));

        static Severity Of(FindingList findings, string code) =>
            findings.Single(finding => finding.Code == code).Severity;
    }

    [Fact]
    public void A_validator_of_the_application_is_a_rule_of_the_review()
    {
        var engine = ReviewEngine.Standard.With(ValidatorRule.Of("acme-cost-centre", new CostCentre()));
        Assert.Equal(["ACME-COST-CENTRE"], engine.Review(Invoice(), Facts).Findings.Select(each => each.Code));
        var right = Invoice(change: draft => draft with { AccountingReference = "4711" });
        Assert.Empty(engine.Review(right, Facts).Findings);
        Assert.Empty(engine.Without("acme-cost-centre").Review(Invoice(), Facts).Findings);
    }

    [Fact]
    public void A_rule_of_the_review_that_throws_is_found_and_the_others_go_on()
    {
        var engine = ReviewEngine.Standard.With(new Throwing()).With(ValidatorRule.Of("cc", new CostCentre()));
        var report = engine.Review(Invoice(), Facts);
        Assert.Equal([ReviewFindings.RuleFailed, "ACME-COST-CENTRE"],
            report.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(ReviewOutcome.Held, report.Outcome);
    }

    [Fact]
    public void Of_ones_own_drafts_no_number_and_no_copies_are_looked_for_but_they_are_matched()
    {
        var draft = Invoice(null).Draft;
        var facts = Facts with { Earlier = [Invoice()] };
        Assert.Empty(ReviewEngine.Own.Review(draft, facts).Findings);
        var dear = Invoice(null, price: 12.5m).Draft;
        Assert.Contains(ReviewEngine.Own.Review(dear, facts).Findings,
            finding => finding.Code == MatchFindings.PriceAboveOrder);
    }

    [Fact]
    public void A_draft_that_cannot_be_calculated_is_held_with_what_is_wrong()
    {
        var draft = Invoice().Draft;
        var report = ReviewEngine.Own.Review(draft with { Lines = [draft.Lines[0], draft.Lines[0]] }, Facts);
        Assert.Equal([InvoiceFindings.LineIdRepeated], report.Findings.Select(finding => finding.Code));
        Assert.Equal(ReviewOutcome.Held, report.Outcome);
        Assert.Null(report.Document!.WithTax);
    }

    sealed class CostCentre : AbstractValidator<InvoiceDraft>
    {
        public CostCentre() => RuleFor(draft => draft.AccountingReference).NotEmpty()
            .WithErrorCode("ACME-COST-CENTRE").WithMessage("No cost centre.");
    }

    sealed class Throwing : IReviewRule
    {
        public string Id => "throwing";

        public void Check(ReviewContext context, FindingSink findings)
        {
            findings.Add("ACME-HALF", Severity.Error, "");
            throw new InvalidOperationException();
        }
    }
}
