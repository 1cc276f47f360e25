namespace Invoicing.Invoices;

/// <summary>Codes of what the invoice calculator finds. Each has a page under docs/rules.</summary>
public static class InvoiceFindings
{
    /// <summary>The accounting rate (BT-6) does not lead away from the document's currency.</summary>
    public const string AccountingRate = "CALC-ACCOUNTING-RATE";

    /// <summary>Not exactly one of amount, amount per unit and percentage; or a quantity without an amount per
    /// unit.</summary>
    public const string AdjustmentAmbiguous = "CALC-ADJUSTMENT-AMBIGUOUS";

    /// <summary>A stated base without a percentage.</summary>
    public const string AdjustmentBase = "CALC-ADJUSTMENT-BASE";

    /// <summary>A line's allowance or charge with taxes or lines of its own, or a document one with both.</summary>
    public const string AdjustmentLevel = "CALC-ADJUSTMENT-LEVEL";

    /// <summary>An amount per unit on document level.</summary>
    public const string AdjustmentPerUnit = "CALC-ADJUSTMENT-PER-UNIT";

    /// <summary>A member in another currency than the document.</summary>
    public const string CurrencyMixed = "CALC-CURRENCY-MIXED";

    /// <summary>The document has no currency, or one without minor units.</summary>
    public const string CurrencyUnusable = "CALC-CURRENCY-UNUSABLE";

    /// <summary>Declared amounts do not fit the lines, allowances and charges of the draft.</summary>
    public const string DeclaredShape = "CALC-DECLARED-SHAPE";

    /// <summary>More than the limits allow.</summary>
    public const string Limit = "CALC-LIMIT";

    /// <summary>Two lines have one id (BT-126).</summary>
    public const string LineIdRepeated = "CALC-LINE-ID-REPEATED";

    /// <summary>An informational line has a price, taxes, allowances or charges, which do not count. A
    /// warning.</summary>
    public const string LineInformational = "CALC-LINE-INFORMATIONAL";

    /// <summary>The document has no line that counts; EN 16931 wants one (BR-16). A warning.</summary>
    public const string LineMissing = "CALC-LINE-MISSING";

    /// <summary>A document allowance or charge names a line twice.</summary>
    public const string LineNamedTwice = "CALC-LINE-NAMED-TWICE";

    /// <summary>A document allowance or charge names a line that is not there, or is informational.</summary>
    public const string LineUnknown = "CALC-LINE-UNKNOWN";

    /// <summary>A step of the rounding policy is not positive.</summary>
    public const string PolicyStep = "CALC-POLICY-STEP";

    /// <summary>Not exactly one of amount and percentage paid.</summary>
    public const string PrepaymentAmbiguous = "CALC-PREPAYMENT-AMBIGUOUS";

    /// <summary>The base quantity of a price discount is not the price's.</summary>
    public const string PriceDiscountBase = "CALC-PRICE-DISCOUNT-BASE";

    /// <summary>A negative price (BR-27) or gross price (BR-28): the quantity carries the sign.</summary>
    public const string PriceNegative = "CALC-PRICE-NEGATIVE";

    /// <summary>A stated rounding amount (BT-114) together with a cash step.</summary>
    public const string RoundingAmount = "CALC-ROUNDING-AMOUNT";

    /// <summary>Nothing has the sign of the sum over which an allowance or charge is to be shared.</summary>
    public const string ShareImpossible = "CALC-SHARE-IMPOSSIBLE";

    /// <summary>A tax with members that do not fit its kind.</summary>
    public const string TaxAmbiguous = "CALC-TAX-AMBIGUOUS";

    /// <summary>Taxes stand on each other in a circle.</summary>
    public const string TaxCircle = "CALC-TAX-CIRCLE";

    /// <summary>The division rates of a treatment are 100 % or more.</summary>
    public const string TaxDivision = "CALC-TAX-DIVISION";

    /// <summary>A line that counts has no tax; EN 16931 wants one (BR-CO-4). A warning.</summary>
    public const string TaxMissing = "CALC-TAX-MISSING";

    /// <summary>A tax per unit on a document allowance or charge without a quantity of its own.</summary>
    public const string TaxQuantity = "CALC-TAX-QUANTITY";

    /// <summary>The rate of a tax does not fit its category, or is negative.</summary>
    public const string TaxRate = "CALC-TAX-RATE";

    /// <summary>A treatment has two taxes of one group key.</summary>
    public const string TaxRepeated = "CALC-TAX-REPEATED";

    /// <summary>A tax stands on a name that no tax or several of its treatment have.</summary>
    public const string TaxStandsOnUnknown = "CALC-TAX-STANDS-ON-UNKNOWN";

    /// <summary>An included tax stands on one that is added.</summary>
    public const string TaxStandsOnAdded = "CALC-TAX-STANDS-ON-ADDED";

    /// <summary>A withheld tax is included in the price.</summary>
    public const string TaxWithheldIncluded = "CALC-TAX-WITHHELD-INCLUDED";

    /// <summary>A quantity and the base quantity it is divided by have different units.</summary>
    public const string UnitMismatch = "CALC-UNIT-MISMATCH";

    /// <summary>A validator of the application found something and gave it no code of its own.</summary>
    public const string Shape = "INVOICE-SHAPE";
}
