namespace Invoicing.Catalog;

/// <summary>
/// A tier of a price: what holds above the tier before it, up to and including a quantity. It has a price for each
/// unit, an amount for the tier as a whole, or both. Immutable.
/// </summary>
public sealed record PriceTier
{
    /// <summary>The last quantity in the tier; null for the last tier, which has no end.</summary>
    public Quantity? UpTo { get; init; }

    /// <summary>The price of a unit in the tier, or null where it costs an amount only.</summary>
    public UnitPrice? UnitPrice { get; init; }

    /// <summary>The amount for the tier as a whole, due once where it is used; or null. The first tier is used by every
    /// quantity, by 0 as well.</summary>
    public Money? Flat { get; init; }

    /// <summary>A tier up to and including a quantity.</summary>
    /// <param name="upTo">The last quantity in the tier.</param>
    /// <param name="price">The price of a unit.</param>
    /// <param name="flat">The amount for the tier as a whole, or null.</param>
    public static PriceTier To(Quantity upTo, UnitPrice price, Money? flat = null) =>
        new() { UpTo = upTo, UnitPrice = price, Flat = flat };

    /// <summary>A tier that costs an amount whatever is used of it.</summary>
    /// <param name="upTo">The last quantity in the tier.</param>
    /// <param name="flat">The amount.</param>
    public static PriceTier To(Quantity upTo, Money flat) => new() { UpTo = upTo, Flat = flat };

    /// <summary>The last tier: all that is above the one before.</summary>
    /// <param name="price">The price of a unit.</param>
    /// <param name="flat">The amount for the tier as a whole, or null.</param>
    public static PriceTier Above(UnitPrice price, Money? flat = null) => new() { UnitPrice = price, Flat = flat };

    /// <summary>The last tier, which costs an amount whatever is used of it.</summary>
    /// <param name="flat">The amount.</param>
    public static PriceTier Above(Money flat) => new() { Flat = flat };
}
