using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Catalog;

/// <summary>Prices in one currency, for some time, for all or for some customers. A rule that is data.
/// Immutable.</summary>
public sealed record PriceList
{
    private readonly Sequence<PriceEntry> _entries;
    private readonly Sequence<Extension> _extensions;

    /// <summary>The id, unique together with the version.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the list, which the basis of each price names; or null.</summary>
    public string? Version { get; init; }

    /// <summary>The currency of every price and amount in it.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The first day on which it holds; null: it held always.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last day on which it holds; null: it has no end.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The customer that it is for, the id of a party; or null for any.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The group of customers that it is for, or null for any.</summary>
    public string? CustomerGroup { get; init; }

    /// <summary>Among prices that are equally specific and begin on the same day the one with the higher number holds.
    /// Default: 0.</summary>
    public int Priority { get; init; }

    /// <summary>How prices that are computed from it get their digits: converted ones, discounts in per cent. Null: as
    /// the engine says.</summary>
    public PriceRounding? Rounding { get; init; }

    /// <summary>The prices; their order does not matter.</summary>
    public ImmutableArray<PriceEntry> Entries
    {
        get => _entries.Items;
        init => _entries = value;
    }

    /// <summary>What a vendor keeps with it under keys of its own, in the order of the keys.</summary>
    public ImmutableArray<Extension> Extensions
    {
        get => _extensions.Items;
        init => _extensions = Extension.InOrder(value);
    }
}
