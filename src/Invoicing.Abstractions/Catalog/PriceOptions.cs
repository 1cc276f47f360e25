namespace Invoicing.Catalog;

/// <summary>What an engine of prices does where lists say nothing. Immutable.</summary>
public sealed record PriceOptions
{
    /// <summary>No rounding of prices, rates of any age.</summary>
    public static PriceOptions Default { get; } = new();

    /// <summary>How computed prices get their digits, where the list says nothing. Null: a price that has too many
    /// digits is a finding.</summary>
    public PriceRounding? Rounding { get; init; }

    /// <summary>The most days that a rate may be older than the day asked for. Null: any.</summary>
    public int? MostRateDays { get; init; }
}
