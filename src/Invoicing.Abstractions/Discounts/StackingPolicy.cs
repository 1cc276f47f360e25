using System.Text.Json.Serialization;

namespace Invoicing.Discounts;

/// <summary>
/// What becomes of several discounts on the same line or document. "The stated order" is the order in which the engine
/// was given its rules; what is granted on lines comes before what is granted on the document (EN 16931 computes the
/// net of a line before any document level amount).
/// </summary>
[JsonConverter(typeof(EnumNameJsonConverter<StackingPolicy>))]
public enum StackingPolicy
{
    /// <summary>Of all that reach a line the one that is worth most to the customer; among equals the smaller id. A
    /// discount on several lines is granted whole or not at all: it is set against the best ones of the lines that it
    /// is for. Of several that share a line the one that gains most is granted first; those that share none are granted
    /// together. The default.</summary>
    BestOf = 0,

    /// <summary>All of them, each percentage of the list price: the gross before any discount.</summary>
    AdditiveOnListPrice,

    /// <summary>All of them in the stated order, each percentage of what those before it left.</summary>
    Cascade,

    /// <summary>Of each stacking group the best one; these add up on the list price.</summary>
    ExclusiveGroupsAdded,

    /// <summary>Of each stacking group the best one; these cascade in the stated order.</summary>
    ExclusiveGroupsCascaded,
}
