using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Taxes;

namespace Invoicing.Contracts;

/// <summary>Something billed by what was used of it in a month: pages served, energy, calls. Immutable.</summary>
public sealed record MeteredItem
{
    private readonly Sequence<Tax> _taxes;

    /// <summary>The id, unique within the contract.</summary>
    public required string Id { get; init; }

    /// <summary>What is sold (BG-31).</summary>
    public required Item Item { get; init; }

    /// <summary>The unit in which it is metered (BT-130).</summary>
    public required UnitOfMeasure Unit { get; init; }

    /// <summary>How the quantity of a month is priced, in the currency of the contract.</summary>
    public required PricingModel Model { get; init; }

    /// <summary>The taxes; empty: those of the contract.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }
}
