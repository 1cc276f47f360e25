using System.Text.Json.Serialization;

namespace Invoicing.Discounts;

/// <summary>What a tier that is reached counts for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DiscountTierMode>))]
public enum DiscountTierMode
{
    /// <summary>For all of it: whoever reaches 100 gets the tier on the first 100 too. The default.</summary>
    Whole = 0,

    /// <summary>Only for what lies in the tier, up to where the next one begins.</summary>
    Graduated,
}

/// <summary>A tier by quantity. Exactly one of <see cref="Percent"/> and <see cref="PerUnit"/> is given.</summary>
/// <param name="From">The quantity from which on it applies, itself included.</param>
/// <param name="Percent">The percentage.</param>
/// <param name="PerUnit">The amount for each unit.</param>
public sealed record QuantityDiscountTier(Quantity From, Percentage? Percent = null, UnitPrice? PerUnit = null);

/// <summary>A tier by amount. Exactly one of <see cref="Percent"/> and <see cref="Amount"/> is given.</summary>
/// <param name="From">The amount from which on it applies, itself included.</param>
/// <param name="Percent">The percentage.</param>
/// <param name="Amount">A fixed amount; graduated tiers add those that are reached.</param>
public sealed record AmountDiscountTier(Money From, Percentage? Percent = null, Money? Amount = null);
