using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>Jobs in which nothing is wrong: an order, its receipts and acceptances, and the invoice that follows from
/// them, of one to six lines.</summary>
static class RightJobs
{
    public static readonly Party Supplier = new("Holz KG", "DE") { Id = "S-1", VatNumber = "DE136695976" };
    public static readonly Party Us = new("Studio Nord GmbH", "DE") { Id = "US", VatNumber = "DE811569869" };
    public static readonly LocalDate Ordered = new(2026, 11, 2);
    public static readonly LocalDate Received = new(2026, 11, 16);
    public static readonly LocalDate Issued = new(2026, 11, 20);

    static readonly UnitOfMeasure[] Units = [UnitOfMeasure.Piece, UnitOfMeasure.Kilogram, UnitOfMeasure.Hour];

    static readonly Gen<OrderLine> Line =
        from unit in Gen.Elements(Units)
        from quantity in Gen.Choose(2, 400)
        from cents in Gen.Choose(100, 90_000)
        from discount in Gen.Elements(0, 0, 5, 10)
        from rate in Gen.Elements(19m, 7m)
        from level in Gen.Elements(Enum.GetValues<MatchLevel>())
        select new OrderLine
        {
            Id = "", Item = new Item(""), Quantity = Quantity.Of(quantity, unit), MatchLevel = level,
            Price = UnitPrice.Of(cents / 100m, Currency.EUR, Quantity.Of(1, unit)),
            Adjustments = discount == 0 ? [] : [Discount.Percent(discount)],
            Taxes = [Vat.Standard(rate)],
            DeliverIn = DateRange.Inclusive(Ordered, Received.PlusDays(5)),
        };

    /// <summary>Right jobs.</summary>
    public static Gen<Job> All { get; } =
        from count in Gen.Choose(1, 6)
        from lines in Gen.ArrayOf(Line, count)
        from freight in Gen.Elements(0, 0, 1_500)
        select Of([.. lines.Select((line, n) => line with { Id = $"{10 * (n + 1)}", Item = ItemOf(n) })], freight);

    static Item ItemOf(int n) => new($"Article {(char)('A' + n)}") { SellerId = $"A-{n + 1}" };

    static Job Of(OrderLine[] lines, int freightCents)
    {
        Adjustment[] charges = freightCents == 0 ? [] : [Charge.Freight(Money.FromMinor(freightCents, Currency.EUR))];
        var order = new Order
        {
            Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Ordered, Currency = Currency.EUR,
            Terms = PaymentTerms.NetDays(30), OrderedBy = "kim", Lines = [.. lines], Adjustments = [.. charges],
        };
        DeliveredLine[] all =
        [
            .. lines.Select(line => new DeliveredLine { OrderLineId = line.Id, Quantity = line.Quantity }),
        ];
        return new Job
        {
            Facts = new MatchFacts
            {
                Orders = [order],
                Receipts = [new GoodsReceipt { Number = "GR-1", OrderId = "PO-1", Date = Received, Lines = [.. all] }],
                Acceptances = [new Acceptance { Number = "AC-1", OrderId = "PO-1", Date = Received, Lines = [.. all] }],
            },
            Draft = new InvoiceDraft
            {
                Number = "R-1001", Currency = Currency.EUR, Seller = Supplier, Buyer = Us, IssueDate = Issued,
                Terms = PaymentTerms.NetDays(30), OrderReference = "PO-1", Adjustments = [.. charges],
                Delivery = new Delivery { Date = Received },
                Lines = [.. lines.Select((line, n) => LineOf(line, n))],
            },
        };
    }

    static InvoiceLine LineOf(OrderLine line, int n) => new()
    {
        Id = $"{n + 1}", Item = line.Item, Quantity = line.Quantity, Price = line.Price!.Value,
        Adjustments = line.Adjustments, Taxes = line.Taxes, OrderLineReference = line.Id,
    };
}
