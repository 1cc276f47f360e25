using System.Text.Json.Serialization;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>Which rounding policy explains the amounts that an invoice declares. Immutable.</summary>
public sealed record ArithmeticReport
{
    private readonly FindingList? _findings;
    private readonly RoundingPolicy? _nearest;

    /// <summary>The policy under which every amount is as declared; null where there is none.</summary>
    public RoundingPolicy? Policy { get; init; }

    /// <summary>Whether that is the policy stated: the invoice's own, or the one that was given. Default: no.</summary>
    public bool IsStated { get; init; }

    /// <summary>The policy that comes nearest: under which the fewest amounts differ, of several the one stated, else
    /// the one with the smallest sum of differences, else the most usual one. Where one explains the invoice, that.
    /// Default: <see cref="RoundingPolicy.Default"/>.</summary>
    public RoundingPolicy Nearest
    {
        get => _nearest ?? RoundingPolicy.Default;
        init => _nearest = value is null || value == RoundingPolicy.Default ? null : value;
    }

    /// <summary>How many amounts differ under it; a tax group, an allowance or a charge on one side only counts with
    /// its amounts. Default: none.</summary>
    public int Differing { get; init; }

    /// <summary>The total with tax (BT-112) declared less the one under the nearest policy; null where no amounts can
    /// be compared.</summary>
    public Money? TotalDifference { get; init; }

    /// <summary>The amount that differs most under the nearest policy, declared less computed, of those in the currency
    /// of the document; null where none differs.</summary>
    public Money? LargestDifference { get; init; }

    /// <summary>Where that amount stands; null where none differs.</summary>
    public string? LargestPath { get; init; }

    /// <summary>What was found. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>Whether a policy explains every amount.</summary>
    [JsonIgnore]
    public bool IsExplained => Policy is not null;
}
