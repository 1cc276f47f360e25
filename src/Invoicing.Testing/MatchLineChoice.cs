using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>What is put wrong in a line on purpose.</summary>
internal enum MatchDeviation
{
    None = 0,
    DearerThanOrdered,
    CheaperThanOrdered,
    MoreThanOrdered,
    NotReceived,
    UnknownOrder,
    UnknownLine,
    OtherUnit,
    WithoutItsDiscount,
    ByContract,
}

/// <summary>A line of a job: what was ordered, and what the invoice makes of it.</summary>
internal sealed record MatchLineChoice(
    UnitOfMeasure Unit, int Quantity, int Cents, int Discount, MatchLevel Level, LocalDate Performed,
    MatchDeviation Wrong, int Percent)
{
    public string Id { get; private init; } = "1";

    public bool IsReceived => Wrong != MatchDeviation.NotReceived;

    private string OrderLineId => Id + "0";

    private UnitPrice Price => UnitPrice.Of(Cents / 100m, Currency.EUR, Invoicing.Quantity.Of(1, Unit));

    private Item Item => new("Article " + Id) { SellerId = "A-" + Id };

    private Adjustment[] Discounts => Discount == 0 ? [] : [Invoicing.Discounts.Discount.Percent(Discount)];

    public MatchLineChoice Numbered(int at) =>
        this with { Id = (at + 1).ToString(CultureInfo.InvariantCulture) };

    public OrderLine OrderLine() => new()
    {
        Id = OrderLineId, Item = Item, Quantity = Invoicing.Quantity.Of(Quantity, Unit), MatchLevel = Level,
        Price = Price, Adjustments = [.. Discounts], Taxes = [Vat.Standard(19m)],
    };

    public DeliveredLine Delivered() =>
        new() { OrderLineId = OrderLineId, Quantity = Invoicing.Quantity.Of(Quantity, Unit) };

    public InvoiceLine InvoiceLine()
    {
        var right = new InvoiceLine
        {
            Id = Id, Item = Item, Quantity = Invoicing.Quantity.Of(Quantity, Unit), Price = Price,
            Adjustments = [.. Discounts], Taxes = [Vat.Standard(19m)], OrderLineReference = OrderLineId,
            Performed = Performed,
        };
        return Wrong switch
        {
            MatchDeviation.DearerThanOrdered => right with { Price = Times(100 + Percent) },
            MatchDeviation.CheaperThanOrdered => right with { Price = Times(100 - Percent) },
            MatchDeviation.MoreThanOrdered => right with
            {
                Quantity = Invoicing.Quantity.Of(Quantity + (Quantity * Percent / 100m), Unit),
            },
            MatchDeviation.UnknownOrder => right with { OrderReference = "PO-9" },
            MatchDeviation.UnknownLine => right with { OrderLineReference = "999" },
            MatchDeviation.OtherUnit => InDays(right),
            MatchDeviation.WithoutItsDiscount => right with { Adjustments = [] },
            MatchDeviation.ByContract => right with { OrderLineReference = null, ContractReference = "C-1" },
            _ => right,
        };
    }

    private UnitPrice Times(int percent) =>
        UnitPrice.Of(Cents * percent / 10_000m, Currency.EUR, Invoicing.Quantity.Of(1, Unit));

    private static InvoiceLine InDays(InvoiceLine line)
    {
        var days = Invoicing.Quantity.Of(line.Quantity.Value, UnitOfMeasure.Day);
        return line with
        {
            Quantity = days,
            Price = UnitPrice.Of(line.Price.Amount, line.Price.Currency, Invoicing.Quantity.Of(1, UnitOfMeasure.Day)),
        };
    }
}
