using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>What a graduated tier gives.</summary>
/// <param name="Tier">The position of the tier.</param>
/// <param name="Portion">What lies in it: units of a quantity, or minor units of an amount.</param>
/// <param name="Units">What it gives, in minor units.</param>
internal readonly record struct TierPart(int Tier, Exact Portion, Exact Units);

/// <summary>Tiers that are reached, and what lies in each.</summary>
internal static class TierParts
{
    /// <summary>The last tier that a quantity reaches, or -1.</summary>
    public static int Reached(ImmutableArray<QuantityDiscountTier> tiers, Quantity quantity)
    {
        var reached = -1;
        while (reached + 1 < tiers.Length && quantity >= tiers[reached + 1].From) reached++;
        return reached;
    }

    /// <summary>The last tier that an amount reaches, or -1.</summary>
    public static int Reached(ImmutableArray<AmountDiscountTier> tiers, long units)
    {
        var reached = -1;
        while (reached + 1 < tiers.Length && units >= tiers[reached + 1].From.MinorUnits) reached++;
        return reached;
    }

    /// <summary>What each tier gives of a quantity that costs so much.</summary>
    public static List<TierPart> ByQuantity(
        ImmutableArray<QuantityDiscountTier> tiers, Quantity quantity, long units, AmountRounding rounding)
    {
        var parts = new List<TierPart>();
        var whole = Exact.From(quantity.Number);
        var sign = quantity.Sign < 0 ? -Exact.One : Exact.One;
        for (var i = 0; i < tiers.Length && tiers[i].From <= quantity.Abs(); i++)
        {
            var end = i + 1 < tiers.Length && tiers[i + 1].From < quantity.Abs()
                ? Exact.From(tiers[i + 1].From.Number)
                : whole.Abs();
            var portion = sign * (end - Exact.From(tiers[i].From.Number));
            var given = tiers[i].Percent is { } percent
                ? portion.IsZero ? Exact.Zero : (Exact)units * portion / whole * percent.Fraction
                : portion * tiers[i].PerUnit.GetValueOrDefault().PerUnit * Powers.Of10[rounding.Digits];
            parts.Add(new TierPart(i, portion, given));
        }

        return parts;
    }

    /// <summary>What each tier gives of an amount.</summary>
    public static List<TierPart> ByAmount(ImmutableArray<AmountDiscountTier> tiers, long units)
    {
        var parts = new List<TierPart>();
        var whole = Math.Abs(units);
        for (var i = 0; i < tiers.Length && tiers[i].From.MinorUnits <= whole; i++)
        {
            var end = i + 1 < tiers.Length ? Math.Min(whole, tiers[i + 1].From.MinorUnits) : whole;
            Exact portion = Math.Sign(units) * (end - tiers[i].From.MinorUnits);
            parts.Add(new TierPart(i, portion, tiers[i].Percent is { } percent
                ? portion * percent.Fraction
                : (Exact)(Math.Sign(units) * tiers[i].Amount.GetValueOrDefault().MinorUnits)));
        }

        return parts;
    }
}
