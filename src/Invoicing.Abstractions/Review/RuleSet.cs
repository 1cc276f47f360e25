using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Documents;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>How invoices of a company, a supplier or a type are reviewed. It applies where all that it names is true of
/// the invoice. Immutable.</summary>
public sealed record RuleSet
{
    private readonly Sequence<string> _switchedOff;
    private readonly Sequence<CodeSeverity> _severities;

    /// <summary>The company that reviews: the id of a party; or null for any.</summary>
    public string? Company { get; init; }

    /// <summary>The supplier: the id of a party; or null for any. Of one's own invoices there is none.</summary>
    public string? Supplier { get; init; }

    /// <summary>The type of document (BT-3), or null for any.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>The ids of rules that are not asked: of match rules, of rules of the review, and of its own parts:
    /// <c>number</c>, <c>arithmetic</c>, <c>duplicates</c>, <c>matching</c>.</summary>
    public ImmutableArray<string> SwitchedOff
    {
        get => _switchedOff.Items;
        init => _switchedOff = value;
    }

    /// <summary>Codes that weigh otherwise.</summary>
    public ImmutableArray<CodeSeverity> Severities
    {
        get => _severities.Items;
        init => _severities = value;
    }

    /// <summary>How far values may lie from those agreed; null: as a less specific set says, else the
    /// engine.</summary>
    public ToleranceTable? Tolerances { get; init; }

    /// <summary>How findings become an outcome; null: as a less specific set says, else the engine.</summary>
    public OutcomePolicy? Policy { get; init; }

    /// <summary>How specific it is: the supplier counts before the type, the type before the company.</summary>
    [JsonIgnore]
    public int Rank => (Supplier is null ? 0 : 4) + (Type is null ? 0 : 2) + (Company is null ? 0 : 1);

    /// <summary>What it applies to, in words: <c>supplier S-1, type 381</c>; <c>all</c>.</summary>
    public string ScopeText()
    {
        var parts = new List<string>();
        if (Supplier is not null) parts.Add($"supplier {Supplier}");
        if (Type is { } type) parts.Add($"type {type}");
        if (Company is not null) parts.Add($"company {Company}");
        return parts.Count == 0 ? "all" : string.Join(", ", parts);
    }
}
