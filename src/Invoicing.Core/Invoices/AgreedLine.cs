using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Orders;

namespace Invoicing.Invoices;

/// <summary>The line that an order or a contract leads to: what billing bills, and what matching expects.</summary>
internal static class AgreedLine
{
    /// <summary>A quantity of an order line, after a quantity that was billed before; without taxes.</summary>
    public static InvoiceLine Of(OrderLine line, UnitPrice price, Quantity billed, Quantity quantity) => new()
    {
        Item = line.Item,
        Quantity = quantity,
        Price = price,
        PriceDiscount = line.PriceDiscount,
        Adjustments = PartOfLine.Adjustments(line.Adjustments,
            (Exact)billed.Value / line.Quantity.Value, (Exact)(billed + quantity).Value / line.Quantity.Value),
    };

    /// <summary>A period of a recurring item, or a part of one by its days; without taxes. 17 of the 31 days of a month
    /// at 250.00 are 17 DAY at 250.00 / 31 DAY, which is exact.</summary>
    /// <exception cref="InexactValueException">A number needs more digits than a quantity holds.</exception>
    public static InvoiceLine Of(RecurringItem item, DateRange charged, DateRange whole)
    {
        var line = new InvoiceLine
        {
            Item = item.Item,
            Quantity = item.Quantity,
            Price = item.Price,
            Adjustments = item.Adjustments,
            Period = charged,
        };
        return charged == whole
            ? line
            : line with
            {
                Quantity = Quantity.Days(item.Quantity.Value * charged.Days),
                Price = item.Price.Per(Quantity.Days(item.Price.BaseQuantity.Value * whole.Days)),
                Adjustments = PartOfLine.Adjustments(
                    item.Adjustments, Exact.Zero, Exact.Of(charged.Days, whole.Days)),
            };
    }
}
