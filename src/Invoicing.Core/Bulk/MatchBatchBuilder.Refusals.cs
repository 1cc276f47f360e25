using Invoicing.Catalog;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Bulk;

public sealed partial class MatchBatchBuilder
{
    private static BatchRefusal RefusalOf(Order order)
    {
        if (order.Lines.IsEmpty) return BatchRefusal.OrderEmpty;
        var ids = new HashSet<string>(order.Lines.Length, StringComparer.Ordinal);
        var items = new HashSet<Item>(order.Lines.Length);
        foreach (var line in order.Lines)
        {
            if (!ids.Add(line.Id)) return BatchRefusal.OrderLineTwice;
            if (!items.Add(line.Item)) return BatchRefusal.OrderItemTwice;
            if (line.Price is not { } price) return BatchRefusal.PriceMissing;
            if (price.Currency != order.Currency) return BatchRefusal.PriceCurrency;
            if (line.Adjustments.IsEmpty) continue;
            if (!line.Quantity.IsPositive || !PlainAllowances.TryNet(price, line.Adjustments, out _))
                return BatchRefusal.Allowances;
        }

        return BatchRefusal.None;
    }

    private BatchRefusal RefusalOf(InvoiceDraft draft)
    {
        foreach (var adjustment in draft.Adjustments)
            if (!adjustment.Lines.IsEmpty) return BatchRefusal.DocumentAllowances;
        foreach (var line in draft.Lines)
        {
            if (line.Kind != LineKind.Priced) continue;
            var refusal = RefusalOf(draft, line);
            if (refusal != BatchRefusal.None) return refusal;
        }

        return BatchRefusal.None;
    }

    private BatchRefusal RefusalOf(InvoiceDraft draft, InvoiceLine line)
    {
        if (line.PriceIncludesTax || line.Taxes.Any(tax => tax.IsIncluded)) return BatchRefusal.PriceIncludesTax;
        if (line.Price.Currency != draft.Currency) return BatchRefusal.PriceCurrency;
        if (draft.OrderOf(line) is not { } order)
            return draft.ContractOf(line) is null ? BatchRefusal.Reference : BatchRefusal.Contract;
        if (_orders.IsRefused(order)) return BatchRefusal.OrderRefused;
        return line.OrderLineReference is { } reference && _orders.Find(Keys.Of(order, reference)) is { } ordered
            ? RefusalOf(draft, line, ordered)
            : BatchRefusal.Reference;
    }

    private BatchRefusal RefusalOf(InvoiceDraft draft, InvoiceLine line, OrderedLine ordered)
    {
        if (draft.Seller.Id != ordered.Order.SellerId || draft.Buyer.Id != ordered.Order.BuyerId)
            return BatchRefusal.Parties;
        if (IsConverted(line.Quantity.Unit, ordered)) return BatchRefusal.Unit;
        if (!line.Adjustments.AsSpan().SequenceEqual(ordered.Line.Adjustments.AsSpan()))
            return BatchRefusal.AllowancesDiffer;
        if (line.Price == ordered.Line.Price || line.Price.Currency != ordered.Order.Currency) return BatchRefusal.None;
        if (!line.Adjustments.IsEmpty || !HasPlainDiscount(line, ordered.Line)) return BatchRefusal.AllowancesDiffer;
        return draft.Rounding is { LineMode: Rounding.HalfUp, StepMinorUnits: null }
            ? BatchRefusal.None
            : BatchRefusal.RoundingPolicy;
    }

    // Where the discounts on the price are one, prices differ before them as they do after.
    private static bool HasPlainDiscount(InvoiceLine line, OrderLine ordered) =>
        line.PriceDiscount == ordered.PriceDiscount
        && (line.PriceDiscount is null || line.Price.BaseQuantity == ordered.Price!.Value.BaseQuantity);

    private bool IsConverted(UnitOfMeasure unit, OrderedLine ordered) =>
        unit != ordered.Line.Quantity.Unit
        && _units.Factor(unit, ordered.Line.Quantity.Unit, ordered.Line.Item.SellerId) is not null;
}
