namespace Invoicing.Catalog;

/// <summary>The codes of findings about prices and units; each has a page under <c>docs/rules</c>.</summary>
public static class PriceFindings
{
    /// <summary>No rule and no list has a price.</summary>
    public const string NotFound = "PRICE-NOT-FOUND";

    /// <summary>Several different prices apply equally well.</summary>
    public const string Ambiguous = "PRICE-AMBIGUOUS";

    /// <summary>No rate converts the price.</summary>
    public const string RateMissing = "PRICE-RATE-MISSING";

    /// <summary>The latest rate is older than allowed.</summary>
    public const string RateTooOld = "PRICE-RATE-TOO-OLD";

    /// <summary>Different rates are quoted for the same day.</summary>
    public const string RateAmbiguous = "PRICE-RATE-AMBIGUOUS";

    /// <summary>A price, least quantity or tier is in another unit than the rest.</summary>
    public const string UnitDiffers = "PRICE-UNIT-DIFFERS";

    /// <summary>A price or amount is in another currency than stated.</summary>
    public const string CurrencyDiffers = "PRICE-CURRENCY-DIFFERS";

    /// <summary>Tiers do not ascend.</summary>
    public const string TiersNotAscending = "PRICE-TIERS-NOT-ASCENDING";

    /// <summary>A tier without an end is not the last one.</summary>
    public const string TiersOverlap = "PRICE-TIERS-OVERLAP";

    /// <summary>The last tier has an end, above which there is no price; or there is no tier.</summary>
    public const string TiersGap = "PRICE-TIERS-GAP";

    /// <summary>A pricing model lacks something, or has something that it cannot have.</summary>
    public const string ModelMalformed = "PRICE-MODEL-MALFORMED";

    /// <summary>A price or amount is negative (EN 16931 BR-27).</summary>
    public const string Negative = "PRICE-NEGATIVE";

    /// <summary>A percentage is charged of an amount that is not stated.</summary>
    public const string AmountMissing = "PRICE-AMOUNT-MISSING";

    /// <summary>A price follows from a cost that is not stated.</summary>
    public const string CostMissing = "PRICE-COST-MISSING";

    /// <summary>A price is below its floor: it needs approval.</summary>
    public const string BelowFloor = "PRICE-BELOW-FLOOR";

    /// <summary>A computed price or quantity has too many digits, and no rounding is stated.</summary>
    public const string Digits = "PRICE-DIGITS";

    /// <summary>Nothing says what one unit is in another.</summary>
    public const string ConversionMissing = "UNIT-CONVERSION-MISSING";

    /// <summary>A converted quantity has too many digits.</summary>
    public const string ConversionDigits = "UNIT-CONVERSION-DIGITS";

    /// <summary>Two ways to convert give different quantities.</summary>
    public const string ConversionContradicts = "UNIT-CONVERSION-CONTRADICTS";

    /// <summary>A conversion has a quantity that is not above zero.</summary>
    public const string ConversionNotPositive = "UNIT-CONVERSION-NOT-POSITIVE";
}
