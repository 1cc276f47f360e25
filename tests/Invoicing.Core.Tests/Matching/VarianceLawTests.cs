using FsCheck;
using FsCheck.Fluent;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Matching;

/// <summary>The laws of causes and consequences in docs/laws/matching.md.</summary>
public class VarianceLawTests
{
    [Fact]
    public void A_wider_tolerance_finds_and_links_nothing_more_and_nothing_worse() =>
        Law.Holds(WrongJobs.WithTolerances(ToleranceGen.Pairs), each =>
        {
            var narrow = (each.Job with { Tolerances = each.Narrow }).Match();
            var wide = (each.Job with { Tolerances = each.Wide }).Match();
            Assert.Empty(Outside(wide).Except(Outside(narrow)));
            Assert.True((wide.Findings.Worst ?? Severity.Notice) <= (narrow.Findings.Worst ?? Severity.Notice));
            return true;
        }, count: 1_500);

    [Fact]
    public void A_wider_tolerance_of_prices_and_quantities_never_costs_more() =>
        Law.Holds(WrongJobs.WithTolerances(ToleranceGen.PairsOfCauses), each =>
        {
            var narrow = (each.Job with { Tolerances = each.Narrow }).Match();
            var wide = (each.Job with { Tolerances = each.Wide }).Match();
            Assert.True(Cost(wide) <= Cost(narrow), $"{Shown(wide)} costs more than {Shown(narrow)}.");
            return true;
        }, count: 1_500);

    [Fact]
    public void What_is_found_or_linked_without_tolerance_is_all_that_differs() =>
        Law.Holds(WrongJobs.All, job =>
        {
            var report = job.Match();
            Assert.All(report.Variances, variance => Assert.Contains(variance.Finding, report.Findings));
            var causes = report.Variances.Select(variance => variance.Finding.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var consequence in report.Variances.SelectMany(variance => variance.Consequences))
            {
                Assert.False(consequence.Difference.IsZero);
                Assert.Equal(consequence.Code.Contains("-BELOW-", StringComparison.Ordinal),
                    consequence.Difference.IsNegative);
            }

            return report.IsMatched == !report.Findings.HasErrors && (causes.Count > 0 || report.Findings.Count == 0);
        });

    [Fact]
    public void The_order_of_lines_orders_receipts_and_rules_does_not_matter() =>
        Law.Holds(
            from job in WrongJobs.All
            from tables in ToleranceGen.Pairs
            from seed in Gen.Choose(0, 10_000)
            select (Job: job with { Tolerances = tables.Narrow }, seed),
            each =>
            {
                var (job, random) = (each.Job, new Random(each.seed));
                var other = job with
                {
                    Draft = job.Draft with { Lines = [.. Shuffled(job.Draft.Lines, random)] },
                    Facts = job.Facts with
                    {
                        Orders =
                        [
                            .. job.Facts.Orders.Select(order =>
                                order with { Lines = [.. Shuffled(order.Lines, random)] }),
                        ],
                        Receipts =
                        [
                            .. job.Facts.Receipts.Select(receipt =>
                                receipt with { Lines = [.. Shuffled(receipt.Lines, random)] }),
                        ],
                        BilledSoFar = job.Facts.BilledSoFar with
                        {
                            Items = [.. Shuffled(job.Facts.BilledSoFar.Items, random)],
                        },
                    },
                };
                var engine = Shuffled(StandardMatchRules.All, random).Aggregate(
                    MatchEngine.Standard.With(job.Tolerances), (all, rule) => all.With(rule));
                var (expected, found) = (job.Match(), engine.Match(other.Invoice(), other.Facts));
                Assert.Equal(expected.Findings, found.Findings);
                Assert.Equal(expected.Variances.AsEnumerable(), found.Variances);
                return true;
            }, count: 400);

    [Fact]
    public void Adding_and_crediting_an_invoice_restores_what_the_match_sees() =>
        Law.Holds(
            from job in WrongJobs.All
            from other in WrongJobs.All
            from tables in ToleranceGen.Pairs
            from isPending in Gen.Elements(true, false)
            select (Job: job with { Tolerances = tables.Narrow }, Other: other, isPending),
            each =>
            {
                var other = each.Other.Invoice();
                var credit = InvoiceCalculator.Calculate(
                    other.Draft with { Type = DocumentType.CreditNote, Number = "C-1" }).Value;
                var billed = each.Job.Facts.BilledSoFar.With(other, each.isPending).With(credit, each.isPending);
                var again = each.Job with { Facts = each.Job.Facts with { BilledSoFar = billed } };
                var (expected, found) = (each.Job.Match(), again.Match());
                Assert.Equal(expected, found);
                return true;
            });

    [Fact]
    public void Threads_get_the_same_report() =>
        Law.Holds(WrongJobs.WithTolerances(ToleranceGen.Pairs), each =>
        {
            var job = each.Job with { Tolerances = each.Narrow };
            var invoice = job.Invoice();
            var engine = MatchEngine.Standard.With(job.Tolerances);
            var reports = new MatchReport[4];
            Parallel.For(0, reports.Length, n => reports[n] = engine.Match(invoice, job.Facts));
            return reports.All(report => report.Equals(reports[0]));
        }, count: 40);

    static HashSet<(string Code, string Path)> Outside(MatchReport report) =>
    [
        .. report.Findings.Select(finding => (finding.Code, finding.Path)),
        .. report.Variances.SelectMany(variance => variance.Consequences).Select(each => (each.Code, each.Path)),
    ];

    static Exact Cost(MatchReport report) => report.Variances
        .Select(variance => variance.Effect is { } effect ? Exact.Of(effect).Abs() : Exact.Zero)
        .Aggregate(Exact.Zero, (sum, each) => sum + each);

    static string Shown(MatchReport report) => string.Join("; ", report.Variances.Select(variance =>
        $"{variance.Finding.Code} {variance.Finding.Path} {variance.Effect} ({variance.Tolerance}): "
        + string.Join(", ", variance.Consequences)));

    static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
