using Invoicing.Catalog;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Matching;

/// <summary>Orders of one supplier and invoices without references, for the tests of assignment.</summary>
static class AssignSamples
{
    public static readonly LocalDate Day = new(2026, 11, 20);
    public static readonly Party Supplier = new("Holz KG", "DE") { Id = "S-1" };
    public static readonly Party Us = new("Studio Nord GmbH", "DE") { Id = "US" };

    public static OrderLine Ordered(
        string id, string name, decimal pieces, decimal price, string? item = null, string? blanketLine = null) => new()
        {
            Id = id, Item = new Item(name) { SellerId = item }, Quantity = Quantity.Pieces(pieces),
            Price = UnitPrice.Of(price, Currency.EUR), MatchLevel = MatchLevel.Ordered, Taxes = [Vat.Standard(19m)],
            BlanketLineId = blanketLine,
        };

    public static Order Order(string id, params OrderLine[] lines) => new()
    {
        Id = id, SellerId = "S-1", BuyerId = "US", Date = Day.PlusDays(-10), Currency = Currency.EUR,
        Lines = [.. lines],
    };

    public static InvoiceLine Billed(
        string id, string name, decimal pieces, decimal price, string? item = null) => new()
        {
            Id = id, Item = new Item(name) { SellerId = item }, Quantity = Quantity.Pieces(pieces),
            Price = UnitPrice.Of(price, Currency.EUR), Taxes = [Vat.Standard(19m)],
        };

    public static InvoiceDraft Draft(params InvoiceLine[] lines) => new()
    {
        Number = "R-1", Currency = Currency.EUR, Seller = Supplier, Buyer = Us, IssueDate = Day, Lines = [.. lines],
    };

    public static Invoice Invoice(InvoiceDraft draft) => InvoiceCalculator.Calculate(draft).Value;

    /// <summary>Orders of which all was received.</summary>
    public static MatchFacts Facts(params IEnumerable<Order> orders) => new()
    {
        Orders = [.. orders],
        Receipts =
        [
            .. orders.Select(order => new GoodsReceipt
            {
                Number = "GR-" + order.Id, OrderId = order.Id, Date = Day,
                Lines =
                [
                    .. order.Lines.Select(line => new DeliveredLine
                    {
                        OrderLineId = line.Id, Quantity = line.Quantity,
                    }),
                ],
            }),
        ],
    };

    public static MatchReport Match(InvoiceDraft draft, params IEnumerable<Order> orders) =>
        Match(draft, Facts(orders));

    public static MatchReport Match(InvoiceDraft draft, MatchFacts facts, AssignmentOptions? options = null) =>
        MatchEngine.Standard.With(options ?? AssignmentOptions.Default).Match(Invoice(draft), facts);

    /// <summary>What each line was put beside, in words: <c>1 PO-1/10 6 Score</c>.</summary>
    public static string[] Shown(MatchReport report) =>
    [
        .. report.Lines.Select(line => FormattableString.Invariant(
            $"{line.Line} {line.OrderId}/{line.OrderLineId} {line.Quantity!.Value.Value} {line.Way}")),
    ];

    public static string[] Codes(MatchReport report) => [.. report.Findings.Select(finding => finding.Code)];
}
