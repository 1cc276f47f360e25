using System.Text.Json.Serialization;
using Invoicing.Findings;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>What becomes of an invoice that was reviewed.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReviewOutcome>))]
public enum ReviewOutcome
{
    /// <summary>It may be paid.</summary>
    Accepted = 0,

    /// <summary>It waits until a person has looked at it.</summary>
    Held,
}

/// <summary>What a review found. Immutable.</summary>
public sealed record ReviewReport
{
    private readonly FindingList? _findings;

    /// <summary>All that was found: shape, arithmetic, duplicates, matching. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>How it matches; null where it was not matched, since it is a duplicate.</summary>
    public MatchReport? Match { get; init; }

    /// <summary>Held where a finding is an error, else accepted.</summary>
    [JsonIgnore]
    public ReviewOutcome Outcome => Findings.HasErrors ? ReviewOutcome.Held : ReviewOutcome.Accepted;
}
