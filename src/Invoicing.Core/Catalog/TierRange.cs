using System.Collections.Immutable;

namespace Invoicing.Catalog;

/// <summary>Where a tier begins and ends: above one quantity, up to and including another.</summary>
internal readonly record struct TierRange(Quantity? Above, Quantity? UpTo)
{
    public static TierRange Of(ImmutableArray<PriceTier> tiers, int index) =>
        new(index == 0 ? null : tiers[index - 1].UpTo, tiers[index].UpTo);

    /// <summary>What of a quantity lies in the tier, with the quantity's sign; zero where it does not reach it. A
    /// finding where it has more digits than a quantity holds.</summary>
    public bool TryPart(Quantity quantity, Place place, out Quantity part)
    {
        part = Quantity.Of(0, quantity.Unit);
        var magnitude = quantity.Abs();
        var end = UpTo is { } limit && limit < magnitude ? limit : magnitude;
        if (Above is { } start && end <= start) return true;
        if (!ComputedPrice.TryDifference(end, Above ?? part, place, out part)) return false;
        if (quantity.IsNegative) part = -part;
        return true;
    }

    /// <summary>The range in words: <c>above 100 up to 500 C62</c>.</summary>
    public string Label(UnitOfMeasure unit) => (Above, UpTo) switch
    {
        (null, null) => $"any number of {unit.Code}",
        (null, { } end) => $"up to {end}",
        ({ } start, null) => $"above {start}",
        ({ } start, { } end) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"above {start.Value} up to {end}"),
    };
}
