using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>Explains what a graduated tier gives.</summary>
internal static class TierExplanation
{
    public static Explanation Of(
        DiscountOffer offer, TierPart part, long units, Quantity quantity, AmountRounding rounding)
    {
        var scale = Powers.Of10[rounding.Digits];
        var node = new Explanation
        {
            Term = Term.TierPart,
            Subject = "from " + (offer.QuantityTiers.IsEmpty
                ? offer.AmountTiers[part.Tier].From.ToString()
                : offer.QuantityTiers[part.Tier].From.ToString()),
            Result = new ExplainedValue.OfExactAmount(part.Units / scale, rounding.Currency),
        };
        if (offer.QuantityTiers.IsEmpty)
        {
            return offer.AmountTiers[part.Tier].Percent is { } percent
                ? Product(node, Amount(part.Portion / scale, rounding), Of(percent))
                : node;
        }

        var tier = offer.QuantityTiers[part.Tier];
        return tier.Percent is { } rate
            ? Product(node, Amount(
                part.Portion.IsZero ? Exact.Zero : units * part.Portion / Exact.From(quantity.Number) / scale,
                rounding), Of(rate))
            : Product(node, new Explanation
            {
                Term = Term.Quantity, Result = new ExplainedValue.OfNumber(part.Portion),
            }, new Explanation
            {
                Term = Term.AmountPerUnit,
                Result = new ExplainedValue.OfPrice(tier.PerUnit.GetValueOrDefault()),
            });
    }

    private static Explanation Product(Explanation node, Explanation left, Explanation right) =>
        node with { Formula = Formula.Product, Operands = [left, right] };

    private static Explanation Amount(Exact amount, AmountRounding rounding) => new()
    {
        Term = Term.PercentageBase, Result = new ExplainedValue.OfExactAmount(amount, rounding.Currency),
    };

    private static Explanation Of(Percentage percent) => new()
    {
        Term = Term.Percentage, Result = new ExplainedValue.OfPercentage(percent),
    };
}
