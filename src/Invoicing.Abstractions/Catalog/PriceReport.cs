using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Catalog;

/// <summary>What something costs: the parts, which become lines; why; and whether somebody has to approve it.
/// Immutable.</summary>
public sealed record PriceReport
{
    private readonly Sequence<PricePart> _parts;

    /// <summary>The parts, in the order of lines: tiers from the lowest, then what comes on top.</summary>
    public ImmutableArray<PricePart> Parts
    {
        get => _parts.Items;
        init => _parts = value;
    }

    /// <summary>The sum of the parts, each rounded to minor units as the question says.</summary>
    public required Money Total { get; init; }

    /// <summary>The quantity that was priced, in the unit of the prices.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The model that priced it, in the currency asked for; cost and margin as the price that they
    /// make.</summary>
    public required PricingModel Model { get; init; }

    /// <summary>The rule or list that decided.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The list that the price is of, or null where a rule decided.</summary>
    public string? List { get; init; }

    /// <summary>The entry of the list that the price is of, by its name; or null where a rule decided.</summary>
    public string? Entry { get; init; }

    /// <summary>The rate by which the price was converted, as it was quoted; null where it was not.</summary>
    public DatedRate? Rate { get; init; }

    /// <summary>Whether somebody has to approve the price before it is used.</summary>
    public bool NeedsApproval { get; init; }
}
