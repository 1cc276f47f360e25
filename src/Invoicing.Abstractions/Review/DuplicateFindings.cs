namespace Invoicing.Review;

/// <summary>The codes of findings of the search for duplicates, besides <see
/// cref="ReviewFindings.DuplicateNumber"/> and <see cref="ReviewFindings.DuplicateContent"/>; each has a page under
/// <c>docs/rules</c>.</summary>
public static class DuplicateFindings
{
    /// <summary>The supplier sent an invoice of the same total and date.</summary>
    public const string Amount = "REVIEW-DUPLICATE-AMOUNT";

    /// <summary>An earlier document has so much in common with the invoice that it is likely the same.</summary>
    public const string Likely = "REVIEW-DUPLICATE-LIKELY";

    /// <summary>An invoice and several others bill the same sum: one of them in one, the others in parts.</summary>
    public const string Split = "REVIEW-DUPLICATE-SPLIT";
}
