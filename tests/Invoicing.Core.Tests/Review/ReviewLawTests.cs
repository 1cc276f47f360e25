using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Review;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Review.ReviewSamples;

namespace Invoicing.Core.Tests.Review;

/// <summary>The laws of docs/laws/review.md.</summary>
public class ReviewLawTests
{
    static readonly string[] Codes =
    [
        MatchFindings.PriceAboveOrder, MatchFindings.QuantityAboveDelivered, MatchFindings.AmountAboveOrder,
        MatchFindings.PriceBelowOrder, "ACME-ANY", "ACME-WARNED", ReviewFindings.DuplicateNumber,
        MatchFindings.RuleFailed,
    ];

    static readonly Gen<Finding> Found =
        from code in Gen.Elements(Codes)
        from line in Gen.Choose(1, 3)
        from cents in Gen.Choose(-300, 900)
        from severity in Gen.Elements(Severity.Notice, Severity.Warning, Severity.Error, Severity.Error)
        from hasEffect in Gen.Elements(true, true, false)
        select new Finding(code, severity, $"/lines/{line}",
            hasEffect ? [new FindingArg("effect", Money.FromMinor(cents, Currency.EUR))] : []);

    static readonly Gen<OutcomePolicy> Policies =
        from writeOff in Gen.Choose(0, 600)
        from bands in Gen.Elements(0, 1, 3)
        from rejects in Gen.Elements(0, 0, 1)
        from document in Gen.Elements(0, 1)
        select new OutcomePolicy
        {
            WriteOff = Tolerance.Of(Money.FromMinor(writeOff, Currency.EUR)),
            EffectBands = [.. new[] { Band(3m, null), Band(8m, "ann"), Band(20m, "bob") }.Take(bands)],
            DocumentBands = document == 0 ? [] : [Band(100m, null), Band(1_000m, "bob")],
            Holds =
            [
                .. OutcomePolicy.StandardHolds,
                new HoldRule("ACME-WARNED", ReleaseKind.ApprovalGiven) { From = Severity.Warning },
            ],
            Rejects = rejects == 0
                ? []
                : [new RejectRule(MatchFindings.AmountAboveOrder, RejectionRequest.CreditNote)],
        };

    static readonly Gen<ReviewFacts> Given =
        from approver in Gen.Elements("ann", "bob", "kim", "eve")
        from upTo in Gen.Elements<decimal?>(null, 4m, 200m)
        from credits in Gen.Choose(0, 2)
        select Approved(approver, upTo) with { CreditNotes = [.. Enumerable.Repeat(Credit(1, 5m), credits).Take(1)] };

    [Fact]
    public void Less_found_never_gives_a_heavier_outcome()
    {
        var cases =
            from found in Gen.ListOf(Found)
            from kept in Gen.ListOf(Gen.Elements(true, false), found.Count)
            from policy in Policies
            from facts in Given
            select (found, less: found.Zip(kept).Where(each => each.Second).Select(each => each.First).ToList(),
                policy, facts);
        Law.Holds(cases, each => Outcome(each.less, each.policy, each.facts)
            <= Outcome(each.found, each.policy, each.facts), count: 2_000);
    }

    [Fact]
    public void Smaller_differences_never_give_a_heavier_outcome()
    {
        var cases =
            from found in Gen.ListOf(Found)
            from percent in Gen.Choose(0, 100)
            from policy in Policies
            from facts in Given
            select (found, smaller: found.Select(finding => Scaled(finding, percent)).ToList(), policy, facts);
        Law.Holds(cases, each => Outcome(each.smaller, each.policy, each.facts)
            <= Outcome(each.found, each.policy, each.facts), count: 2_000);
    }

    [Fact]
    public void A_cause_whose_consequence_becomes_a_finding_of_its_own_never_makes_the_outcome_heavier()
    {
        var cases =
            from cause in Found
            from consequence in Gen.Elements(Codes[..^1])
            from policy in Policies
            where Invoicing.Matching.Variance.EffectOf(cause) is not null && cause.Code != MatchFindings.RuleFailed
            select (cause, consequence, policy);
        Law.Holds(cases, each =>
        {
            var effect = Invoicing.Matching.Variance.EffectOf(each.cause)!.Value;
            var narrow = Match(each.cause, new VarianceConsequence(each.consequence, "/lines/1", effect));
            var left = new Finding(each.consequence, each.cause.Severity, "/lines/1",
                [new FindingArg("effect", effect)]);
            var decided = OutcomeEngine.Of(each.policy).Decide(Invoice(), narrow.Findings, narrow, Facts);
            return !decided.Released.IsEmpty || Outcome([left], each.policy, Facts) <= decided.Outcome;
        }, count: 2_000);

        static MatchReport Match(Finding cause, VarianceConsequence consequence) => new()
        {
            Findings = FindingList.Of(cause), Variances = [new Variance(cause, [consequence])],
        };
    }

    [Fact]
    public void A_wider_tolerance_never_gives_a_heavier_outcome() =>
        Law.Holds(MatchGenerators.Cases(), MatchGenerators.Shrink, job =>
        {
            var facts = new ReviewFacts { Agreed = job.Facts };
            return Reviewed(job, job.Wider, facts).Outcome <= Reviewed(job, job.Tolerances, facts).Outcome;
        });

    [Fact]
    public void The_same_facts_change_nothing_when_it_is_looked_at_again() =>
        Law.Holds(MatchGenerators.Cases(), MatchGenerators.Shrink, job =>
        {
            var facts = new ReviewFacts { Agreed = job.Facts };
            var report = Reviewed(job, job.Tolerances, facts);
            var again = Engine(job.Tolerances).Reevaluate(report, job.Invoice(), facts);
            return again.Report.Equals(report) && again.Released.IsEmpty && again.Added.IsEmpty;
        });

    [Fact]
    public void What_is_held_is_accepted_once_people_released_all_of_it() =>
        Law.Holds(MatchGenerators.Cases(), MatchGenerators.Shrink, job =>
        {
            var facts = new ReviewFacts { Agreed = job.Facts };
            var report = Reviewed(job, job.Tolerances, facts);
            var released = facts with
            {
                Releases = [.. report.Decision.Holds.Select(hold =>
                    new HoldRelease(hold.Code, "ann", Issued) { Path = hold.Path })],
            };
            var again = Engine(job.Tolerances).Reevaluate(report, job.Invoice(), released);
            return again.Report.Outcome == ReviewOutcome.Accepted && again.Staying.IsEmpty;
        });

    [Fact]
    public void The_order_of_lines_and_facts_does_not_change_what_becomes_of_it() =>
        Law.Holds(MatchGenerators.Cases(), MatchGenerators.Shrink, job =>
        {
            var other = job.Reversed();
            return Reviewed(job, job.Tolerances, new ReviewFacts { Agreed = job.Facts }).Decision.Equals(
                Reviewed(other, job.Tolerances, new ReviewFacts { Agreed = other.Facts }).Decision);
        });

    static ReviewEngine Engine(ToleranceTable tolerances) =>
        ReviewEngine.Standard.With(MatchEngine.Standard.With(tolerances))
            .With(new OutcomePolicy { WriteOff = Tolerance.Of(Eur(20m)) });

    static ReviewReport Reviewed(MatchCase job, ToleranceTable tolerances, ReviewFacts facts) =>
        Engine(tolerances).Review(job.Invoice(), facts);

    static ReviewOutcome Outcome(IReadOnlyList<Finding> found, OutcomePolicy policy, ReviewFacts facts) =>
        Decide(policy, facts, [.. found]).Outcome;

    static Finding Scaled(Finding finding, int percent) =>
        Invoicing.Matching.Variance.EffectOf(finding) is { } effect
            ? new Finding(finding.Code, finding.Severity, finding.Path,
                [new FindingArg("effect", Money.FromMinor(effect.MinorUnits * percent / 100, Currency.EUR))])
            : finding;
}
