using System.Globalization;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>The words in which scenarios are written.</summary>
internal static class DraftWords
{
    public static RoundingPolicy PerLine => RoundingPolicy.Default;

    public static RoundingPolicy AtEnd => PerLine with { Lines = LineRounding.AtEnd };

    public static RoundingPolicy TaxPerLine => PerLine with { Tax = TaxRounding.PerLine };

    public static RoundingPolicy TaxPerDocument => PerLine with { Tax = TaxRounding.PerDocument };

    public static RoundingPolicy Together => PerLine with { Stacked = StackedTaxes.Together };

    public static RoundingPolicy FromNet => PerLine with { Inclusive = InclusivePrices.FromNet };

    /// <summary>A document in euros, its lines numbered from 1.</summary>
    public static InvoiceDraft Eur(params InvoiceLine[] lines) => In("EUR", lines);

    public static InvoiceDraft In(string currency, params InvoiceLine[] lines) => new()
    {
        Currency = Currency.Parse(currency),
        IssueDate = new LocalDate(2026, 11, 30),
        Seller = new Party("Seller", "DE"),
        Buyer = new Party("Buyer", "FR"),
        Lines =
        [
            .. lines.Select((line, i) => line.Id.Length > 0
                ? line
                : line with { Id = (i + 1).ToString(CultureInfo.InvariantCulture) }),
        ],
    };

    /// <summary>A quantity without a unit is of ones (C62).</summary>
    public static InvoiceLine Line(string quantity, string price, params Tax[] taxes) => new()
    {
        Item = new("Work"), Quantity = QuantityOf(quantity), Price = UnitPrice.Parse(price), Taxes = [.. taxes],
    };

    public static InvoiceLine Named(this InvoiceLine line, string id) => line with { Id = id };

    public static InvoiceLine With(this InvoiceLine line, params Adjustment[] adjustments) =>
        line with { Adjustments = [.. adjustments] };

    public static InvoiceDraft With(this InvoiceDraft draft, params Adjustment[] adjustments) =>
        draft with { Adjustments = [.. adjustments] };

    public static InvoiceDraft By(this InvoiceDraft draft, RoundingPolicy policy) => draft with { Rounding = policy };

    public static InvoiceDraft Paid(this InvoiceDraft draft, params string[] paid) =>
        draft with { Prepayments = [.. paid.Select(PrepaymentOf)] };

    /// <summary>An allowance: "10 %" or "5.00 EUR".</summary>
    public static Adjustment Less(string what) => what.EndsWith('%')
        ? new() { Percent = Percentage.Parse(what) }
        : new() { Amount = Money.Parse(what) };

    /// <summary>A charge: "10 %" or "5.00 EUR".</summary>
    public static Adjustment Plus(string what) => Less(what) with { Kind = AdjustmentKind.Charge };

    public static Adjustment LessEach(string price) => new() { PerUnit = UnitPrice.Parse(price) };

    public static Adjustment PlusEach(string price) => LessEach(price) with { Kind = AdjustmentKind.Charge };

    public static Adjustment OfRunning(this Adjustment adjustment) => adjustment with { Of = PercentBase.Running };

    public static Adjustment OfBase(this Adjustment adjustment, string amount) =>
        adjustment with { Base = Money.Parse(amount) };

    public static Adjustment For(this Adjustment adjustment, params string[] lines) =>
        adjustment with { Lines = [.. lines] };

    public static Adjustment Taxed(this Adjustment adjustment, params Tax[] taxes) =>
        adjustment with { Taxes = [.. taxes] };

    /// <summary>VAT at a rate above zero.</summary>
    public static Tax Vat(string rate) => new() { Rate = Percentage.Parse(rate) };

    public static Tax VatOf(TaxCategory category, string? reason = null) =>
        new() { Category = category, ExemptionReason = reason };

    /// <summary>A sales tax of a jurisdiction.</summary>
    public static Tax Sales(string jurisdiction, string rate) =>
        new() { Scheme = "SALES", Rate = Percentage.Parse(rate), Jurisdiction = jurisdiction };

    public static Tax Scheme(string scheme, string rate) => new() { Scheme = scheme, Rate = Percentage.Parse(rate) };

    /// <summary>A tax of an amount for each unit.</summary>
    public static Tax Each(string scheme, string amount) =>
        new() { Scheme = scheme, Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Parse(amount) };

    public static Tax Division(string scheme, string rate) => Scheme(scheme, rate) with { Kind = TaxKind.Division };

    public static Tax Withheld(string scheme, string rate) => Scheme(scheme, rate) with { Kind = TaxKind.Withheld };

    public static Tax On(this Tax tax, params string[] names) => tax with { StandsOn = [.. names] };

    public static Tax Counting(this Tax tax, string quantity) => tax with { Quantity = QuantityOf(quantity) };

    private static Quantity QuantityOf(string text) =>
        Quantity.Parse(text.Contains(' ', StringComparison.Ordinal) ? text : text + " C62");

    private static Prepayment PrepaymentOf(string text) => text.EndsWith('%')
        ? new() { Percent = Percentage.Parse(text) }
        : new() { Amount = Money.Parse(text) };
}
