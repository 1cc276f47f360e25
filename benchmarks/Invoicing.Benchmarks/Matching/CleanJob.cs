using Invoicing.Catalog;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Benchmarks.Matching;

/// <summary>An order, its receipt and the invoice that follows from them.</summary>
sealed record CleanJob(Invoice Invoice, MatchFacts Facts)
{
    public static CleanJob Of(int lines, int cents = 0)
    {
        OrderLine[] ordered = [.. Enumerable.Range(1, lines).Select(LineOf)];
        var order = new Order
        {
            Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = new LocalDate(2026, 11, 2), Currency = Currency.EUR,
            Lines = [.. ordered],
        };
        var receipt = new GoodsReceipt
        {
            Number = "GR-1", OrderId = "PO-1", Date = new LocalDate(2026, 11, 16),
            Lines =
            [
                .. ordered.Select(line => new DeliveredLine { OrderLineId = line.Id, Quantity = line.Quantity }),
            ],
        };
        var draft = new InvoiceDraft
        {
            Number = "R-1", Currency = Currency.EUR, Seller = new Party("Holz KG", "DE") { Id = "S-1" },
            Buyer = new Party("Studio Nord GmbH", "DE") { Id = "US" }, IssueDate = new LocalDate(2026, 11, 20),
            OrderReference = "PO-1", Delivery = new Delivery { Date = new LocalDate(2026, 11, 16) },
            Lines = [.. ordered.Select((line, n) => LineOf(line, n + 1, cents))],
        };
        return new CleanJob(
            InvoiceCalculator.Calculate(draft).Value, new MatchFacts { Orders = [order], Receipts = [receipt] });
    }

    static OrderLine LineOf(int number) => new()
    {
        Id = $"{10 * number}", Item = new Item($"Article {number}") { SellerId = $"A-{number}" },
        Quantity = Quantity.Pieces(7 * number), Price = UnitPrice.Of(3.25m * number, Currency.EUR),
        Taxes = [Vat.Standard(19m)],
    };

    static InvoiceLine LineOf(OrderLine line, int number, int cents) => new()
    {
        Id = $"{number}", Item = line.Item, Quantity = line.Quantity, OrderLineReference = line.Id, Taxes = line.Taxes,
        Price = UnitPrice.Of(line.Price!.Value.Amount + (cents / 100m), Currency.EUR),
    };
}
