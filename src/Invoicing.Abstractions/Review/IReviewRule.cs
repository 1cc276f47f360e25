using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>Looks at an invoice as a whole and adds a finding for what is wrong. Pure: the same context gets the same
/// findings; rules do not see what each other found.</summary>
public interface IReviewRule
{
    /// <summary>The id of the rule, <c>acme-cost-centre</c>.</summary>
    string Id { get; }

    /// <summary>Checks.</summary>
    void Check(ReviewContext context, FindingSink findings);
}

/// <summary>What a review rule is given.</summary>
public sealed class ReviewContext
{
    /// <summary>The invoice.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>What it is reviewed against.</summary>
    public required ReviewFacts Facts { get; init; }

    /// <summary>Whose invoice it is.</summary>
    public required ReviewSide Side { get; init; }

    /// <summary>How it matches; null where it was not matched.</summary>
    public required MatchReport? Match { get; init; }
}
