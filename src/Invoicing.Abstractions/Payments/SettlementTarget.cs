using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What has to be paid of an item on a day to settle it; amounts have the item's sign and currency.</summary>
/// <param name="Open">What is open.</param>
/// <param name="Discount">The early-payment discount that is available on that day.</param>
/// <param name="Below">How much less settles it still; not negative.</param>
/// <param name="Above">How much more is kept with it; not negative.</param>
public readonly record struct SettlementTarget(Money Open, Money Discount, Money Below, Money Above)
{
    /// <summary>What has to be paid: what is open less the discount.</summary>
    [JsonIgnore]
    public Money Amount => Open - Discount;
}
