using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What an order comes to as agreed.</summary>
internal static class OrderValue
{
    /// <summary>The total without tax (BT-109) of an invoice for all of it; null where a line has no price, or it
    /// cannot be calculated.</summary>
    /// <param name="order">The order.</param>
    /// <param name="billing">A document for it: its parties, and how it is rounded.</param>
    public static Money? Of(Order order, InvoiceDraft billing)
    {
        if (order.Lines.Any(line => line.Price is null || !line.Quantity.IsPositive)) return null;
        var whole = new InvoiceDraft
        {
            Currency = order.Currency,
            Seller = billing.Seller,
            Buyer = billing.Buyer,
            IssueDate = order.Date,
            Rounding = billing.Rounding,
            Adjustments = order.Adjustments,
            Lines = [.. order.Lines.Select(line => LineOf(order, line))],
        };
        try
        {
            return InvoiceCalculator.Calculate(whole).TryGet(out var invoice) ? invoice.Totals.WithoutTax : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static InvoiceLine LineOf(Order order, OrderLine line) =>
        AgreedLine.Of(line, line.Price!.Value, Quantity.Of(0, line.Quantity.Unit), line.Quantity) with
        {
            Id = line.Id,
            Taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes,
        };
}
