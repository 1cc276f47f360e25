namespace Invoicing.Bulk;

/// <summary>What was found of a line, one bit a code of <c>docs/rules</c>. Nothing: it matches.</summary>
[Flags]
public enum MatchCodes
{
    /// <summary>It matches.</summary>
    None = 0,

    /// <summary>MATCH-NOT-AGREED: it names no order.</summary>
    NotAgreed = 1 << 0,

    /// <summary>MATCH-ORDER-UNKNOWN: no line of the order is in the columns.</summary>
    OrderUnknown = 1 << 1,

    /// <summary>MATCH-ORDER-LINE-UNKNOWN: the order has no such line, or several.</summary>
    OrderLineUnknown = 1 << 2,

    /// <summary>MATCH-CURRENCY-DIFFERS: it is in another currency than the order; prices are not compared.</summary>
    CurrencyDiffers = 1 << 3,

    /// <summary>MATCH-UNIT-DIFFERS: a quantity is in another unit than ordered; neither quantities nor the
    /// price are compared.</summary>
    UnitDiffers = 1 << 4,

    /// <summary>MATCH-PRICE-NOT-AGREED: the order line has no price.</summary>
    PriceNotAgreed = 1 << 5,

    /// <summary>MATCH-PRICE-ABOVE-ORDER.</summary>
    PriceAboveOrder = 1 << 6,

    /// <summary>MATCH-PRICE-BELOW-ORDER.</summary>
    PriceBelowOrder = 1 << 7,

    /// <summary>MATCH-QUANTITY-ABOVE-ORDER.</summary>
    QuantityAboveOrder = 1 << 8,

    /// <summary>MATCH-QUANTITY-ABOVE-DELIVERED: above what was received.</summary>
    QuantityAboveDelivered = 1 << 9,

    /// <summary>MATCH-QUANTITY-ABOVE-ACCEPTED.</summary>
    QuantityAboveAccepted = 1 << 10,

    /// <summary>MATCH-RECEIPT-MISSING: nothing was received.</summary>
    ReceiptMissing = 1 << 11,

    /// <summary>MATCH-ACCEPTANCE-MISSING: nothing was accepted.</summary>
    AcceptanceMissing = 1 << 12,

    /// <summary>MATCH-QUANTITY-BELOW-ORDER, a notice: where a tolerance asks for it.</summary>
    QuantityBelowOrder = 1 << 13,

    /// <summary>MATCH-QUANTITY-BELOW-DELIVERED, a notice: where a tolerance asks for it.</summary>
    QuantityBelowDelivered = 1 << 14,

    /// <summary>MATCH-QUANTITY-BELOW-ACCEPTED, a notice: where a tolerance asks for it.</summary>
    QuantityBelowAccepted = 1 << 15,
}
