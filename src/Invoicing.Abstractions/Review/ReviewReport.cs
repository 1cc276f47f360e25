using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using NodaTime;

namespace Invoicing.Review;

/// <summary>What a review found, and what becomes of the invoice. Immutable.</summary>
public sealed record ReviewReport
{
    private readonly Sequence<string> _ruleSets;
    private readonly Sequence<HoldRelease> _releases;
    private readonly Sequence<DuplicateCandidate> _duplicates;
    private readonly FindingList? _findings;

    /// <summary>Which invoice it is about; null where that is not stated.</summary>
    public ReviewedDocument? Document { get; init; }

    /// <summary>All that was found: shape, arithmetic, duplicates, matching. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>How it matches; null where it was not matched, since it is a duplicate or cannot be
    /// calculated.</summary>
    public MatchReport? Match { get; init; }

    /// <summary>The earlier documents of which it may be a copy, the likeliest first, each with its points.</summary>
    public ImmutableArray<DuplicateCandidate> Duplicates
    {
        get => _duplicates.Items;
        init => _duplicates = value;
    }

    /// <summary>What becomes of it.</summary>
    public required ReviewDecision Decision { get; init; }

    /// <summary>The rule sets that applied, in words, the most specific first; empty: none, the engine's own rules
    /// held.</summary>
    public ImmutableArray<string> RuleSets
    {
        get => _ruleSets.Items;
        init => _ruleSets = value;
    }

    /// <summary>What people released, which a later evaluation keeps.</summary>
    public ImmutableArray<HoldRelease> Releases
    {
        get => _releases.Items;
        init => _releases = value;
    }

    /// <summary>What becomes of it.</summary>
    [JsonIgnore]
    public ReviewOutcome Outcome => Decision.Outcome;

    /// <summary>Those findings that say what the difference costs, each with what it explains downstream.</summary>
    [JsonIgnore]
    public ImmutableArray<Variance> Variances => ReviewedVariances.Of(Findings, Match);

    /// <summary>The report as an accountant reads it: what differs, by how much, by which rule, what it costs, and what
    /// becomes of the invoice. Lines end in a line feed.</summary>
    /// <param name="messages">The templates of messages; null: English.</param>
    public string ToText(MessageCatalogue? messages = null) =>
        ReviewReportText.Of(this, messages ?? MessageCatalogue.English);
}

/// <summary>The invoice that a report is about. Immutable.</summary>
/// <param name="Number">Invoice number (BT-1), or null.</param>
/// <param name="Date">Issue date (BT-2).</param>
/// <param name="Seller">The seller's name (BT-27).</param>
/// <param name="WithTax">Total with tax (BT-112); null where it could not be calculated.</param>
public sealed record ReviewedDocument(string? Number, LocalDate Date, string Seller, Money? WithTax)
{
    /// <summary>The seller's name (BT-27).</summary>
    public string Seller { get; init; } = Seller ?? throw new ArgumentNullException(nameof(Seller));

    /// <summary>What is said of an invoice.</summary>
    public static ReviewedDocument Of(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return new ReviewedDocument(invoice.Number, invoice.IssueDate, invoice.Seller.Name, invoice.Totals.WithTax);
    }
}
