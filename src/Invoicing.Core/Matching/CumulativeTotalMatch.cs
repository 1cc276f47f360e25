using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What was billed of an order over all invoices, with this one, is what the quantities billed come to as
/// agreed, at most those ordered. A percentage is of the value of the order; the effect is what this invoice has of the
/// difference.</summary>
internal sealed class CumulativeTotalMatch() : TotalMatch("cumulative-total", ToleranceKind.CumulativeTotal)
{
    public override void Compare(TotalRun run)
    {
        if (run.Context.Invoice.Type.Code == 386) return;
        var tolerance = run.Context.Tolerance(Kind);
        OrderTotals? before = null;
        foreach (var (order, now) in OrdersOf(run))
        {
            if (now is null || (before ??= new OrderTotals(run.Context)).Of(now) is not { } compared) continue;
            var total = new TotalDifference(
                MatchFindings.CumulativeAboveOrder, MatchFindings.CumulativeBelowOrder,
                "/orders/" + order, compared.Agreed, compared.Billed - compared.Agreed, tolerance)
            {
                Reference = compared.OrderValue,
                Here = now.Difference,
                OrderId = order,
                About = new FindingArg("order", order),
            };
            run.Judge(total, now.Causes, cause => ShareOf(cause, now), tolerance.Rule is not null);
        }
    }

    private static Exact ShareOf(Cause cause, OrderNow now)
    {
        if (!cause.IsQuantity) return cause.Effect;
        var ordered = (cause.Finding[QuantityCause.LineName] as FindingValue.OfText)?.Text;
        var excess = now.AboveOrdered.GetValueOrDefault(ordered ?? "");
        return cause.Effect < excess ? cause.Effect : excess;
    }

    // Null for an order of which a line cannot be compared.
    private static SortedDictionary<string, OrderNow?> OrdersOf(TotalRun run)
    {
        var orders = new SortedDictionary<string, OrderNow?>(StringComparer.Ordinal);
        foreach (var line in run.Context.Lines)
        {
            if (line.Order is not { } order) continue;
            if (!orders.ContainsKey(order.Id)) orders[order.Id] = new OrderNow(order);
            if (run.Lines.Find(line.Path) is not { IsComparable: true }) orders[order.Id] = null;
            else orders[order.Id]?.Add(line, run.Context.Invoice.Type.Sign);
        }

        foreach (var line in run.Lines.All)
            if (line.Line.Order is { } order && orders[order.Id] is { } now) now.Difference += line.Difference;
        foreach (var billing in run.Billings)
            if (orders[billing.Line.Order!.Id] is { } now
                && run.Lines.Parts.NetOfUnit(billing.Line) is { } price) now.Add(billing, price);
        foreach (var cause in run.Causes)
            if (TotalRun.TakesPart(cause) && cause.Line?.Line.Order is { } order && orders[order.Id] is { } now)
                now.Causes.Add(cause);
        return orders;
    }
}

/// <summary>What the invoice bills of an order.</summary>
internal sealed class OrderNow(Order order)
{
    public Order Order { get; } = order;

    public Exact Net { get; private set; }

    public Dictionary<string, Exact> Quantities { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, MatchLine> Lines { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Exact> AboveOrdered { get; } = new(StringComparer.Ordinal);

    public List<Cause> Causes { get; } = [];

    /// <summary>By how much this invoice alone is above what was agreed and ordered.</summary>
    public Exact Difference { get; set; }

    public void Add(MatchLine line, int sign)
    {
        Net += sign < 0 ? -Exact.Of(line.Net) : Exact.Of(line.Net);
        if (line is not { OrderLine: { } ordered, QuantityInOrderUnit: { } quantity }) return;
        Lines[ordered.Id] = line;
        Quantities[ordered.Id] = Quantities.GetValueOrDefault(ordered.Id)
            + (sign < 0 ? -Exact.From(quantity.Number) : Exact.From(quantity.Number));
    }

    public void Add(OrderLineBilling billing, Exact price)
    {
        var ordered = billing.Line.OrderLine!;
        var excess = Exact.Of(QuantityCause.Amount(
            billing.Excess(Exact.From(ordered.Quantity.Number)) * price, billing.Line.Net.Currency));
        AboveOrdered[ordered.Id] = excess;
        Difference += excess;
    }
}
