namespace Invoicing.Review;

/// <summary>The codes of the comparison of a supplier's statement; each has a page under <c>docs/rules</c>.</summary>
public static class SupplierStatementFindings
{
    /// <summary>Both have it, over different amounts.</summary>
    public const string AmountDiffers = "STATEMENT-AMOUNT-DIFFERS";

    /// <summary>They have it open, with us it is settled.</summary>
    public const string SettledWithUs = "STATEMENT-SETTLED-WITH-US";

    /// <summary>They have a document that we have not.</summary>
    public const string MissingWithUs = "STATEMENT-MISSING-WITH-US";

    /// <summary>They booked a payment that we do not know.</summary>
    public const string PaymentUnknown = "STATEMENT-PAYMENT-UNKNOWN";

    /// <summary>They list a number more than once.</summary>
    public const string Repeated = "STATEMENT-REPEATED";

    /// <summary>They do not list an invoice that we have.</summary>
    public const string MissingWithThem = "STATEMENT-MISSING-WITH-THEM";

    /// <summary>They do not list a credit note that we have.</summary>
    public const string CreditNotShown = "STATEMENT-CREDIT-NOT-SHOWN";

    /// <summary>They do not list a payment of ours yet.</summary>
    public const string InTransit = "STATEMENT-IN-TRANSIT";

    /// <summary>We have it with a date after that of the statement.</summary>
    public const string AfterStatement = "STATEMENT-AFTER-DATE";

    /// <summary>It waits with us.</summary>
    public const string Held = "STATEMENT-HELD";

    /// <summary>We do not agree with it.</summary>
    public const string Disputed = "STATEMENT-DISPUTED";

    /// <summary>Their closing balance is not the sum of their lines.</summary>
    public const string NotItemised = "STATEMENT-NOT-ITEMISED";

    /// <summary>A line is in another currency than the closing balance.</summary>
    public const string Currency = "STATEMENT-CURRENCY";
}
