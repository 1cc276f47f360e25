namespace Invoicing.Receivables;

/// <summary>Codes of what is found about accounts, limits and proposals; docs/rules has a page for each.</summary>
public static class AccountFindings
{
    /// <summary>An entry changes an item that no entry opened before; the amount stands on the account.</summary>
    public const string ItemUnknown = "RECEIVABLES-ITEM-UNKNOWN";

    /// <summary>Two entries of a customer open the same item; they are one item.</summary>
    public const string ItemRepeated = "RECEIVABLES-ITEM-REPEATED";

    /// <summary>No rate into the base currency is known; the amount is not in its sums.</summary>
    public const string RateMissing = "RECEIVABLES-RATE-MISSING";

    /// <summary>A part is in another currency than its entry; the entry is taken as if it had no parts.</summary>
    public const string PartCurrency = "RECEIVABLES-PART-CURRENCY";
}
