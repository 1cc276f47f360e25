using Invoicing.Catalog;
using Invoicing.Discounts;
using NodaTime;

namespace Invoicing.Core.Tests.Discounts;

/// <summary>Short ways to documents and what became of them.</summary>
static class DiscountSamples
{
    public static readonly LocalDate Day = new(2026, 11, 30);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static UnitPrice Price(decimal amount) => UnitPrice.Of(amount, Currency.EUR);

    public static DiscountLine Line(string id, decimal quantity, decimal price, string item = "A") => new()
    {
        Id = id,
        Item = new Item("Item " + item) { SellerId = item },
        Quantity = Quantity.Pieces(quantity),
        Price = Price(price),
        Gross = Money.Round(quantity * price, Currency.EUR, Rounding.HalfUp),
    };

    public static DiscountFacts Facts(params DiscountLine[] lines) => new()
    {
        Currency = Currency.EUR, Date = Day, Customer = "C-1", Document = "D-1", Lines = [.. lines],
    };

    public static DiscountReport Decide(this DiscountEngine engine, params DiscountLine[] lines) =>
        engine.Decide(Facts(lines)).Value;

    /// <summary>What is left of each line.</summary>
    public static decimal[] Left(this DiscountReport report) => [.. report.Lines.Select(line => line.After.Amount)];

    /// <summary>What was granted: rule, line or "-", amount.</summary>
    public static string[] Granted(this DiscountReport report) =>
    [
        .. report.Lines.SelectMany(line => line.Granted.Select(granted =>
            $"{granted.Rule} {line.Id} {granted.Amount}")),
        .. report.Document.Select(granted => $"{granted.Rule} - {granted.Amount}"),
    ];

    /// <summary>What was not: rule, line or "-", reason, amount.</summary>
    public static string[] Refused(this DiscountReport report) =>
    [
        .. report.Refusals.Select(refusal =>
            $"{refusal.Rule} {refusal.Line ?? "-"} {refusal.Reason} {refusal.Amount}".TrimEnd()),
    ];
}
