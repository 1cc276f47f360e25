using Invoicing.Discounts;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>Charges of the document against those of the orders that it bills, for each reason, less what was billed
/// before.</summary>
internal static class OrderCharges
{
    /// <summary>By how much more is charged than was agreed.</summary>
    public static Exact Excess(MatchContext context)
    {
        if (context.Invoice.Adjustments.Count == 0) return Exact.Zero;
        var now = new Dictionary<string, Exact>(StringComparer.Ordinal);
        foreach (var each in context.Invoice.Adjustments)
            if (each.Adjustment.Kind == AdjustmentKind.Charge) Add(now, each.Adjustment.ReasonCode, each.Amount);
        if (now.Count == 0) return Exact.Zero;
        var orders = OrdersOf(context);
        var agreed = AgreedFor(orders, context);
        var before = new Dictionary<string, Exact>(StringComparer.Ordinal);
        foreach (var each in context.Facts.BilledSoFar.Charges)
            if (each.OrderId is { } order && orders.ContainsKey(order)
                && each.Amount.Currency == context.Invoice.Currency) Add(before, each.ReasonCode, each.Amount);
        var excess = Exact.Zero;
        foreach (var (reason, charged) in now)
        {
            var left = agreed.GetValueOrDefault(reason) - NotNegative(before.GetValueOrDefault(reason));
            excess += NotNegative(charged - NotNegative(left));
        }

        return excess;
    }

    private static Dictionary<string, Exact> AgreedFor(Dictionary<string, (Order Order, Exact Net)> orders,
        MatchContext context)
    {
        var agreed = new Dictionary<string, Exact>(StringComparer.Ordinal);
        foreach (var (order, net) in orders.Values)
            foreach (var each in order.Adjustments)
            {
                if (each.Kind != AdjustmentKind.Charge) continue;
                if (each.Amount is { } amount && amount.Currency == context.Invoice.Currency)
                    Add(agreed, each.ReasonCode, amount);
                else if (each.Percent is { } percent)
                    Add(agreed, each.ReasonCode,
                        QuantityCause.Amount(net * percent.Fraction, context.Invoice.Currency));
            }

        return agreed;
    }

    private static Dictionary<string, (Order Order, Exact Net)> OrdersOf(MatchContext context)
    {
        var orders = new Dictionary<string, (Order Order, Exact Net)>(StringComparer.Ordinal);
        foreach (var line in context.Lines)
            if (line.Order is { } order)
                orders[order.Id] = (order, orders.GetValueOrDefault(order.Id).Net + Exact.Of(line.Net));
        return orders;
    }

    private static void Add(Dictionary<string, Exact> sums, string? reason, Money amount) =>
        sums[reason ?? ""] = sums.GetValueOrDefault(reason ?? "") + Exact.Of(amount);

    private static Exact NotNegative(Exact number) => number.Sign < 0 ? Exact.Zero : number;
}
