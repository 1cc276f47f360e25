namespace Invoicing.Orders;

/// <summary>Codes of what is wrong with an order in itself; each has a page under <c>docs/rules</c>.</summary>
public static class OrderFindings
{
    /// <summary>It has no number (BT-13, BT-14).</summary>
    public const string IdMissing = "ORDER-ID-MISSING";

    /// <summary>Seller or buyer is missing.</summary>
    public const string PartyMissing = "ORDER-PARTY-MISSING";

    /// <summary>Seller and buyer are one. A warning.</summary>
    public const string PartiesSame = "ORDER-PARTIES-SAME";

    /// <summary>It has no date.</summary>
    public const string DateMissing = "ORDER-DATE-MISSING";

    /// <summary>Its currency has no minor units, so nothing can be billed in it.</summary>
    public const string CurrencyUnusable = "ORDER-CURRENCY-UNUSABLE";

    /// <summary>A price or an amount is in another currency than the order.</summary>
    public const string CurrencyDiffers = "ORDER-CURRENCY-DIFFERS";

    /// <summary>Nothing is ordered. A warning.</summary>
    public const string LineMissing = "ORDER-LINE-MISSING";

    /// <summary>It has more lines than the limit allows.</summary>
    public const string Limit = "ORDER-LIMIT";

    /// <summary>A line has no id (BT-132).</summary>
    public const string LineIdMissing = "ORDER-LINE-ID-MISSING";

    /// <summary>Two lines have the same id (BT-132).</summary>
    public const string LineIdRepeated = "ORDER-LINE-ID-REPEATED";

    /// <summary>A line does not say what is ordered (BT-153).</summary>
    public const string ItemMissing = "ORDER-ITEM-MISSING";

    /// <summary>A quantity is zero or less.</summary>
    public const string QuantityNotPositive = "ORDER-QUANTITY-NOT-POSITIVE";

    /// <summary>A line has no price; nothing of it can be billed. A warning.</summary>
    public const string PriceMissing = "ORDER-PRICE-MISSING";

    /// <summary>A price, or what lowered it, is below zero (EN 16931 BR-27, BR-28).</summary>
    public const string PriceNegative = "ORDER-PRICE-NEGATIVE";

    /// <summary>A price is for another unit than the quantity (BT-150).</summary>
    public const string UnitDiffers = "ORDER-UNIT-DIFFERS";

    /// <summary>An allowance or charge is not one of an amount, an amount per unit and a percentage.</summary>
    public const string AdjustmentAmbiguous = "ORDER-ADJUSTMENT-AMBIGUOUS";
}
