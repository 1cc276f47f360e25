namespace Invoicing.Matching;

/// <content>Dates, taxes, charges, terms, orders and contracts.</content>
public static partial class MatchFindings
{
    /// <summary>It was delivered or performed before the days agreed.</summary>
    public const string DateEarly = "MATCH-DATE-EARLY";

    /// <summary>It was delivered or performed after the days agreed.</summary>
    public const string DateLate = "MATCH-DATE-LATE";

    /// <summary>The invoice is dated before the order that it bills.</summary>
    public const string InvoiceBeforeOrder = "MATCH-INVOICE-BEFORE-ORDER";

    /// <summary>A line has other taxes than were agreed.</summary>
    public const string TaxDiffers = "MATCH-TAX-DIFFERS";

    /// <summary>A charge of the document was not ordered.</summary>
    public const string ChargeNotOrdered = "MATCH-CHARGE-NOT-ORDERED";

    /// <summary>Charges of the document are above those ordered.</summary>
    public const string ChargeAboveOrder = "MATCH-CHARGE-ABOVE-ORDER";

    /// <summary>An allowance agreed for the order as a whole is missing or lower.</summary>
    public const string AllowanceNotGiven = "MATCH-ALLOWANCE-NOT-GIVEN";

    /// <summary>An early-payment discount that was agreed is missing, lower, or ends earlier.</summary>
    public const string EarlyPaymentDiffers = "MATCH-EARLY-PAYMENT-DIFFERS";

    /// <summary>The terms of payment differ from those agreed, and not to the buyer's cost.</summary>
    public const string TermsDiffer = "MATCH-TERMS-DIFFER";

    /// <summary>The order, or its line, is closed or was cancelled.</summary>
    public const string OrderClosed = "MATCH-ORDER-CLOSED";

    /// <summary>The order, or the work billed, is not approved.</summary>
    public const string ApprovalMissing = "MATCH-APPROVAL-MISSING";

    /// <summary>It was delivered or performed on a day for which the order does not hold.</summary>
    public const string OrderNotValid = "MATCH-ORDER-NOT-VALID";

    /// <summary>More is billed than the limit of an order, a blanket order or a contract.</summary>
    public const string LimitExceeded = "MATCH-LIMIT-EXCEEDED";

    /// <summary>Only who ordered approved the invoice.</summary>
    public const string SelfApproved = "MATCH-SELF-APPROVED";

    /// <summary>Nobody who approved the invoice may approve so much.</summary>
    public const string ApprovalLimit = "MATCH-APPROVAL-LIMIT";

    /// <summary>The releases of a blanket order are billed for more than its quantity.</summary>
    public const string BlanketQuantityExceeded = "MATCH-BLANKET-QUANTITY-EXCEEDED";

    /// <summary>It was performed before the contract holds.</summary>
    public const string ContractNotYetValid = "MATCH-CONTRACT-NOT-YET-VALID";

    /// <summary>It was performed after the contract ended.</summary>
    public const string ContractExpired = "MATCH-CONTRACT-EXPIRED";

    /// <summary>The contract has nothing of what is billed.</summary>
    public const string ContractNotCovered = "MATCH-CONTRACT-NOT-COVERED";

    /// <summary>The contract has no rate for work as it was recorded.</summary>
    public const string RateNotOnCard = "MATCH-RATE-NOT-ON-CARD";

    /// <summary>A milestone is billed that was not reached.</summary>
    public const string MilestoneNotReached = "MATCH-MILESTONE-NOT-REACHED";

    /// <summary>A milestone is billed that the buyer did not accept.</summary>
    public const string MilestoneNotAccepted = "MATCH-MILESTONE-NOT-ACCEPTED";

    /// <summary>Less is held back than was agreed.</summary>
    public const string RetainageNotHeld = "MATCH-RETAINAGE-NOT-HELD";

    /// <summary>The price is that of another price list than the one agreed.</summary>
    public const string PriceListDiffers = "MATCH-PRICE-LIST-DIFFERS";

    /// <summary>What a contract agreed once was billed before.</summary>
    public const string SourceBilledBefore = "MATCH-SOURCE-BILLED-BEFORE";

    /// <summary>The rate of exchange is another than the one known.</summary>
    public const string ExchangeRateDiffers = "MATCH-EXCHANGE-RATE-DIFFERS";

    /// <summary>A prepayment is asked for, and none was agreed.</summary>
    public const string PrepaymentNotAgreed = "MATCH-PREPAYMENT-NOT-AGREED";

    /// <summary>More is asked before delivery than was agreed.</summary>
    public const string PrepaymentAboveAgreed = "MATCH-PREPAYMENT-ABOVE-AGREED";

    /// <summary>The last invoice of an order does not deduct what was prepaid.</summary>
    public const string PrepaymentNotDeducted = "MATCH-PREPAYMENT-NOT-DEDUCTED";
}
