namespace Invoicing.Contracts;

/// <summary>Codes of what is wrong with a contract in itself; each has a page under <c>docs/rules</c>.</summary>
public static class ContractFindings
{
    /// <summary>It has no number (BT-12).</summary>
    public const string IdMissing = "CONTRACT-ID-MISSING";

    /// <summary>Seller or buyer is missing.</summary>
    public const string PartyMissing = "CONTRACT-PARTY-MISSING";

    /// <summary>Seller and buyer are one. A warning.</summary>
    public const string PartiesSame = "CONTRACT-PARTIES-SAME";

    /// <summary>Its currency has no minor units, so nothing can be billed in it.</summary>
    public const string CurrencyUnusable = "CONTRACT-CURRENCY-UNUSABLE";

    /// <summary>A price or an amount is in another currency than the contract.</summary>
    public const string CurrencyDiffers = "CONTRACT-CURRENCY-DIFFERS";

    /// <summary>Nothing is agreed on that could be billed. A warning.</summary>
    public const string Empty = "CONTRACT-EMPTY";

    /// <summary>It has more items, rates or milestones than the limit of lines allows.</summary>
    public const string Limit = "CONTRACT-LIMIT";

    /// <summary>An item or a milestone has no id.</summary>
    public const string ItemIdMissing = "CONTRACT-ITEM-ID-MISSING";

    /// <summary>Two items, or two milestones, have the same id.</summary>
    public const string ItemIdRepeated = "CONTRACT-ITEM-ID-REPEATED";

    /// <summary>An item, rate or milestone does not say what it is for (BT-153).</summary>
    public const string ItemMissing = "CONTRACT-ITEM-MISSING";

    /// <summary>A quantity is zero or less.</summary>
    public const string QuantityNotPositive = "CONTRACT-QUANTITY-NOT-POSITIVE";

    /// <summary>A price or an amount is below zero (EN 16931 BR-27).</summary>
    public const string PriceNegative = "CONTRACT-PRICE-NEGATIVE";

    /// <summary>A price is for another unit than what is counted (BT-150).</summary>
    public const string UnitDiffers = "CONTRACT-UNIT-DIFFERS";

    /// <summary>The last day of an item is before its first, or a rate holds on no day.</summary>
    public const string PeriodEmpty = "CONTRACT-PERIOD-EMPTY";

    /// <summary>A period is shorter than a month.</summary>
    public const string Interval = "CONTRACT-INTERVAL";

    /// <summary>Two rates for the same person, role and activity hold on the same day.</summary>
    public const string RatesOverlap = "CONTRACT-RATES-OVERLAP";

    /// <summary>The cap is zero or less, so that no work can be billed.</summary>
    public const string CapNotPositive = "CONTRACT-CAP-NOT-POSITIVE";
}
