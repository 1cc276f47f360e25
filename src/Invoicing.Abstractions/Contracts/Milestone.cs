using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Contracts;

/// <summary>An amount that falls due when something agreed is reached. Immutable.</summary>
public sealed record Milestone
{
    private readonly Sequence<Tax> _taxes;

    /// <summary>The id, unique within the contract.</summary>
    public required string Id { get; init; }

    /// <summary>What has to be reached; the item name (BT-153) of its invoice line.</summary>
    public required string Description { get; init; }

    /// <summary>The amount before tax, in the currency of the contract.</summary>
    public required Money Amount { get; init; }

    /// <summary>The taxes; empty: those of the contract.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }
}
