using System.Collections.Immutable;
using Invoicing.Catalog;

namespace Invoicing.Discounts;

/// <summary>A line as discounts see it. Immutable.</summary>
public sealed record DiscountLine
{
    private readonly Sequence<string> _categories;

    /// <summary>Line identifier (BT-126).</summary>
    public required string Id { get; init; }

    /// <summary>What is sold (BG-31).</summary>
    public required Item Item { get; init; }

    /// <summary>Invoiced quantity (BT-129). It carries the sign: what is returned is negative.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Item net price (BT-146).</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The list price that percentages are taken of where they add up on it; null: the price.</summary>
    public UnitPrice? ListPrice { get; init; }

    /// <summary>Quantity times price, rounded as the document is (docs/calculation.md, LINE-GROSS).</summary>
    public required Money Gross { get; init; }

    /// <summary>What it comes to with the allowances and charges that it has already; null: the gross.</summary>
    public Money? Net { get; init; }

    /// <summary>The categories by which rules know it, beside the classifications of the item.</summary>
    public ImmutableArray<string> Categories
    {
        get => _categories.Items;
        init => _categories = value;
    }

    /// <summary>The contract that it bills, where it is not the document's; or null.</summary>
    public string? Contract { get; init; }

    /// <summary>Whether no discount reaches it. Default: discounts do.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>The price that it is not discounted below (its cost, a fixed book price); null: zero.</summary>
    public UnitPrice? Floor { get; init; }
}
