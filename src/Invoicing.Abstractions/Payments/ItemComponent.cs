using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>What a part of an item's amount is for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ComponentKind>))]
public enum ComponentKind
{
    /// <summary>A line of the document, without tax.</summary>
    Line = 0,

    /// <summary>The tax of a group.</summary>
    Tax,

    /// <summary>Freight, without tax.</summary>
    Freight,

    /// <summary>Another charge of the document, without tax.</summary>
    Charge,

    /// <summary>Interest for late payment.</summary>
    Interest,

    /// <summary>Costs: fees, costs of collection.</summary>
    Cost,
}

/// <summary>A part of what an item asks and of what is open of it. The components of an item sum to its amount and to
/// what is open, and have its sign. Immutable.</summary>
/// <param name="Id">What it is known by within the item: the id of the line, "tax-1", "freight".</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Amount">What it asks.</param>
/// <param name="Open">What is open of it; zero where it is settled.</param>
public sealed record ItemComponent(string Id, ComponentKind Kind, Money Amount, Money Open);
