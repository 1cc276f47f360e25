using Invoicing.Explanations;

namespace Invoicing.Catalog;

/// <summary>What explanations of prices call their values, beside the business terms.</summary>
public static class PriceTerms
{
    /// <summary>What a quantity costs: the sum of its parts.</summary>
    public static Term Total { get; } = new("PRICE-TOTAL", "Price of the quantity");

    /// <summary>A price, amount or percentage as the list states it.</summary>
    public static Term Listed { get; } = new("PRICE-LISTED", "Price as listed");

    /// <summary>A price for its base quantity.</summary>
    public static Term ForBase { get; } = new("PRICE-FOR-BASE", "Price for the base quantity");

    /// <summary>The rate by which a price is converted.</summary>
    public static Term Rate { get; } = new("PRICE-RATE", "Rate of exchange");

    /// <summary>What a unit costs the seller.</summary>
    public static Term Cost { get; } = new("PRICE-COST", "Cost of a unit");

    /// <summary>What a margin makes of a cost: a factor, or on the price a divisor.</summary>
    public static Term Margin { get; } = new("PRICE-MARGIN", "Margin");

    /// <summary>The quantity as it was asked for.</summary>
    public static Term Asked { get; } = new("PRICE-QUANTITY-ASKED", "Quantity asked for");

    /// <summary>How many of a unit one of another is.</summary>
    public static Term UnitFactor { get; } = new("PRICE-UNIT-FACTOR", "Factor of the unit");

    /// <summary>The limit of a tier.</summary>
    public static Term TierLimit { get; } = new("PRICE-TIER-LIMIT", "Limit of the tier");

    /// <summary>What is in a package.</summary>
    public static Term PackageSize { get; } = new("PRICE-PACKAGE-SIZE", "Size of a package");

    /// <summary>The least or the most that is charged.</summary>
    public static Term Bound { get; } = new("PRICE-BOUND", "Bound of the charge");

    /// <summary>What is missing to a minimum commitment.</summary>
    public static Term Missing { get; } = new("PRICE-MISSING", "Missing to the minimum");

    /// <summary>The price of a unit below which somebody has to approve.</summary>
    public static Term Floor { get; } = new("PRICE-FLOOR", "Price floor");

    /// <summary>What a rule has to say.</summary>
    public static Term Rule { get; } = new("PRICE-RULE", "Price by rule");
}
