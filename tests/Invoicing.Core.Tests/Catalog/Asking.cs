using Invoicing.Catalog;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Core.Tests.Catalog;

/// <summary>Short words for the tests of prices.</summary>
static class Asking
{
    public static readonly LocalDate Day = new(2026, 11, 30);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static UnitPrice Each(decimal price) => UnitPrice.Of(price, Currency.EUR);

    public static Quantity Ones(decimal number) => Quantity.Ones(number);

    public static PriceQuestion Question(decimal quantity) => Question(Ones(quantity));

    public static PriceQuestion Question(Quantity quantity) => new()
    {
        ItemId = "A", Quantity = quantity, Date = Day, Currency = Currency.EUR, Path = "/lines/1/price",
    };

    public static PriceList List(string id, params PriceEntry[] entries) =>
        new() { Id = id, Currency = Currency.EUR, Entries = [.. entries] };

    public static PriceEngine By(PricingModel model) => PriceEngine.Of([List("L", PriceEntry.Of("A", model))]);

    public static Outcome<PriceReport> Decide(PricingModel model, decimal quantity) =>
        By(model).Decide(Question(quantity));

    /// <summary>The parts as <c>100 C62 x 1.00 EUR</c>, then the total.</summary>
    public static string Shown(Outcome<PriceReport> outcome) => outcome.IsOk
        ? string.Join(" + ", outcome.Value.Parts.Select(part => $"{part.Quantity} x {part.Price}"))
            + $" = {outcome.Value.Total}"
        : string.Join(", ", outcome.Findings.Select(finding => finding.Code));

    public static string Shown(PricingModel model, decimal quantity) => Shown(Decide(model, quantity));
}
