namespace Invoicing.Review;

/// <summary>The codes of signals; each has a page under <c>docs/rules</c>.</summary>
public static class SignalFindings
{
    /// <summary>The invoice asks to be paid to an account that is not known.</summary>
    public const string AccountNew = "SIGNAL-ACCOUNT-NEW";

    /// <summary>The account is known for a short time only.</summary>
    public const string AccountRecent = "SIGNAL-ACCOUNT-RECENT";

    /// <summary>The account is kept in another country than that of the supplier.</summary>
    public const string AccountCountry = "SIGNAL-ACCOUNT-COUNTRY";

    /// <summary>Somebody else has the account.</summary>
    public const string AccountShared = "SIGNAL-ACCOUNT-SHARED";

    /// <summary>The amount is just below an approval limit.</summary>
    public const string BelowLimit = "SIGNAL-BELOW-LIMIT";

    /// <summary>Invoices below a limit pass it together.</summary>
    public const string SplitBelowLimit = "SIGNAL-SPLIT-BELOW-LIMIT";

    /// <summary>The amount is round.</summary>
    public const string RoundAmount = "SIGNAL-ROUND-AMOUNT";

    /// <summary>The amount is far off those of earlier invoices.</summary>
    public const string AmountUnusual = "SIGNAL-AMOUNT-UNUSUAL";

    /// <summary>The invoice is dated on a weekend or holiday.</summary>
    public const string NonBusinessDay = "SIGNAL-NON-BUSINESS-DAY";

    /// <summary>A higher number has an earlier date.</summary>
    public const string NumberOutOfOrder = "SIGNAL-NUMBER-OUT-OF-ORDER";

    /// <summary>The number is far ahead of the last one.</summary>
    public const string NumberJump = "SIGNAL-NUMBER-JUMP";

    /// <summary>The numbers have no gap, as if the supplier billed nobody else.</summary>
    public const string NumbersConsecutive = "SIGNAL-NUMBERS-CONSECUTIVE";

    /// <summary>It is the first invoice of the supplier.</summary>
    public const string FirstInvoice = "SIGNAL-FIRST-INVOICE";

    /// <summary>The supplier sent nothing for long.</summary>
    public const string SupplierDormant = "SIGNAL-SUPPLIER-DORMANT";

    /// <summary>No number of a register or tax office names the supplier.</summary>
    public const string SupplierUnidentified = "SIGNAL-SUPPLIER-UNIDENTIFIED";

    /// <summary>The supplier's address is a post box.</summary>
    public const string PostBox = "SIGNAL-POST-BOX";

    /// <summary>The order is dated after the invoice.</summary>
    public const string OrderAfterInvoice = "SIGNAL-ORDER-AFTER-INVOICE";

    /// <summary>A rule threw an exception; what it found is dropped.</summary>
    public const string RuleFailed = "SIGNAL-RULE-FAILED";
}
