using System.Text.Json.Serialization;

namespace Invoicing.Matching;

/// <summary>A tolerance and what it is for. It applies where all that it names is true of the line or document.
/// Immutable.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Range">How far it may differ.</param>
public sealed record ToleranceRule(ToleranceKind Kind, ToleranceRange Range)
{
    /// <summary>How far it may differ.</summary>
    public ToleranceRange Range { get; init; } = Range ?? throw new ArgumentNullException(nameof(Range));

    /// <summary>The supplier: the id of a party; or null for any.</summary>
    public string? Supplier { get; init; }

    /// <summary>The group of suppliers, or null for any.</summary>
    public string? SupplierGroup { get; init; }

    /// <summary>Item seller's identifier (BT-155), or null for any.</summary>
    public string? Item { get; init; }

    /// <summary>The group of items: a classification identifier (BT-158); or null for any.</summary>
    public string? ItemGroup { get; init; }

    /// <summary>The company that buys: the id of a party; or null for any.</summary>
    public string? Company { get; init; }

    /// <summary>How specific it is: supplier counts before item, item before the group of suppliers, that before the
    /// group of items, that before the company.</summary>
    [JsonIgnore]
    public int Rank => (Supplier is null ? 0 : 16) + (Item is null ? 0 : 8) + (SupplierGroup is null ? 0 : 4)
        + (ItemGroup is null ? 0 : 2) + (Company is null ? 0 : 1);

    /// <summary>What it applies to, in words: <c>supplier S-1, item A-7</c>; <c>all</c>.</summary>
    public string ScopeText()
    {
        var parts = new List<string>();
        if (Supplier is not null) parts.Add($"supplier {Supplier}");
        if (Item is not null) parts.Add($"item {Item}");
        if (SupplierGroup is not null) parts.Add($"supplier group {SupplierGroup}");
        if (ItemGroup is not null) parts.Add($"item group {ItemGroup}");
        if (Company is not null) parts.Add($"company {Company}");
        return parts.Count == 0 ? "all" : string.Join(", ", parts);
    }
}
