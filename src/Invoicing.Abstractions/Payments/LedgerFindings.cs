namespace Invoicing.Payments;

/// <summary>Codes of what can be wrong with an event of an account; docs/rules has a page for each.</summary>
public static class LedgerFindings
{
    /// <summary>An event is dated before the one before it.</summary>
    public const string DateEarlier = "LEDGER-DATE-EARLIER";

    /// <summary>An item, payment or allocation is there already.</summary>
    public const string Repeated = "LEDGER-REPEATED";

    /// <summary>An event is about something that is not there, or no longer.</summary>
    public const string Unknown = "LEDGER-UNKNOWN";

    /// <summary>An amount is more than is left.</summary>
    public const string DoesNotFit = "LEDGER-DOES-NOT-FIT";

    /// <summary>A claim that has to be withdrawn was settled in part.</summary>
    public const string ClaimSettled = "LEDGER-CLAIM-SETTLED";
}
