using System.Collections.Immutable;

namespace Invoicing.Taxes;

/// <summary>A region of a country whose taxes differ from the country's. Immutable.</summary>
public sealed record TaxRegion
{
    private readonly Sequence<string> _without;

    /// <summary>The code of ISO 3166-2: <c>ES-CN</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name: <c>Canary Islands</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The listed region that it belongs to and whose taxes are levied: <c>ES-CN</c> for <c>ES-TF</c>; null:
    /// its own.</summary>
    public string? PartOf { get; init; }

    /// <summary>Schemes of the country that are not levied there: VAT in the Canary Islands, GST where HST takes its
    /// place.</summary>
    public ImmutableArray<string> Without
    {
        get => _without.Items;
        init => _without = value;
    }

    /// <summary>The law and clause by which they are not levied; null where all are.</summary>
    public string? Source { get; init; }
}
