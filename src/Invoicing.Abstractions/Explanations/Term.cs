namespace Invoicing.Explanations;

/// <summary>The name of an amount or other computed value: a business term of EN 16931 where there is one.</summary>
/// <param name="Id">The business term (<c>BT-110</c>), or a name of this library's own (<c>AMOUNT-TO-PAY</c>).</param>
/// <param name="Name">The name for readers, in English.</param>
public sealed record Term(string Id, string Name)
{
    /// <summary>Item net price (BT-146).</summary>
    public static Term NetPrice { get; } = new("BT-146", "Item net price");

    /// <summary>Item price discount (BT-147).</summary>
    public static Term PriceDiscount { get; } = new("BT-147", "Item price discount");

    /// <summary>Item gross price (BT-148).</summary>
    public static Term GrossPrice { get; } = new("BT-148", "Item gross price");

    /// <summary>Item price base quantity (BT-149).</summary>
    public static Term BaseQuantity { get; } = new("BT-149", "Item price base quantity");

    /// <summary>Invoiced quantity (BT-129).</summary>
    public static Term Quantity { get; } = new("BT-129", "Invoiced quantity");

    /// <summary>Quantity times price over base quantity, before allowances and charges of the line.</summary>
    public static Term LineGross { get; } = new("LINE-GROSS", "Line gross amount");

    /// <summary>Invoice line allowance amount (BT-136).</summary>
    public static Term LineAllowance { get; } = new("BT-136", "Invoice line allowance amount");

    /// <summary>Invoice line charge amount (BT-141).</summary>
    public static Term LineCharge { get; } = new("BT-141", "Invoice line charge amount");

    /// <summary>Invoice line net amount (BT-131).</summary>
    public static Term LineNet { get; } = new("BT-131", "Invoice line net amount");

    /// <summary>Document level allowance amount (BT-92).</summary>
    public static Term DocumentAllowance { get; } = new("BT-92", "Document level allowance amount");

    /// <summary>Document level charge amount (BT-99).</summary>
    public static Term DocumentCharge { get; } = new("BT-99", "Document level charge amount");

    /// <summary>Sum of invoice line net amounts (BT-106).</summary>
    public static Term SumOfLineNets { get; } = new("BT-106", "Sum of invoice line net amounts");

    /// <summary>Sum of allowances on document level (BT-107).</summary>
    public static Term SumOfAllowances { get; } = new("BT-107", "Sum of allowances on document level");

    /// <summary>Sum of charges on document level (BT-108).</summary>
    public static Term SumOfCharges { get; } = new("BT-108", "Sum of charges on document level");

    /// <summary>Invoice total amount without VAT (BT-109).</summary>
    public static Term TotalWithoutTax { get; } = new("BT-109", "Invoice total amount without VAT");

    /// <summary>Invoice total VAT amount (BT-110).</summary>
    public static Term TotalTax { get; } = new("BT-110", "Invoice total VAT amount");

    /// <summary>Invoice total VAT amount in accounting currency (BT-111).</summary>
    public static Term TotalTaxInAccountingCurrency { get; } =
        new("BT-111", "Invoice total VAT amount in accounting currency");

    /// <summary>Invoice total amount with VAT (BT-112).</summary>
    public static Term TotalWithTax { get; } = new("BT-112", "Invoice total amount with VAT");

    /// <summary>Paid amount (BT-113).</summary>
    public static Term Paid { get; } = new("BT-113", "Paid amount");

    /// <summary>Rounding amount (BT-114).</summary>
    public static Term RoundingAmount { get; } = new("BT-114", "Rounding amount");

    /// <summary>Amount due for payment (BT-115).</summary>
    public static Term Due { get; } = new("BT-115", "Amount due for payment");

    /// <summary>VAT category taxable amount (BT-116).</summary>
    public static Term TaxBase { get; } = new("BT-116", "VAT category taxable amount");

    /// <summary>VAT category tax amount (BT-117).</summary>
    public static Term GroupTax { get; } = new("BT-117", "VAT category tax amount");

    /// <summary>VAT category rate (BT-119).</summary>
    public static Term TaxRate { get; } = new("BT-119", "VAT category rate");

    /// <summary>What was decided on the taxes of a supply: the sum of their rates.</summary>
    public static Term TaxTreatment { get; } = new("TAX-TREATMENT", "Tax treatment");

    /// <summary>A rule that was asked for the taxes of a supply.</summary>
    public static Term TaxRule { get; } = new("TAX-RULE", "Tax rule");

    /// <summary>Tax that the buyer withholds and pays to the treasury.</summary>
    public static Term Withheld { get; } = new("WITHHELD", "Tax withheld by the buyer");

    /// <summary>Tax of category B, which the buyer pays to the treasury instead of the seller.</summary>
    public static Term SplitPayment { get; } = new("SPLIT-PAYMENT", "Tax paid by the buyer to the treasury");

    /// <summary>What the buyer pays to the seller: BT-115 less withheld and split-payment tax.</summary>
    public static Term AmountToPay { get; } = new("AMOUNT-TO-PAY", "Amount to pay");

    /// <summary>What a line, allowance or charge asks, before it is shown without tax or rounded.</summary>
    public static Term Asked { get; } = new("ASKED", "Amount asked");

    /// <summary>A net before it is rounded.</summary>
    public static Term ExactNet { get; } = new("EXACT-NET", "Net before rounding");

    /// <summary>What a rate is taken of, where it is not the taxable amount as shown.</summary>
    public static Term AmountTaxed { get; } = new("AMOUNT-TAXED", "Amount taxed");

    /// <summary>What a percentage or a share is taken of, or the percentage itself.</summary>
    public static Term PercentageBase { get; } = new("PERCENTAGE-BASE", "Base of a percentage");

    /// <summary>The percentage of an allowance, a charge or a prepayment.</summary>
    public static Term Percentage { get; } = new("PERCENTAGE", "Percentage");

    /// <summary>What a share is measured by.</summary>
    public static Term Weight { get; } = new("WEIGHT", "Weight");

    /// <summary>The tax of one line, allowance, charge or treatment: a part of a group's tax.</summary>
    public static Term TaxPart { get; } = new("TAX-PART", "Part of a tax");

    /// <summary>How much of a net the taxes included in a price are.</summary>
    public static Term TaxFactor { get; } = new("TAX-FACTOR", "Factor of included tax");

    /// <summary>An amount for each unit.</summary>
    public static Term AmountPerUnit { get; } = new("AMOUNT-PER-UNIT", "Amount per unit");

    /// <summary>What bases and taxes rounded by themselves leave missing to the price asked with tax; a part of
    /// BT-114.</summary>
    public static Term Missing { get; } = new("MISSING-TO-GROSS", "Missing to the amount asked with tax");

    /// <summary>What cash rounding adds; a part of BT-114.</summary>
    public static Term CashDifference { get; } = new("CASH-DIFFERENCE", "Difference by cash rounding");

    /// <summary>The rate at which tax is converted to the accounting currency.</summary>
    public static Term AccountingRate { get; } = new("ACCOUNTING-RATE", "Rate to the accounting currency");
}
