using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>Whether nothing of an order is left to be billed.</summary>
internal static class WholeOrder
{
    /// <summary>Whether the invoice alone bills all of the order, and nothing of it was billed before.</summary>
    public static bool IsBilledBy(MatchContext context, Order order)
    {
        foreach (var item in context.Facts.BilledSoFar.Items)
            if (item.OrderId == order.Id && !item.IsPrepayment) return false;
        return IsDone(context, order);
    }

    /// <summary>Whether with the invoice all of the order is billed: what was ordered of each line, or what came of it
    /// where nothing more will come.</summary>
    public static bool IsDone(MatchContext context, Order order)
    {
        var billed = new Dictionary<string, Exact>(StringComparer.Ordinal);
        foreach (var line in context.Lines)
        {
            if (line.Order?.Id != order.Id || line is not { OrderLine: { } ordered, QuantityInOrderUnit: { } now })
                continue;
            if (!billed.TryGetValue(ordered.Id, out var sum)) sum = line.BilledQuantity?.Value ?? Exact.Zero;
            billed[ordered.Id] = sum + now.Value;
        }

        AddBefore(context, order, billed);
        var delivered = new DeliveredTotals(context.Facts.Deliveries, context.Facts.Receipts);
        foreach (var line in order.Lines)
        {
            if (line.IsClosed) continue;
            var whole = delivered.IsFinal(order.Id, line.Id)
                && delivered.Of(order.Id, line.Id, line.Quantity.Unit) is { } came ? came : line.Quantity;
            if (billed.GetValueOrDefault(line.Id) < whole.Value) return false;
        }

        return true;
    }

    // Lines of the order that the invoice does not bill.
    private static void AddBefore(MatchContext context, Order order, Dictionary<string, Exact> billed)
    {
        var before = new Dictionary<string, Exact>(StringComparer.Ordinal);
        foreach (var item in context.Facts.BilledSoFar.Items)
        {
            if (item.IsPrepayment || item.OrderId != order.Id || item.OrderLineId is not { } line
                || billed.ContainsKey(line)) continue;
            before[line] = before.GetValueOrDefault(line) + item.Quantity.Value;
        }

        foreach (var (line, quantity) in before) billed[line] = quantity;
    }
}
