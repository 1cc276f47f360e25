using Invoicing.Billing;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using Invoicing.Work;
using NodaTime;

namespace Invoicing.Core.Tests.Billing;

/// <summary>A small company's facts, which tests change by <c>with</c>.</summary>
static class BillingSamples
{
    public static readonly LocalDate MonthEnd = new(2026, 11, 30);

    public static readonly Tax Vat19 = Vat.Standard(19m);

    public static readonly Party Seller = new("Studio Nord GmbH", "DE") { Id = "US" };

    public static readonly Party Buyer = new("Atelier Sud SARL", "FR") { Id = "K-1" };

    public static Order Order(params OrderLine[] lines) => new()
    {
        Id = "SO-1",
        SellerId = "US",
        BuyerId = "K-1",
        Date = new LocalDate(2026, 11, 2),
        Currency = Currency.EUR,
        Terms = PaymentTerms.NetDays(30),
        Taxes = [Vat19],
        Lines = [.. lines],
    };

    public static OrderLine OrderLine(string id, decimal pieces, decimal? price) => new()
    {
        Id = id,
        Item = new Item("Chair " + id),
        Quantity = Quantity.Pieces(pieces),
        Price = price is { } amount ? UnitPrice.Of(amount, Currency.EUR) : null,
    };

    public static DeliveryNote Delivery(string number, int day, string orderLine, Quantity quantity) => new()
    {
        Number = number,
        OrderId = "SO-1",
        Date = new LocalDate(2026, 11, day),
        Lines = [new DeliveredLine { OrderLineId = orderLine, Quantity = quantity }],
    };

    /// <summary>The first 1,000 calls of a month at 0.05, the next 1,000 at 0.03, the rest at 0.02.</summary>
    public static readonly MeteredItem Metered = new()
    {
        Id = "CALLS",
        Item = new Item("Calls"),
        Unit = Quantity.Pieces(1).Unit,
        Model = PricingModel.Graduated(
            new PriceTier { UpTo = Quantity.Pieces(1_000), UnitPrice = UnitPrice.Of(0.05m, Currency.EUR) },
            new PriceTier { UpTo = Quantity.Pieces(2_000), UnitPrice = UnitPrice.Of(0.03m, Currency.EUR) },
            new PriceTier { UnitPrice = UnitPrice.Of(0.02m, Currency.EUR) }),
    };

    public static Contract Contract() => new()
    {
        Id = "C-1",
        SellerId = "US",
        BuyerId = "K-1",
        Currency = Currency.EUR,
        Terms = PaymentTerms.NetDays(30),
        Taxes = [Vat19],
    };

    public static WorkRate Rate(string item, decimal price) => new()
    {
        Item = new Item(item), Unit = UnitOfMeasure.Hour, Price = UnitPrice.Of(price, Currency.EUR),
    };

    public static TimesheetEntry Entry(string id, int day, decimal hours) => new()
    {
        Id = id,
        ContractId = "C-1",
        Date = new LocalDate(2026, 11, day),
        Person = "Ana",
        Role = "developer",
        Quantity = Quantity.Hours(hours),
        ApprovedBy = "Kim",
    };

    public static RecurringItem Recurring(LocalDate start) => new()
    {
        Id = "HOST", Item = new Item("Hosting"), Price = UnitPrice.Of(250m, Currency.EUR), Start = start,
    };

    public static BillingFacts Facts() => new() { Seller = Seller, Customers = [Buyer] };

    public static BillingReport Bill(BillingFacts facts) => BillingEngine.Standard.Bill(facts, MonthEnd);

    public static BilledSoFar Record(BilledSoFar before, BillingReport report) => report.Drafts.Aggregate(
        before, (billed, draft) => billed.With(InvoiceCalculator.Calculate(draft).Value));

    public static IEnumerable<string> Codes(BillingReport report) => report.Findings.Select(finding => finding.Code);

    public static InvoiceLine OnlyLine(BillingReport report) => Assert.Single(Assert.Single(report.Drafts).Lines);
}
