using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>What an offer comes to: on a line, or on all lines that it is for taken together.</summary>
internal static class OfferAmount
{
    /// <summary>The amount asked; null, with the reason, where nothing is.</summary>
    /// <param name="offer">An offer that is neither "buy N, get M" nor a bundle.</param>
    /// <param name="quantity">The quantity; null where the lines have several units.</param>
    /// <param name="units">What percentages are taken of.</param>
    /// <param name="sign">The sign of what is left.</param>
    /// <param name="rounding">The document's rounding.</param>
    /// <param name="reason">Why nothing is asked.</param>
    public static Asked? Of(
        DiscountOffer offer, Quantity? quantity, long units, int sign, AmountRounding rounding,
        out RefusalReason reason)
    {
        reason = RefusalReason.Unit;
        if (offer.Percent is { } percent) return Percent(units, percent, rounding);
        if (offer.Amount is { } amount)
            return amount.Currency == rounding.Currency ? Fixed(amount, sign, rounding) : null;
        if (offer.PerUnit is { } price) return PerUnit(quantity, price, rounding);
        return offer.QuantityTiers.IsEmpty
            ? ByAmount(offer, units, sign, rounding, ref reason)
            : ByQuantity(offer, quantity, units, rounding, ref reason);
    }

    /// <summary>Whether an amount per unit can be taken of a quantity.</summary>
    public static bool Fits(UnitPrice price, Quantity quantity) =>
        !price.HasBaseQuantity || price.BaseQuantity.Unit == quantity.Unit;

    private static Asked Percent(long units, Percentage percent, AmountRounding rounding) =>
        new(rounding.Percent(units, percent), AskedForm.Percent, percent, Base: units);

    private static Asked Fixed(Money amount, int sign, AmountRounding rounding) =>
        new(rounding.Whole(sign * amount.MinorUnits));

    private static Asked? PerUnit(Quantity? quantity, UnitPrice price, AmountRounding rounding) =>
        quantity is { } counted && price.Currency == rounding.Currency && Fits(price, counted)
            ? new Asked(rounding.PerUnit(counted, price), AskedForm.PerUnit, Price: price)
            : null;

    private static Asked? ByQuantity(
        DiscountOffer offer, Quantity? quantity, long units, AmountRounding rounding, ref RefusalReason reason)
    {
        if (quantity is not { } counted || counted.Unit != offer.QuantityTiers[0].From.Unit) return null;
        var reached = TierParts.Reached(offer.QuantityTiers, counted.Abs());
        if (reached < 0)
        {
            reason = RefusalReason.Minimum;
            return null;
        }

        var tier = offer.QuantityTiers[reached];
        if (offer.TierMode == DiscountTierMode.Whole)
            return tier.Percent is { } percent ? Percent(units, percent, rounding)
                : PerUnit(quantity, tier.PerUnit.GetValueOrDefault(), rounding);
        foreach (var each in offer.QuantityTiers)
            if (each.PerUnit is { } price && (price.Currency != rounding.Currency || !Fits(price, counted)))
                return null;
        return new Asked(rounding.Of(Exact.Sum([.. TierParts.ByQuantity(offer.QuantityTiers, counted, units,
            rounding).Select(part => part.Units)])), Base: units);
    }

    private static Asked? ByAmount(
        DiscountOffer offer, long units, int sign, AmountRounding rounding, ref RefusalReason reason)
    {
        if (offer.AmountTiers[0].From.Currency != rounding.Currency) return null;
        var reached = TierParts.Reached(offer.AmountTiers, Math.Abs(units));
        if (reached < 0)
        {
            reason = RefusalReason.Minimum;
            return null;
        }

        var tier = offer.AmountTiers[reached];
        if (offer.TierMode == DiscountTierMode.Whole)
            return tier.Percent is { } percent ? Percent(units, percent, rounding)
                : Fixed(tier.Amount.GetValueOrDefault(), sign, rounding);
        return new Asked(rounding.Of(Exact.Sum([.. TierParts.ByAmount(offer.AmountTiers, units)
            .Select(part => part.Units)])), Base: units);
    }
}
