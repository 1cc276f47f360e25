using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>The days on which a line was delivered or performed: its own day (BT-72 of the line), else its period
/// (BG-26), else the delivery date (BT-72) or period (BG-14) of the document, else the day of the last receipt of the
/// order line.</summary>
internal sealed class PerformedDays(MatchContext context)
{
    private Dictionary<(string Order, string Line), LocalDate>? _lastReceipts;

    /// <summary>The first and the last day; null where none is known.</summary>
    public (LocalDate First, LocalDate Last)? Of(MatchLine line)
    {
        var draft = context.Invoice.Draft;
        if (line.Line.Performed is { } own) return (own, own);
        if (Days(line.Line.Period) is { } period) return period;
        if (line.Performed is { } day) return (day, day);
        if (Days(draft.Delivery?.Period) is { } invoiced) return invoiced;
        return line is { Order: { } order, OrderLine: { } ordered }
            && LastReceipts.TryGetValue((order.Id, ordered.Id), out var received)
                ? (received, received)
                : null;
    }

    /// <summary>The same; where none is known, the issue date (BT-2).</summary>
    public (LocalDate First, LocalDate Last) OrIssue(MatchLine line) =>
        Of(line) ?? (context.Invoice.IssueDate, context.Invoice.IssueDate);

    private Dictionary<(string Order, string Line), LocalDate> LastReceipts => _lastReceipts ??= Read(context.Facts);

    private static (LocalDate First, LocalDate Last)? Days(DateRange? range) =>
        range is { IsEmpty: false } days ? (days.Start, days.Last) : null;

    private static Dictionary<(string Order, string Line), LocalDate> Read(MatchFacts facts)
    {
        var last = new Dictionary<(string Order, string Line), LocalDate>();
        foreach (var note in facts.Deliveries)
            foreach (var line in note.Lines) Add(last, note.OrderId, line, note.Date);
        foreach (var receipt in facts.Receipts)
            foreach (var line in receipt.Lines) Add(last, receipt.OrderId, line, receipt.Date);
        return last;
    }

    // What was sent back does not make a delivery late.
    private static void Add(
        Dictionary<(string Order, string Line), LocalDate> last, string order, DeliveredLine line, LocalDate date)
    {
        if (line.Quantity.IsNegative) return;
        var key = (order, line.OrderLineId);
        if (!last.TryGetValue(key, out var known) || date > known) last[key] = date;
    }
}
