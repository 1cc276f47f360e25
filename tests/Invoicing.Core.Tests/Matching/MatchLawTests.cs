using FsCheck.Fluent;
using Invoicing.Billing;
using Invoicing.Core.Tests.Billing;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Matching;

/// <summary>The laws of docs/laws/matching.md.</summary>
public class MatchLawTests
{
    [Fact]
    public void What_billing_bills_matches_what_was_agreed() =>
        Law.Holds(BillingFactsGen.Facts, facts =>
        {
            var billed = facts.BilledSoFar;
            foreach (var invoice in Invoices(facts))
            {
                var report = MatchEngine.Standard.Match(invoice, FactsOf(facts, billed));
                Assert.Equal(FindingList.Empty, report.Findings);
                billed = report.Record(billed, invoice);
            }

            return true;
        }, count: 50);

    [Fact]
    public void What_was_billed_already_does_not_match_again() =>
        Law.Holds(BillingFactsGen.Facts, facts => Invoices(facts).All(invoice =>
        {
            if (!invoice.Lines.Any(line => line.Line.OrderReference is not null)) return true;
            var twice = BilledSoFar.Nothing.With(invoice).With(invoice);
            var noMore = FactsOf(facts, twice) with { Deliveries = [] };
            return !MatchEngine.Standard.Match(invoice, noMore).IsMatched;
        }), count: 50);

    [Fact]
    public void A_wider_tolerance_never_gives_more_findings_and_never_a_worse_one()
    {
        var cases =
            from facts in BillingFactsGen.Facts
            from factor in Gen.Choose(80, 130)
            from narrow in Gen.Choose(0, 500)
            from wider in Gen.Choose(0, 500)
            select (facts, factor, narrow, wider: narrow + wider);
        Law.Holds(cases, each => Invoices(each.facts).All(invoice =>
        {
            var changed = Repriced(invoice, each.factor);
            var agreed = FactsOf(each.facts, BilledSoFar.Nothing);
            var narrow = Within(each.narrow).Match(changed, agreed).Findings;
            var wide = Within(each.wider).Match(changed, agreed).Findings;
            return wide.Count <= narrow.Count && (wide.Worst ?? Severity.Notice) <= (narrow.Worst ?? Severity.Notice);
        }), count: 50);
    }

    static IEnumerable<Invoice> Invoices(BillingFacts facts) =>
        BillingSamples.Bill(facts).Drafts.Select(draft => InvoiceCalculator.Calculate(draft).Value);

    static MatchFacts FactsOf(BillingFacts facts, BilledSoFar billed) => new()
    {
        Orders = facts.Orders, Deliveries = facts.Deliveries, Contracts = facts.Contracts,
        Timesheets = facts.Timesheets, MilestonesReached = facts.MilestonesReached, BilledSoFar = billed,
    };

    static MatchEngine Within(long cents)
    {
        var range = ToleranceRange.Within(Tolerance.Of(Money.FromMinor(cents, Currency.EUR)));
        return MatchEngine.Standard.With(ToleranceTable.Strict
            .With(ToleranceKind.UnitPrice, range).With(ToleranceKind.LineTotal, range));
    }

    static Invoice Repriced(Invoice invoice, int percent) => InvoiceCalculator.Calculate(invoice.Draft with
    {
        Lines =
        [
            .. invoice.Draft.Lines.Select(line => line with
            {
                Price = UnitPrice.Of(line.Price.Amount * percent / 100, line.Price.Currency, line.Price.BaseQuantity),
            }),
        ],
    }).Value;
}
