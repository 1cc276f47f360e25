using System.Diagnostics;
using Invoicing.Invoices;
using Invoicing.Matching;
using static Invoicing.Core.Tests.Matching.AssignSamples;

namespace Invoicing.Core.Tests.Matching;

public class AssignScaleTests
{
    const int Count = 10_000;

    [Fact]
    public void Ten_thousand_lines_find_their_order_lines_by_number()
    {
        var orders = Enumerable.Range(0, 100).Select(order => Order($"PO-{order}",
            [
                .. Enumerable.Range(0, 100).Select(line => Ordered(
                    $"{line}", $"Spare part {order} {line}", 5, 10m + (line % 7), $"A-{order}-{line}")),
            ]));
        var report = Timed(
            Draft([.. Enumerable.Range(0, Count).Select(n => Billed(
                $"{n}", $"Spare part {n / 100} {n % 100}", 5, 10m + (n % 100 % 7), $"A-{n / 100}-{n % 100}"))]),
            Facts(orders));
        Assert.All(report.Lines, line =>
            Assert.Equal(line.Line, FormattableString.Invariant(
                $"{(int.Parse(line.OrderId![3..], null) * 100) + int.Parse(line.OrderLineId!, null)}")));
    }

    // One price for all and words that all have: only the numbers in the names tell them.
    [Fact]
    public void Ten_thousand_lines_find_their_order_lines_by_name()
    {
        var orders = Enumerable.Range(0, 100).Select(order => Order($"PO-{order}",
            [
                .. Enumerable.Range(0, 100).Select(line => Ordered(
                    $"{line}", $"Part no {(order * 100) + line}", 5, 10m)),
            ]));
        var report = Timed(
            Draft([.. Enumerable.Range(0, Count).Select(n => Billed($"{n}", $"Part no {n}", 5, 10m))]),
            Facts(orders));
        Assert.Equal(Count, report.Lines.Count(line => line.Way == AssignmentWay.Score));
        Assert.Empty(report.Findings);
    }

    // All fit all: nothing is decided, and that takes no long search.
    [Fact]
    public void Ten_thousand_equal_lines_and_order_lines_are_not_searched_through()
    {
        var orders = Enumerable.Range(0, 100).Select(order => Order($"PO-{order}",
            [.. Enumerable.Range(0, 100).Select(line => Ordered($"{line}", "Part", 5, 10m, "A-1"))]));
        var report = Timed(
            Draft([.. Enumerable.Range(0, Count).Select(n => Billed($"{n}", "Part", 5, 10m, "A-1"))]),
            Facts(orders));
        Assert.Equal(Count, report.Findings.Count(found => found.Code == MatchFindings.SearchBounded));
    }

    [Fact]
    public void Ten_thousand_lines_with_references_in_one_order_are_found_without_reading_it_through()
    {
        var order = Order("PO-1", [.. Enumerable.Range(0, Count).Select(n => Ordered($"{n}", $"Part {n}", 5, 10m))]);
        var report = Timed(
            Draft([.. Enumerable.Range(0, Count).Select(n => Billed($"{n}", $"Part {n}", 5, 10m))]) with
            {
                OrderReference = "PO-1",
            },
            Facts(order));
        Assert.Equal(Count, report.Lines.Count(line => line.Way == AssignmentWay.ItemOrName));
    }

    // Seconds on a machine that is idle; the bound is for one that is not, and below what a search of all pairs takes.
    static MatchReport Timed(InvoiceDraft draft, MatchFacts facts)
    {
        var invoice = Invoice(draft);
        var watch = Stopwatch.StartNew();
        var report = MatchEngine.Standard.Match(invoice, facts);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 300);
        return report;
    }
}
