using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Short ways to drafts and their invoices.</summary>
internal static class Drafts
{
    public static readonly Party Seller = new("Studio Nord GmbH", "DE");
    public static readonly Party Buyer = new("Atelier Sud SARL", "FR");
    public static readonly LocalDate Issued = new(2026, 11, 30);

    public static InvoiceDraftBuilder Eur => InvoiceDraft.In(Currency.EUR, Seller, Buyer, Issued);

    public static Money Of(decimal amount) => Money.Of(amount, Currency.EUR);

    public static InvoiceDraftBuilder Line(
        this InvoiceDraftBuilder builder, decimal price, Tax tax, params ReadOnlySpan<Adjustment> adjustments) =>
        builder.Line("Work", Quantity.Pieces(1), price, tax, adjustments);

    public static InvoiceDraftBuilder Line(this InvoiceDraftBuilder builder, decimal price, params Tax[] taxes) =>
        builder.Line(new InvoiceLine
        {
            Item = new("Work"),
            Quantity = Quantity.Pieces(1),
            Price = UnitPrice.Of(price, Currency.EUR),
            Taxes = [.. taxes],
        });

    public static Invoice Calculate(this InvoiceDraftBuilder builder, RoundingPolicy? policy = null) =>
        InvoiceCalculator.Calculate(builder.Rounded(policy ?? RoundingPolicy.Default).ToDraft()).Value;

    public static string[] Codes(this InvoiceDraftBuilder builder) =>
        [.. InvoiceCalculator.Calculate(builder.ToDraft()).Findings.Select(finding => finding.Code)];

    public static Finding Only(this InvoiceDraftBuilder builder) =>
        Assert.Single(InvoiceCalculator.Calculate(builder.ToDraft()).Findings);

    public static decimal[] Nets(this Invoice invoice) => [.. invoice.Lines.Select(line => line.Net.Amount)];

    public static decimal[] Taxes(this Invoice invoice) => [.. invoice.TaxGroups.Select(group => group.Tax.Amount)];

    public static decimal[] Bases(this Invoice invoice) => [.. invoice.TaxGroups.Select(group => group.Base.Amount)];
}
