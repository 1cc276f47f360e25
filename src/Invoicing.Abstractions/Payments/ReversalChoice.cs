using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What becomes of discounts and write-offs that were granted because an item was fully settled, when it no
/// longer is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReversalChoice>))]
public enum ReversalChoice
{
    /// <summary>They fall, by events of their own.</summary>
    Withdraw = 0,

    /// <summary>They hold.</summary>
    Keep,
}
