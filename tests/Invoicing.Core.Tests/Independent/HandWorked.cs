using System.Numerics;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Short words for cases that were worked out by hand.</summary>
internal static class HandWorked
{
    public static readonly Tax Vat19 = new() { Rate = Percentage.Of(19) };

    public static readonly Tax Vat7 = new() { Rate = Percentage.Of(7) };

    public static readonly RoundingPolicy AtEnd = new() { Lines = LineRounding.AtEnd };

    public static InvoiceDraft Draft(params InvoiceLine[] lines) => Draft(Currency.EUR, lines);

    public static InvoiceDraft Draft(Currency currency, params InvoiceLine[] lines) => new()
    {
        Currency = currency,
        Seller = new Party("Seller", "DE"),
        Buyer = new Party("Buyer", "FR"),
        IssueDate = new LocalDate(2026, 11, 30),
        Lines = [.. lines.Select((line, i) => line with { Id = $"{i + 1}" })],
    };

    public static InvoiceLine Line(decimal quantity, decimal price, params Tax[] taxes) => new()
    {
        Item = new("Item"),
        Quantity = Quantity.Ones(quantity),
        Price = UnitPrice.Of(price, Currency.EUR),
        Taxes = [.. taxes],
    };

    public static InvoiceLine Less(this InvoiceLine line, params Adjustment[] adjustments) =>
        line with { Adjustments = [.. adjustments] };

    public static InvoiceDraft Less(this InvoiceDraft draft, params Adjustment[] adjustments) =>
        draft with { Adjustments = [.. adjustments] };

    public static InvoiceDraft By(this InvoiceDraft draft, RoundingPolicy policy) => draft with { Rounding = policy };

    public static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);

    public static BigInteger[] Nets(this IndependentAmounts amounts) => [.. amounts.Lines.Select(line => line.Net)];

    public static BigInteger[] Taxes(this IndependentAmounts amounts) =>
        [.. amounts.Groups.Select(group => group.Amount)];

    public static BigInteger[] Bases(this IndependentAmounts amounts) =>
        [.. amounts.Groups.Select(group => group.Base)];

    public static BigInteger[] Units(params int[] units) => [.. units.Select(unit => (BigInteger)unit)];
}
