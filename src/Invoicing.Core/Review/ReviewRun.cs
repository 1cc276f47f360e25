using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>One review while it goes on: what the parts of the engine are given and what they leave.</summary>
internal sealed class ReviewRun
{
    public required Invoice Invoice { get; init; }

    public required ReviewFacts Facts { get; init; }

    public required ReviewSide Side { get; init; }

    public FindingSink Findings { get; } = new();

    /// <summary>The earlier documents of which it may be a copy.</summary>
    public ImmutableArray<DuplicateCandidate> Duplicates { get; set; } = [];

    /// <summary>Whether the invoice is a copy, and so not matched: what it bills was counted with the first.</summary>
    public bool IsCopy { get; set; }
}

/// <summary>A part of the review, before matching.</summary>
internal interface IReviewStep
{
    /// <summary>The id, by which rule sets switch it off.</summary>
    string Id { get; }

    void Run(ReviewRun run);
}
