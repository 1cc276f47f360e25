using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>An order and what an invoice bills of it.</summary>
internal sealed class BilledOrder(Order order)
{
    /// <summary>The order.</summary>
    public Order Order { get; } = order;

    /// <summary>The nets (BT-131) of its lines together.</summary>
    public Exact Net { get; set; }
}

/// <summary>The orders that an invoice bills.</summary>
internal static class BilledOrders
{
    /// <summary>Each order once, by its id; those in another currency are left out, since they cannot be
    /// compared.</summary>
    public static List<BilledOrder> Of(MatchContext context)
    {
        var orders = new List<BilledOrder>();
        Dictionary<string, BilledOrder>? byId = null;
        BilledOrder? last = null;
        foreach (var line in context.Lines)
        {
            if (line.Order is not { } order || order.Currency != context.Invoice.Currency) continue;
            if (last is null || last.Order.Id != order.Id)
            {
                byId ??= new(StringComparer.Ordinal);
                if (!byId.TryGetValue(order.Id, out last)) orders.Add(byId[order.Id] = last = new BilledOrder(order));
            }

            last.Net += Exact.Of(line.Net);
        }

        orders.Sort((left, right) => string.CompareOrdinal(left.Order.Id, right.Order.Id));
        return orders;
    }
}
