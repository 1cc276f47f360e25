namespace Invoicing.Payments;

/// <summary>Codes of what can be wrong with an event of an account; docs/rules has a page for each.</summary>
public static class AccountFindings
{
    /// <summary>An event is dated before the one before it.</summary>
    public const string DateEarlier = "ACCOUNT-DATE-EARLIER";

    /// <summary>An item, payment or allocation is there already.</summary>
    public const string Repeated = "ACCOUNT-REPEATED";

    /// <summary>An event is about something that is not there, or no longer.</summary>
    public const string Unknown = "ACCOUNT-UNKNOWN";

    /// <summary>An amount is more than is left.</summary>
    public const string DoesNotFit = "ACCOUNT-DOES-NOT-FIT";

    /// <summary>A claim that has to be withdrawn was settled in part.</summary>
    public const string ClaimSettled = "ACCOUNT-CLAIM-SETTLED";
}
