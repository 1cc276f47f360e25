namespace Invoicing.Receivables;

/// <summary>The codes of findings about interest; each has a page under <c>docs/rules</c>.</summary>
public static class InterestFindings
{
    /// <summary>The terms have no rate for a day that bears interest.</summary>
    public const string RateMissing = "INTEREST-RATE-MISSING";

    /// <summary>The reference rate of a day that bears interest is not known.</summary>
    public const string ReferenceMissing = "INTEREST-REFERENCE-MISSING";

    /// <summary>Several items have one id.</summary>
    public const string ItemRepeated = "INTEREST-ITEM-REPEATED";

    /// <summary>A change of an item's balance is in another currency than the item.</summary>
    public const string ChangeCurrency = "INTEREST-CHANGE-CURRENCY";

    /// <summary>The fixed sum depends on the debt in another currency.</summary>
    public const string FixedSumCurrency = "INTEREST-FIXED-SUM-CURRENCY";

    /// <summary>Two rates of the terms count on one day.</summary>
    public const string RatesOverlap = "INTEREST-RATES-OVERLAP";

    /// <summary>A line of a file of late-payment law cannot be read.</summary>
    public const string LawLine = "INTEREST-LAW-LINE";
}
