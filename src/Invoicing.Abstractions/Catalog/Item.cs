using System.Collections.Immutable;
using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Catalog;

/// <summary>What is sold on a line (BG-31). Immutable.</summary>
public sealed record Item
{
    private readonly Sequence<ItemClassification> _classifications;
    private readonly Sequence<ItemAttribute> _attributes;

    /// <summary>An item without a name, for reading.</summary>
    public Item()
    {
    }

    /// <summary>An item known by its name.</summary>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public Item(string name) => Name = name;

    /// <summary>Item name (BT-153).</summary>
    public required string Name { get; init; }

    /// <summary>Item description (BT-154), or null.</summary>
    public string? Description { get; init; }

    /// <summary>Item seller's identifier (BT-155), or null.</summary>
    public string? SellerId { get; init; }

    /// <summary>Item buyer's identifier (BT-156), or null.</summary>
    public string? BuyerId { get; init; }

    /// <summary>Item standard identifier (BT-157) with its scheme, a GTIN for instance; or null.</summary>
    public Identifier? StandardId { get; init; }

    /// <summary>Item classification identifiers (BT-158).</summary>
    public ImmutableArray<ItemClassification> Classifications
    {
        get => _classifications.Items;
        init => _classifications = value;
    }

    /// <summary>Item country of origin (BT-159), or null.</summary>
    public CountryCode? Origin { get; init; }

    /// <summary>Item attributes (BG-32).</summary>
    public ImmutableArray<ItemAttribute> Attributes
    {
        get => _attributes.Items;
        init => _attributes = value;
    }

    /// <summary>The class by which tax rules know the item (<c>lodging</c>, <c>books</c>), or null.</summary>
    public string? TaxClass { get; init; }

    /// <summary>What kind of supply it is, on which the place of taxation depends; null where it is not stated, which
    /// suffices for a supply within one country.</summary>
    public SupplyKind? Supply { get; init; }

    /// <summary>Whether its margin is taxed instead of its price: travel, second-hand goods, art, antiques. Default:
    /// the price is.</summary>
    public MarginScheme Margin { get; init; }
}

/// <summary>Item classification identifier (BT-158).</summary>
/// <param name="Value">The identifier.</param>
/// <param name="Scheme">The scheme (BT-158-1), a code of UNTDID 7143.</param>
/// <param name="Version">The version of the scheme (BT-158-2), or null.</param>
public sealed record ItemClassification(string Value, string Scheme, string? Version = null);

/// <summary>Item attribute (BG-32).</summary>
/// <param name="Name">Item attribute name (BT-160).</param>
/// <param name="Value">Item attribute value (BT-161).</param>
public sealed record ItemAttribute(string Name, string Value);
