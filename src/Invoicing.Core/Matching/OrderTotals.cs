using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What was billed of each order before, in all.</summary>
internal sealed class OrderTotals
{
    private readonly Dictionary<string, Exact?> _nets = new(StringComparer.Ordinal);
    private readonly BilledTotals _quantities;
    private readonly HashSet<string> _withoutLine = new(StringComparer.Ordinal);
    private readonly bool _billsQuantity;
    private readonly Currency _currency;

    public OrderTotals(MatchContext context)
    {
        _currency = context.Invoice.Currency;
        _billsQuantity = context.Invoice.Type.BillsQuantity;
        _quantities = new BilledTotals(context.Facts.BilledSoFar);
        foreach (var item in context.Facts.BilledSoFar.Items)
        {
            if (item.OrderId is not { } order || item.IsPrepayment) continue;
            _nets[order] = item.Net.Currency == _currency && (!_nets.TryGetValue(order, out var sum) || sum is not null)
                ? _nets.GetValueOrDefault(order, Exact.Zero) + Exact.Of(item.Net)
                : null;
            if (item.OrderLineId is null) _withoutLine.Add(order);
        }
    }

    /// <summary>What was billed with this invoice, what the quantities come to as agreed, and the value of the order;
    /// null where it cannot be compared.</summary>
    public (Exact Billed, Exact Agreed, Exact OrderValue)? Of(OrderNow now)
    {
        var order = now.Order;
        if (_nets.GetValueOrDefault(order.Id, Exact.Zero) is not { } before) return null;
        var (agreed, value) = (Exact.Zero, Exact.Zero);
        foreach (var line in order.Lines)
        {
            if (ValueOf(line, now) is not { } known) return null;
            agreed += known.Agreed;
            value += known.Whole;
        }

        return (before + now.Net, _withoutLine.Contains(order.Id) ? value : agreed, value);
    }

    private (Exact Agreed, Exact Whole)? ValueOf(OrderLine line, OrderNow now)
    {
        var price = now.Lines.TryGetValue(line.Id, out var billed) ? billed.OrderPrice : line.Price;
        if (_quantities.OfOrderLine(now.Order.Id, line.Id, line.Quantity.Unit) is not { } before) return null;
        if (price is not { } agreed || agreed.Currency != _currency || !line.Quantity.IsPositive)
            return before.IsZero && billed is null ? (Exact.Zero, Exact.Zero) : null;
        var none = Quantity.Of(0, line.Quantity.Unit);
        var whole = ExactNet.Of(AgreedLine.Of(line, agreed, none, line.Quantity) with
        {
            Taxes = line.Taxes.IsEmpty ? now.Order.Taxes : line.Taxes,
        }).Net;
        var quantity = Exact.From(before.Number)
            + (_billsQuantity ? now.Quantities.GetValueOrDefault(line.Id) : Exact.Zero);
        var ordered = Exact.From(line.Quantity.Number);
        if (quantity.Sign < 0) quantity = Exact.Zero;
        if (quantity > ordered) quantity = ordered;
        return (Exact.Of(QuantityCause.Amount(whole * quantity / ordered, _currency)), whole);
    }
}
