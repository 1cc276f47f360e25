namespace Invoicing.Payments;

/// <summary>Codes of what a revaluation can find; docs/rules has a page for each.</summary>
public static class RevaluationFindings
{
    /// <summary>No rate of exchange leads to the base currency.</summary>
    public const string RateMissing = "REVALUATION-RATE-MISSING";

    /// <summary>What is open in another currency has no booked value in the base currency.</summary>
    public const string NotBooked = "REVALUATION-NOT-BOOKED";
}
