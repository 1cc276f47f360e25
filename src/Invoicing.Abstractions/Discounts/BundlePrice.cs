using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>Part of a bundle.</summary>
/// <param name="Item">The item: seller's identifier (BT-155) or standard identifier (BT-157).</param>
/// <param name="Quantity">How much of it is in one bundle; positive. Default: null, one of the line's unit.</param>
public sealed record BundlePart(string Item, Quantity? Quantity = null);

/// <summary>
/// A set of items for one price. As many whole bundles as the lines hold; what they save is shared over the lines in
/// proportion to what the bundled units cost, by Split. A bundle that is dearer than its parts saves nothing.
/// Immutable.
/// </summary>
public sealed record BundlePrice
{
    private readonly Sequence<BundlePart> _parts;

    /// <summary>The parts, of different items.</summary>
    public ImmutableArray<BundlePart> Parts
    {
        get => _parts.Items;
        init => _parts = value;
    }

    /// <summary>The price of one bundle; not negative.</summary>
    public required Money Price { get; init; }
}
