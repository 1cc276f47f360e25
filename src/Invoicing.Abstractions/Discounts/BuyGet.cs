using System.Text.Json.Serialization;

namespace Invoicing.Discounts;

/// <summary>Which units count together for "buy N, get M".</summary>
[JsonConverter(typeof(EnumNameJsonConverter<FreeUnits>))]
public enum FreeUnits
{
    /// <summary>Those of the same item. The default.</summary>
    SameItem = 0,

    /// <summary>All that the offer is for; the cheapest ones are given.</summary>
    Cheapest,
}

/// <summary>
/// "Buy N, get M": of each N + M whole units M are given, in whole multiples; a remainder gets nothing. Where the units
/// stand on several lines the cheapest are given, the smaller line id first among equals. Immutable.
/// </summary>
/// <param name="Buy">How many are paid for; positive.</param>
/// <param name="Get">How many are given with them; positive.</param>
/// <param name="Units">Which units count together. Default: those of the same item.</param>
/// <param name="Off">How much is taken off what is given. Default: null, 100 %.</param>
public sealed record BuyGet(int Buy, int Get, FreeUnits Units = FreeUnits.SameItem, Percentage? Off = null);
