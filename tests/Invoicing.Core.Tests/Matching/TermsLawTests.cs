using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Terms;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Matching;

/// <summary>The laws of docs/laws/matching.md for dates, taxes, charges, terms, orders and contracts, over jobs with
/// several things put wrong.</summary>
public class TermsLawTests
{
    static readonly ImmutableArray<Deviation> Wrongs = [.. new OrderDeviations().All, .. new TermsDeviations().All];

    static readonly Gen<(Job Job, int Seed)> Jobs =
        from job in RightJobs.All
        from line in Gen.Choose(0, job.Draft.Lines.Length - 1)
        from picks in Gen.Choose(0, Wrongs.Length - 1).ListOf(4)
        from seed in Gen.Choose(1, 10_000)
        select (picks.Aggregate(job, (wrong, pick) => Wrongs[pick].Seed(wrong, line) ?? wrong), seed);

    [Fact]
    public void The_order_of_lines_orders_and_what_was_billed_before_does_not_matter() => Law.Holds(Jobs, each =>
    {
        var (job, seed) = each;
        var turned = job with
        {
            Draft = job.Draft with { Lines = Turned(job.Draft.Lines, seed) },
            Facts = job.Facts with
            {
                Orders =
                [
                    .. Turned(job.Facts.Orders, seed).Select(order => order with
                    {
                        Lines = Turned(order.Lines, seed), Adjustments = Turned(order.Adjustments, seed),
                    }),
                ],
                Receipts = Turned(job.Facts.Receipts, seed),
                Approvals = Turned(job.Facts.Approvals, seed),
                PriceLists = Turned(job.Facts.PriceLists, seed),
                BilledSoFar = job.Facts.BilledSoFar with { Items = Turned(job.Facts.BilledSoFar.Items, seed) },
            },
        };
        Assert.Equal(job.Match().Findings, turned.Match().Findings);
        return true;
    }, count: 200);

    [Fact]
    public void The_order_of_rules_does_not_matter() => Law.Holds(Jobs, each =>
    {
        IMatchRule[] rules =
        [
            new ApprovalMatch(), new BlanketQuantityMatch(), new ChargeMatch(), new DateMatch(), new LimitMatch(),
            new PriceListMatch(), new TaxMatch(), new TermsMatch(TermsEngine.Standard), new ValidityMatch(),
            new PriceMatch(), new PrepaymentMatch(),
        ];
        new Random(each.Seed).Shuffle(rules);
        var engine = rules.Aggregate(MatchEngine.Standard, (other, rule) => other.With(rule));
        Assert.Equal(each.Job.Match().Findings, (each.Job with { Engine = engine }).Match().Findings);
        return true;
    }, count: 100);

    [Fact]
    public void A_wider_tolerance_never_gives_more_findings_and_never_a_worse_one()
    {
        var cases =
            from each in Jobs
            from narrow in Gen.Choose(0, 20)
            from more in Gen.Choose(0, 20)
            from days in Gen.Choose(-8, 30)
            from charge in Gen.Choose(0, 2_500)
            from rate in Gen.Choose(80, 90)
            select (each.Job, narrow, more, days, charge, rate);
        Law.Holds(cases, each =>
        {
            var job = Changed(each.Job, each.days, each.charge, each.rate);
            var narrow = (job with { Tolerances = Within(each.narrow) }).Match().Findings;
            var wide = (job with { Tolerances = Within(each.narrow + each.more) }).Match().Findings;
            var found = narrow.Select(finding => (finding.Code, finding.Path)).ToHashSet();
            return wide.All(finding => found.Contains((finding.Code, finding.Path)))
                && (wide.Worst ?? Severity.Notice) <= (narrow.Worst ?? Severity.Notice);
        }, count: 200);
    }

    static Job Changed(Job job, int days, int cents, int hundredths) => job with
    {
        Draft = job.Draft with
        {
            Delivery = new Delivery { Date = RightJobs.Received.PlusDays(days) },
            Adjustments = [.. job.Draft.Adjustments, Charge.Freight(Money.FromMinor(cents, Currency.EUR))],
            AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.GBP, hundredths / 100m),
        },
        Facts = job.Facts with
        {
            Rates = [new DatedRate(RightJobs.Ordered, ExchangeRate.Of(Currency.EUR, Currency.GBP, 0.85m))],
        },
    };

    // So many days, and per cent of all else.
    static ToleranceTable Within(int width)
    {
        var range = ToleranceRange.Within(Tolerance.Of(Percentage.Of(width)));
        return ToleranceTable.Strict
            .With(ToleranceKind.Days, ToleranceRange.Within(Tolerance.OfDays(width)))
            .With(ToleranceKind.Charges, ToleranceRange.UpTo(
                Tolerance.HigherOf(Tolerance.Of(Money.FromMinor(width * 100, Currency.EUR)), Percentage.Of(width))))
            .With(ToleranceKind.ExchangeRate, range)
            .With(ToleranceKind.QuantityOrdered, ToleranceRange.UpTo(range.Above));
    }

    static ImmutableArray<T> Turned<T>(ImmutableArray<T> items, int seed)
    {
        var turned = items.ToArray();
        new Random(seed).Shuffle(turned);
        return [.. turned];
    }
}
