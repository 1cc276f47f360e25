using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Numbering;

/// <summary>
/// A series of document numbers (BT-1) and how far it has come: without gaps, each number once. A series whose pattern
/// shows the year starts again each fiscal year. Immutable: allocating gives a new series, which is stored together
/// with the documents that got the numbers.
/// </summary>
public sealed record NumberSeries
{
    private readonly Sequence<SeriesCounter> _counters;
    private readonly int? _fiscalYearStart;

    /// <summary>The id of the series.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// How numbers look: text with the counter as zeros in braces, filled up to that width (<c>{00000}</c>, wider
    /// numbers stay whole), and if wanted <c>{yyyy}</c> or <c>{yy}</c> for the fiscal year and <c>{MM}</c> for the
    /// month: <c>INV-{yyyy}-{00000}</c>.
    /// </summary>
    public required string Pattern { get; init; }

    /// <summary>The month in which the fiscal year starts, 1 to 12; the year is named after the one in which it ends.
    /// Default: 1.</summary>
    [JsonIgnore]
    public int FiscalYearStartMonth
    {
        get => _fiscalYearStart ?? 1;
        init => _fiscalYearStart = value == 1 ? null : value;
    }

    /// <summary>The next number of each fiscal year that has one; a year that is not here starts with 1.</summary>
    public ImmutableArray<SeriesCounter> Counters
    {
        get => _counters.Items;
        init => _counters = value;
    }

    // What JSON states: an absent member is the default above, which a reader of values without null cannot tell from
    // 0.
    [JsonInclude]
    [JsonPropertyName("fiscalYearStartMonth")]
    internal int? StatedFiscalYearStartMonth
    {
        get => _fiscalYearStart;
        init => _fiscalYearStart = value == 1 ? null : value;
    }
}

/// <summary>How far a series has come in a fiscal year.</summary>
/// <param name="FiscalYear">The fiscal year; 0 for a series that does not start again.</param>
/// <param name="Next">The number that is given next; at least 1.</param>
public sealed record SeriesCounter(int FiscalYear, long Next);
