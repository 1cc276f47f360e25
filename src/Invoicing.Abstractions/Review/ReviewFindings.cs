namespace Invoicing.Review;

/// <summary>The codes of findings of a review; each has a page under <c>docs/rules</c>.</summary>
public static class ReviewFindings
{
    /// <summary>The invoice has no number (EN 16931 BR-02).</summary>
    public const string NumberMissing = "REVIEW-NUMBER-MISSING";

    /// <summary>The total is not the one that follows from the lines; where it is, <c>VERIFY-</c> findings name what
    /// differs.</summary>
    public const string AmountsDiffer = "REVIEW-AMOUNTS-DIFFER";

    /// <summary>The seller sent an invoice of this number before.</summary>
    public const string DuplicateNumber = "REVIEW-DUPLICATE-NUMBER";

    /// <summary>The seller sent an invoice of the same date, amount and lines under another number.</summary>
    public const string DuplicateContent = "REVIEW-DUPLICATE-CONTENT";

    /// <summary>A rule of the review threw; what it found in that call is dropped, and the other rules went
    /// on.</summary>
    public const string RuleFailed = "REVIEW-RULE-FAILED";
}
