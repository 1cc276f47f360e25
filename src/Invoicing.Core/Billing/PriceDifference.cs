using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Billing;

/// <summary>Bills the difference where a price was agreed anew for what was billed already. What was billed and the
/// difference together are what would have been billed at the new price, document by document
/// (docs/laws/billing.md). Pure, safe to use from several threads.</summary>
[System.Diagnostics.CodeAnalysis.Experimental("INV1001")]
public static class PriceDifference
{
    /// <summary>Compares.</summary>
    /// <param name="order">The order, with the allowances and charges that hold for the new price too.</param>
    /// <param name="change">The new price of one of its lines.</param>
    /// <param name="billed">What was billed so far. Differences billed before count with the document that they are
    /// for, where that has a number; prepayments do not count.</param>
    /// <param name="seller">The seller of the draft (BG-4).</param>
    /// <param name="buyer">The buyer of the draft (BG-7).</param>
    /// <param name="issued">The date of the draft (BT-2).</param>
    /// <exception cref="ArgumentException">The change is of another order, of no line of it, or in another
    /// currency.</exception>
    public static PriceDifferenceReport Of(
        Order order, PriceChange change, BilledSoFar billed, Party seller, Party buyer, LocalDate issued)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(billed);
        ArgumentNullException.ThrowIfNull(seller);
        ArgumentNullException.ThrowIfNull(buyer);
        var line = order.Id == change.OrderId
            ? order.Lines.FirstOrDefault(each => each.Id == change.OrderLineId)
            : null;
        if (line is null || change.Price.Currency != order.Currency)
            throw new ArgumentException("The change is not one of a line of the order.", nameof(change));
        var lines = Lines(order, line, change, billed, seller);
        return new PriceDifferenceReport { Lines = lines, Draft = DraftOf(order, line, lines, seller, buyer, issued) };
    }

    private static ImmutableArray<PriceDifferenceLine> Lines(
        Order order, OrderLine line, PriceChange change, BilledSoFar billed, Party seller)
    {
        var lines = ImmutableArray.CreateBuilder<PriceDifferenceLine>();
        var earlier = Earlier(billed);
        var before = Quantity.Of(0, line.Quantity.Unit);
        foreach (var item in billed.Items)
        {
            if (item.OrderId != order.Id || item.OrderLineId != line.Id || item.IsPrepayment
                || item.Quantity.IsZero || item.Quantity.Unit != before.Unit) continue;
            var after = before + item.Quantity;
            if (item.Date is { } date && date >= change.ValidFrom
                && NetOf(order, line, change.Price, before, after, seller, date) is { } net)
                lines.Add(new PriceDifferenceLine(
                    item.DocumentNumber, date, item.Quantity, BilledWith(item, earlier), net));
            before = after;
        }

        return lines.ToImmutable();
    }

    // What differences were billed for documents before, by the names of these.
    private static Dictionary<string, Money> Earlier(BilledSoFar billed)
    {
        var earlier = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var item in billed.Items)
            if (item is { Source: { } source, Quantity.IsZero: true })
                earlier[source] = earlier.TryGetValue(source, out var sum) ? sum + item.Net : item.Net;
        return earlier;
    }

    // With the differences of its document, which the first piece of it takes.
    private static Money BilledWith(BilledItem item, Dictionary<string, Money> earlier) =>
        item.DocumentNumber is { } number
        && earlier.Remove(SourceReference.PriceDifference(number, item.OrderId!, item.OrderLineId!), out var difference)
            ? item.Net + difference
            : item.Net;

    // A credit takes back the part that was billed last.
    private static Money? NetOf(Order order, OrderLine line, UnitPrice price, Quantity before, Quantity after,
        Party seller, LocalDate date)
    {
        var isCredit = after < before;
        var agreed = isCredit
            ? AgreedLine.Of(line, price, after, before - after)
            : AgreedLine.Of(line, price, before, after - before);
        var taxed = agreed with { PriceDiscount = null, Taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes };
        return LineAlone.Net(taxed, order.Currency, seller, date) is { } net ? isCredit ? -net : net : null;
    }

    private static InvoiceDraft? DraftOf(Order order, OrderLine line, ImmutableArray<PriceDifferenceLine> lines,
        Party seller, Party buyer, LocalDate issued)
    {
        var total = Money.Sum(lines.Select(each => each.Difference), order.Currency);
        if (total.IsZero) return null;
        var builder = InvoiceDraft.In(order.Currency, seller, buyer, issued);
        foreach (var each in lines)
            if (!each.Difference.IsZero) builder.Line(LineOf(order, line, each, total.IsNegative));
        return builder.With(draft => draft with
        {
            Type = DocumentType.Of(total.IsNegative ? 83 : 84),
            Terms = order.Terms,
            BuyerReference = order.BuyerReference,
            OrderReference = order.Id,
            Adjustments = [.. order.Adjustments.Where(each => each.Percent is not null)],
            PrecedingInvoices =
            [
                .. lines.Where(each => each.DocumentNumber is not null)
                    .Select(each => new DocumentReference(each.DocumentNumber!, each.Date)).Distinct(),
            ],
        }).ToDraft();
    }

    // The quantity carries the sign, since a price is not negative (BR-27).
    private static InvoiceLine LineOf(Order order, OrderLine line, PriceDifferenceLine difference, bool isCredit)
    {
        var amount = isCredit ? -difference.Difference : difference.Difference;
        return new InvoiceLine
        {
            Item = new Item($"Price difference: {line.Item.Name}") { SellerId = line.Item.SellerId },
            Quantity = Quantity.Of(amount.IsNegative ? -1 : 1, UnitOfMeasure.LumpSum),
            Price = UnitPrice.Of(amount.IsNegative ? -amount : amount),
            Taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes,
            OrderReference = order.Id,
            OrderLineReference = line.Id,
            SourceReference = difference.DocumentNumber is { } number
                ? SourceReference.PriceDifference(number, order.Id, line.Id)
                : null,
            Note = $"{difference.Quantity} of {LocalDatePattern.Iso.Format(difference.Date)}: "
                + $"{difference.Billed} billed, {difference.AtNewPrice} at the new price",
        };
    }
}
