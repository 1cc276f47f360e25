namespace Invoicing.Payments;

/// <summary>Codes of what keeps a payment from its customer; docs/rules has a page for each.</summary>
public static class RemitterFindings
{
    /// <summary>Nothing tells who paid.</summary>
    public const string Unknown = "REMITTER-UNKNOWN";

    /// <summary>The best proposal is not certain enough.</summary>
    public const string Uncertain = "REMITTER-UNCERTAIN";

    /// <summary>Two proposals are too close to each other.</summary>
    public const string Ambiguous = "REMITTER-AMBIGUOUS";

    /// <summary>A number with a typing error is not borne out by both amount and payer.</summary>
    public const string NearNumber = "REMITTER-NEAR-NUMBER";
}
