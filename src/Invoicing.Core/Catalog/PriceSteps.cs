using Invoicing.Explanations;
using NodaTime.Text;

namespace Invoicing.Catalog;

/// <summary>The steps by which a price that is stated becomes one that is charged: rate, percentage, margin, digits. A
/// price of a base quantity other than 1 gets its digits as such, and is then divided.</summary>
/// <param name="conversion">How prices are converted, or null.</param>
/// <param name="digits">How they get their digits, or null.</param>
internal sealed class PriceSteps(CurrencyConversion? conversion, PriceRounding? digits)
{
    public static Explanation Leaf(Term term, ExplainedValue value) => new() { Term = term, Result = value };

    /// <summary>A price, converted where there is a rate.</summary>
    public Explanation Converted(Term term, UnitPrice listed, UnitPrice price) => conversion is null
        ? Leaf(term, new ExplainedValue.OfPrice(price))
        : Computed(term, price, ByRate, conversion.Convert(Exact.From(listed.Number)),
            Leaf(PriceTerms.Listed, Plain(listed)), RateUsed(conversion));

    /// <summary>An amount as the price of one, converted where there is a rate.</summary>
    public Explanation Converted(Term term, Money listed, UnitPrice price)
    {
        if (conversion is null) return Leaf(term, new ExplainedValue.OfPrice(price));
        return new Explanation
        {
            Term = term,
            Result = new ExplainedValue.OfPrice(price),
            Formula = ByRate,
            Operands = [Leaf(PriceTerms.Listed, new ExplainedValue.OfMoney(listed)), RateUsed(conversion)],
            BeforeRounding = digits is null ? null : conversion.Convert(Exact.Of(listed)),
            Rounding = digits is null ? null : new RoundingStep(digits.Mode, price.Currency.Digits),
        };
    }

    /// <summary>A percentage of a price.</summary>
    public Explanation Percentage(Term term, UnitPrice of, Percentage percentage, UnitPrice price) => Computed(
        term, price, Formula.Product, Exact.From(of.Number) * percentage.Fraction,
        new Explanation { Term = Term.GrossPrice, Result = Plain(of), Formula = Formula.Referred },
        Leaf(Term.Percentage, new ExplainedValue.OfPercentage(percentage)));

    /// <summary>The price that follows from a cost and a margin.</summary>
    public Explanation OfCost(PricingModel.CostPlus model, UnitPrice cost, UnitPrice price)
    {
        var stated = Leaf(PriceTerms.Cost, Plain(cost));
        var converted = conversion is null
            ? stated
            : new Explanation
            {
                Term = PriceTerms.Cost,
                Result = new ExplainedValue.OfExactAmount(conversion.Convert(Exact.From(cost.Number)), conversion.To),
                Formula = ByRate,
                Operands = [stated, RateUsed(conversion)],
            };
        var isOnCost = model.On == MarginOn.Cost;
        var margin = isOnCost ? CostPrice.Factor(model) : CostPrice.Divisor(model);
        return Computed(
            Term.NetPrice, price, isOnCost ? Formula.Product : Formula.Quotient,
            CostPrice.Amount(model, cost, conversion), converted,
            Leaf(PriceTerms.Margin, new ExplainedValue.OfNumber(margin)) with
            {
                Basis = new Basis(
                    isOnCost ? "price-markup" : "price-margin",
                    Because: $"{model.Percentage} of the {(isOnCost ? "cost" : "price")}"),
            });
    }

    private Formula ByRate => conversion!.IsInverse ? Formula.Quotient : Formula.Product;

    private Explanation Computed(
        Term term, UnitPrice price, Formula formula, Exact exact, params ReadOnlySpan<Explanation> operands)
    {
        var isOfOne = IsOfOne(price);
        var forBase = new Explanation
        {
            Term = isOfOne ? term : PriceTerms.ForBase,
            Result = Plain(price),
            Formula = formula,
            Operands = [.. operands],
            BeforeRounding = digits is null ? null : exact,
            Rounding = digits is null ? null : new RoundingStep(digits.Mode, digits.Digits),
        };
        return isOfOne ? forBase : new Explanation
        {
            Term = term,
            Result = new ExplainedValue.OfPrice(price),
            Formula = Formula.Quotient,
            Operands = [forBase, Leaf(Term.BaseQuantity, new ExplainedValue.OfQuantity(price.BaseQuantity))],
        };
    }

    /// <summary>A price for its base quantity, as formulas take it.</summary>
    private static ExplainedValue Plain(UnitPrice price) => IsOfOne(price)
        ? new ExplainedValue.OfPrice(price)
        : new ExplainedValue.OfExactAmount(Exact.From(price.Number), price.Currency);

    private static bool IsOfOne(UnitPrice price) => price.BaseQuantity.Number == new Scaled(1, 0);

    private static Explanation RateUsed(CurrencyConversion conversion) =>
        Leaf(PriceTerms.Rate, new ExplainedValue.OfRate(conversion.Rate.Rate)) with
        {
            Basis = new Basis(
                "price-rate", conversion.Rate.Source,
                Because: $"of {LocalDatePattern.Iso.Format(conversion.Rate.Date)}"),
        };
}
