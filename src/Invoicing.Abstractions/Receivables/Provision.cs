using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What is set aside for an item by itself, instead of the rate of its age. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Rate">The part of what is open; 100 % at most.</param>
/// <param name="Because">Why.</param>
public sealed record SpecificProvision(string Item, Percentage Rate, string Because);

/// <summary>How doubtful items are by age. Immutable.</summary>
public sealed record ProvisionRates
{
    private readonly Sequence<Percentage> _rates;
    private readonly Sequence<SpecificProvision> _specific;

    /// <summary>The rate of each column of the ageing, 0 to 100 %.</summary>
    public ImmutableArray<Percentage> ByBucket
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>Items with a rate of their own.</summary>
    public ImmutableArray<SpecificProvision> Specific
    {
        get => _specific.Items;
        init => _specific = value;
    }
}

/// <summary>What is set aside for one item. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Open">What is open.</param>
/// <param name="Bucket">The place of its column, from 0.</param>
/// <param name="Rate">The rate that was taken.</param>
/// <param name="Amount">What is set aside.</param>
/// <param name="Because">Why the rate is its own; null where it is that of its age.</param>
public sealed record ProvisionPart(
    string Item, string Customer, Money Open, int Bucket, Percentage Rate, Money Amount, string? Because = null);

/// <summary>The provision for doubtful items of one currency. The parts sum to the total, and so do the columns.
/// Immutable.</summary>
public sealed record Provision
{
    private readonly Sequence<ProvisionPart> _parts;
    private readonly Sequence<AgeingBucket> _buckets;
    private readonly Sequence<Money> _byBucket;

    /// <summary>The day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The parts, by customer, due date and item.</summary>
    public ImmutableArray<ProvisionPart> Parts
    {
        get => _parts.Items;
        init => _parts = value;
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<AgeingBucket> Buckets
    {
        get => _buckets.Items;
        init => _buckets = value;
    }

    /// <summary>The sum of the parts of each column.</summary>
    public ImmutableArray<Money> ByBucket
    {
        get => _byBucket.Items;
        init => _byBucket = value;
    }

    /// <summary>The provision before it was rounded.</summary>
    public required Exact Exactly { get; init; }

    /// <summary>The provision, rounded once, half up.</summary>
    public required Money Total { get; init; }

    /// <summary>What was set aside at the date before.</summary>
    public required Money Before { get; init; }

    /// <summary>Total less before: above zero it is added, below zero released.</summary>
    public required Money Change { get; init; }
}
