using FsCheck.Fluent;
using Invoicing.Core.Tests.Matching;
using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Review;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Review.ReviewSamples;

namespace Invoicing.Core.Tests.Review;

/// <summary>Wider tolerances through the whole review, with limits for write-offs and bands of approval.</summary>
public class OutcomeLawTests
{
    [Fact]
    public void A_wider_tolerance_of_any_kind_never_costs_more() =>
        Law.Holds(WrongJobs.WithTolerances(ToleranceGen.Pairs), each =>
        {
            var narrow = (each.Job with { Tolerances = each.Narrow }).Match();
            var wide = (each.Job with { Tolerances = each.Wide }).Match();
            Assert.Equal(narrow.Variances.IsEmpty, narrow.Cost is null);
            Assert.True((wide.Cost ?? Eur(0)) <= (narrow.Cost ?? Eur(0)), $"{wide.Cost} > {narrow.Cost}");
            return true;
        }, count: 3_000);

    [Fact]
    public void A_wider_tolerance_gives_no_heavier_outcome_by_any_policy()
    {
        var cases =
            from job in WrongJobs.WithTolerances(ToleranceGen.Pairs)
            from writeOff in Gen.Choose(0, 20_000)
            from bands in Gen.Elements(0, 1, 2, 3)
            from step in Gen.Choose(1, 20_000)
            from approver in Gen.Elements("ann", "bob", "nobody")
            select (job, approver, policy: new OutcomePolicy
            {
                WriteOff = Tolerance.Of(Money.FromMinor(writeOff, Currency.EUR)),
                EffectBands =
                [
                    .. new[]
                    {
                        Band(step / 100m, null, "eve"), Band(step / 50m, "ann"), Band(step / 10m, "bob"),
                    }.Take(bands),
                ],
            });
        Law.Holds(cases, each =>
        {
            var engine = ReviewEngine.Complete.With(each.policy);
            var facts = new ReviewFacts
            {
                Agreed = each.job.Job.Facts with { Approvals = [new(each.approver, Issued)] },
            };
            var invoice = each.job.Job.Invoice();
            var narrow = engine.With(MatchEngine.Standard.With(each.job.Narrow)).Review(invoice, facts);
            var wide = engine.With(MatchEngine.Standard.With(each.job.Wide)).Review(invoice, facts);
            Assert.True(wide.Outcome <= narrow.Outcome, $"{wide.ToText()} weighs more than {narrow.ToText()}");
            return true;
        }, count: 1_500);
    }

    [Fact]
    public void A_cause_that_passes_makes_the_differences_no_larger()
    {
        // The line is 8.00 above; a rule that passes within an unlimited tolerance explains 4.00 of it. The 4.00 that
        // are left are within the tolerance of the line, the 8.00 without the rule are not.
        var invoice = Invoice(price: 12.80m);
        var strict = ToleranceTable.Strict
            .With(ToleranceKind.LineTotal, ToleranceRange.UpTo(Tolerance.Of(Eur(5m))));
        var wide = strict.With(ToleranceKind.UnitPrice, ToleranceRange.Unlimited);
        var engine = MatchEngine.Standard.With(new HalfOfThePrice());
        var (found, left) = (
            engine.With(strict).Match(invoice, Facts.Agreed), engine.With(wide).Match(invoice, Facts.Agreed));
        Assert.Equal(MatchFindings.PriceAboveOrder, found.Findings.Single().Code);
        Assert.Equal(MatchFindings.AmountAboveOrder, left.Findings.Single().Code);
        Assert.Equal((Eur(8m), Eur(8m)), (found.Cost, left.Cost));

        // So a write-off of up to 5.00 takes neither.
        var policy = new OutcomePolicy { WriteOff = Tolerance.Of(Eur(5m)) };
        var review = ReviewEngine.Standard.With(policy);
        Assert.Equal(ReviewOutcome.Held, review.With(engine.With(strict)).Review(invoice, Facts).Outcome);
        Assert.Equal(ReviewOutcome.Held, review.With(engine.With(wide)).Review(invoice, Facts).Outcome);
    }

    sealed class HalfOfThePrice : IMatchRule
    {
        public string Id => "price";

        public void Check(MatchContext context, FindingSink findings)
        {
            if (context.Tolerance(ToleranceKind.UnitPrice, context.Lines[0]).Range != ToleranceRange.Unlimited)
                findings.Add(MatchFindings.PriceAboveOrder, Severity.Error, "/lines/1", ("effect", Eur(4m)));
        }
    }
}
