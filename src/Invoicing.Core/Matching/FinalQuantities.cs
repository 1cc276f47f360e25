using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What came of order lines of which nothing more will come.</summary>
internal static class FinalQuantities
{
    /// <summary>By order line, those alone of which a note says that it was the last; null where there is
    /// none.</summary>
    public static Dictionary<string, Exact?>? Of(MatchFacts facts, string orderId)
    {
        Dictionary<string, Exact?>? final = null;
        foreach (var line in LinesOf(facts, orderId))
            if (line.IsFinal) (final ??= new(StringComparer.Ordinal))[line.OrderLineId] = Exact.Zero;
        if (final is null) return null;
        foreach (var line in LinesOf(facts, orderId))
            if (final.TryGetValue(line.OrderLineId, out var sum))
                final[line.OrderLineId] = sum + line.Quantity.Value;
        return final;
    }

    private static IEnumerable<DeliveredLine> LinesOf(MatchFacts facts, string orderId)
    {
        foreach (var note in facts.Deliveries.Distinct())
            if (note.OrderId == orderId)
                foreach (var line in note.Lines) yield return line;
        foreach (var receipt in facts.Receipts.Distinct())
            if (receipt.OrderId == orderId)
                foreach (var line in receipt.Lines) yield return line;
    }
}
