using System.Collections.Immutable;

namespace Invoicing.Orders;

/// <summary>What was delivered, received or accepted of each order line. A note that is there twice is counted
/// once.</summary>
internal sealed class DeliveredTotals
{
    private readonly Dictionary<(string Order, string Line), Quantity?> _totals = [];
    private readonly HashSet<(string Order, string Line)> _final = [];

    public DeliveredTotals(ImmutableArray<DeliveryNote> deliveries, ImmutableArray<GoodsReceipt> receipts)
    {
        foreach (var note in deliveries.Distinct())
            foreach (var line in note.Lines) Add((note.OrderId, line.OrderLineId), line);
        foreach (var receipt in receipts.Distinct())
            foreach (var line in receipt.Lines) Add((receipt.OrderId, line.OrderLineId), line);
    }

    public DeliveredTotals(ImmutableArray<Acceptance> acceptances)
    {
        foreach (var acceptance in acceptances.Distinct())
        {
            if (acceptance.OrderId is not { } order) continue;
            foreach (var line in acceptance.Lines) Add((order, line.OrderLineId), line);
        }
    }

    /// <summary>What was delivered of an order line; null where it was counted in another unit.</summary>
    public Quantity? Of(string order, string line, UnitOfMeasure unit)
    {
        if (!_totals.TryGetValue((order, line), out var total)) return Quantity.Of(0, unit);
        return total?.Unit == unit ? total : null;
    }

    /// <summary>Whether a note says that it was the last of the order line.</summary>
    public bool IsFinal(string order, string line) => _final.Contains((order, line));

    private void Add((string, string) key, DeliveredLine line)
    {
        var quantity = line.Quantity;
        if (line.IsFinal) _final.Add(key);
        if (!_totals.TryGetValue(key, out var total)) _totals[key] = quantity;
        else _totals[key] = total is { } sum && sum.Unit == quantity.Unit ? sum + quantity : null;
    }
}
