using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>What is billed was delivered or performed on the days agreed, within the tolerance in days; a tolerance in
/// per cent allows none. A credit note is not compared, nor is a document that bills no quantity.</summary>
internal sealed class DateMatch : IMatchRule
{
    public string Id => "dates";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type is { Sign: < 0 } or { BillsQuantity: false }) return;
        var days = new PerformedDays(context);
        foreach (var line in context.Lines)
        {
            if (line.OrderLine?.DeliverIn is not { IsEmpty: false } agreed || days.Of(line) is not var (first, last))
                continue;
            if (first < agreed.Start) Compare(line, first, agreed.Start, context, findings);
            if (last > agreed.Last) Compare(line, last, agreed.Last, context, findings);
        }
    }

    private static void Compare(
        MatchLine line, LocalDate found, LocalDate expected, MatchContext context, FindingSink findings)
    {
        Exact difference = Period.DaysBetween(expected, found);
        var tolerance = context.Tolerance(ToleranceKind.Days, line);
        if (tolerance.Range.Side(difference).Allows(Exact.Zero, difference, Dimension.Days)) return;
        var isEarly = found < expected;
        findings.Add(isEarly ? MatchFindings.DateEarly : MatchFindings.DateLate,
            isEarly ? Severity.Notice : Severity.Warning, line.Path,
            ("found", found), ("expected", expected), ("days", Math.Abs(Period.DaysBetween(expected, found))),
            (Variance.ToleranceName, tolerance.ToText(difference)));
    }
}
