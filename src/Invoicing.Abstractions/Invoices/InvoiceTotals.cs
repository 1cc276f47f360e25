namespace Invoicing.Invoices;

/// <summary>Document totals (BG-22), each in the document's currency but
/// <see cref="TaxInAccountingCurrency"/>.</summary>
public readonly record struct InvoiceTotals
{
    /// <summary>Sum of invoice line net amounts (BT-106).</summary>
    public required Money SumOfLineNets { get; init; }

    /// <summary>Sum of allowances on document level (BT-107).</summary>
    public required Money Allowances { get; init; }

    /// <summary>Sum of charges on document level (BT-108).</summary>
    public required Money Charges { get; init; }

    /// <summary>Invoice total amount without VAT (BT-109): BT-106 less BT-107 and BT-108 added.</summary>
    public required Money WithoutTax { get; init; }

    /// <summary>Invoice total VAT amount (BT-110): the taxes of all groups but withheld ones.</summary>
    public required Money Tax { get; init; }

    /// <summary>Invoice total VAT amount in accounting currency (BT-111), or null without such a currency.</summary>
    public Money? TaxInAccountingCurrency { get; init; }

    /// <summary>Invoice total amount with VAT (BT-112): BT-109 and BT-110.</summary>
    public required Money WithTax { get; init; }

    /// <summary>Paid amount (BT-113).</summary>
    public required Money Paid { get; init; }

    /// <summary>Rounding amount (BT-114): the stated one, the cash difference, and what is missing to a gross
    /// asked.</summary>
    public required Money Rounding { get; init; }

    /// <summary>Amount due for payment (BT-115): BT-112 less BT-113 and BT-114 added.</summary>
    public required Money Due { get; init; }

    /// <summary>Tax that the buyer withholds and pays to the treasury.</summary>
    public required Money Withheld { get; init; }

    /// <summary>Tax of category B, which the buyer pays to the treasury instead of the seller.</summary>
    public required Money SplitPayment { get; init; }

    /// <summary>What the buyer pays to the seller: BT-115 less withheld and split-payment tax.</summary>
    public required Money AmountToPay { get; init; }
}
