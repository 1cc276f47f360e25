namespace Invoicing.Invoices;

/// <summary>Document totals of an exact calculation, in units of the document's currency.</summary>
internal sealed class ExactTotals
{
    /// <summary>Sum of invoice line net amounts (BT-106).</summary>
    public long SumOfLineNets { get; set; }

    /// <summary>Sum of allowances on document level (BT-107).</summary>
    public long Allowances { get; set; }

    /// <summary>Sum of charges on document level (BT-108).</summary>
    public long Charges { get; set; }

    /// <summary>Invoice total amount without VAT (BT-109).</summary>
    public long WithoutTax { get; set; }

    /// <summary>Invoice total VAT amount (BT-110).</summary>
    public long Tax { get; set; }

    /// <summary>Invoice total VAT amount in accounting currency (BT-111), in units of that currency.</summary>
    public long TaxInAccountingCurrency { get; set; }

    /// <summary>Invoice total amount with VAT (BT-112).</summary>
    public long WithTax { get; set; }

    /// <summary>Each amount paid, as it counts, in the order of the draft.</summary>
    public long[] Prepayments { get; set; } = [];

    /// <summary>Paid amount (BT-113).</summary>
    public long Paid { get; set; }

    /// <summary>FROM-NET: what is missing to the gross asked.</summary>
    public long Missing { get; set; }

    /// <summary>CASH: the difference that cash rounding makes.</summary>
    public long CashDifference { get; set; }

    /// <summary>Rounding amount (BT-114): stated, missing and cash difference.</summary>
    public long Rounding { get; set; }

    /// <summary>Amount due for payment (BT-115).</summary>
    public long Due { get; set; }

    /// <summary>Withheld tax.</summary>
    public long Withheld { get; set; }

    /// <summary>Tax of category B.</summary>
    public long SplitPayment { get; set; }

    /// <summary>BT-115 less withheld and split-payment tax.</summary>
    public long AmountToPay { get; set; }
}
