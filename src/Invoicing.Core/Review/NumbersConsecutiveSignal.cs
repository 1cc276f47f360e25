using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Review;

/// <summary>The last numbers of the supplier follow each other without a gap, over some time: it bills nobody
/// else.</summary>
internal sealed class NumbersConsecutiveSignal : ISignalRule
{
    public string Id => "numbers-consecutive";

    public void Check(SignalContext context, FindingSink findings)
    {
        var count = context.Options.ConsecutiveCount;
        if (count < 2 || NumberSequence.Of(context) is not { } sequence) return;
        var before = sequence.Earlier.Where(each => each.Tail < sequence.Own && each.Tail > sequence.Own - count)
            .ToList();
        if (before.Count < count - 1) return;
        var first = before[0].Invoice;
        if (Period.DaysBetween(first.IssueDate, context.Invoice.IssueDate) < context.Options.ConsecutiveDays) return;
        findings.Add(SignalFindings.NumbersConsecutive, Severity.Notice, "/number",
            ("number", context.Invoice.Number!), ("first", first.Number!), ("since", first.IssueDate),
            ("count", count));
    }
}
