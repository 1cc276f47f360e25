namespace Invoicing.Matching;

public static partial class MatchFindings
{
    /// <summary>At the price agreed, an allowance that was agreed is missing or lower.</summary>
    public const string DiscountNotGiven = "MATCH-DISCOUNT-NOT-GIVEN";

    /// <summary>At the price agreed, the line has more allowances than were agreed.</summary>
    public const string DiscountAboveAgreed = "MATCH-DISCOUNT-ABOVE-AGREED";

    /// <summary>At the price agreed, the line has charges that were not agreed, or higher ones.</summary>
    public const string LineChargeAboveOrder = "MATCH-LINE-CHARGE-ABOVE-ORDER";

    /// <summary>The line comes to less than its quantity does as agreed.</summary>
    public const string AmountBelowOrder = "MATCH-AMOUNT-BELOW-ORDER";

    /// <summary>More is billed than was accepted.</summary>
    public const string QuantityAboveAccepted = "MATCH-QUANTITY-ABOVE-ACCEPTED";

    /// <summary>Something is billed of which nothing was received.</summary>
    public const string ReceiptMissing = "MATCH-RECEIPT-MISSING";

    /// <summary>Something is billed of which nothing was accepted.</summary>
    public const string AcceptanceMissing = "MATCH-ACCEPTANCE-MISSING";

    /// <summary>Less is billed than was ordered, where a tolerance asks for it.</summary>
    public const string QuantityBelowOrder = "MATCH-QUANTITY-BELOW-ORDER";

    /// <summary>Less is billed than was delivered or received, where a tolerance asks for it.</summary>
    public const string QuantityBelowDelivered = "MATCH-QUANTITY-BELOW-DELIVERED";

    /// <summary>Less is billed than was accepted, where a tolerance asks for it.</summary>
    public const string QuantityBelowAccepted = "MATCH-QUANTITY-BELOW-ACCEPTED";

    /// <summary>The tax of the document is above that of the lines agreed.</summary>
    public const string TaxAboveOrder = "MATCH-TAX-ABOVE-ORDER";

    /// <summary>The tax of the document is below that of the lines agreed.</summary>
    public const string TaxBelowOrder = "MATCH-TAX-BELOW-ORDER";

    /// <summary>The total without tax is above what was agreed.</summary>
    public const string TotalAboveOrder = "MATCH-TOTAL-ABOVE-ORDER";

    /// <summary>The total without tax is below what was agreed.</summary>
    public const string TotalBelowOrder = "MATCH-TOTAL-BELOW-ORDER";

    /// <summary>What was billed of an order over all invoices is above what was agreed.</summary>
    public const string CumulativeAboveOrder = "MATCH-CUMULATIVE-ABOVE-ORDER";

    /// <summary>What was billed of an order over all invoices is below what was agreed.</summary>
    public const string CumulativeBelowOrder = "MATCH-CUMULATIVE-BELOW-ORDER";
}
