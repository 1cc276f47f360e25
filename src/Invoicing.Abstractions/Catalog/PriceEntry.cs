using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Catalog;

/// <summary>
/// A price of a list: what it is for, and how it is priced. It applies where all that it names - item, class, customer,
/// group, dates, least quantity - is true of the question. Immutable.
/// </summary>
public sealed record PriceEntry
{
    /// <summary>The id, by which findings and explanations name it; null: they name the item or class.</summary>
    public string? Id { get; init; }

    /// <summary>Item seller's identifier (BT-155) that it is for, or null for any.</summary>
    public string? Item { get; init; }

    /// <summary>The class of items that it is for, a classification identifier (BT-158) for instance; or null for
    /// any.</summary>
    public string? ItemClass { get; init; }

    /// <summary>How the quantity is priced.</summary>
    public required PricingModel Model { get; init; }

    /// <summary>The unit that the prices are for; null: that of the model, or where the model states none, the unit
    /// that is asked for. A quantity in another unit is converted.</summary>
    public UnitOfMeasure? Unit { get; init; }

    /// <summary>The first day on which it holds; null: that of the list.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last day on which it holds; null: that of the list.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The customer that it is for, the id of a party; or null for any.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The group of customers that it is for, or null for any.</summary>
    public string? CustomerGroup { get; init; }

    /// <summary>The least quantity for which it holds, in the unit of the prices; or null.</summary>
    public Quantity? MinimumQuantity { get; init; }

    /// <summary>The price of a unit below which somebody has to approve, after discount and minimum; or null. It is in
    /// the currency of the list.</summary>
    public UnitPrice? Floor { get; init; }

    /// <summary>How findings and explanations name it: its id, else the item, else the class.</summary>
    [JsonIgnore]
    public string Name => Id ?? Item ?? ItemClass ?? "any item";

    /// <summary>A price of an item.</summary>
    /// <param name="item">Item seller's identifier (BT-155).</param>
    /// <param name="model">How it is priced.</param>
    public static PriceEntry Of(string item, PricingModel model) => new() { Item = item, Model = model };

    /// <summary>A price for each unit of an item.</summary>
    /// <param name="item">Item seller's identifier (BT-155).</param>
    /// <param name="price">The price.</param>
    public static PriceEntry Of(string item, UnitPrice price) => Of(item, PricingModel.PerUnit(price));
}
