namespace Invoicing.Discounts;

/// <summary>The codes of findings about discounts, coupons and rebates; each has a page under
/// <c>docs/rules</c>.</summary>
public static class DiscountFindings
{
    /// <summary>An amount or price of the facts is in another currency than the document.</summary>
    public const string CurrencyDiffers = "DISCOUNT-CURRENCY-DIFFERS";

    /// <summary>The amounts and prices of an offer are in several currencies.</summary>
    public const string CurrencyMixed = "DISCOUNT-CURRENCY-MIXED";

    /// <summary>Two lines share an id, or one has none.</summary>
    public const string LineIdRepeated = "DISCOUNT-LINE-ID-REPEATED";

    /// <summary>There are more lines than the limit allows.</summary>
    public const string Limit = "DISCOUNT-LIMIT";

    /// <summary>Not exactly one member of an offer, tier or bound says how much.</summary>
    public const string Ambiguous = "DISCOUNT-AMBIGUOUS";

    /// <summary>An amount, price, percentage or number is negative, or zero where it must not be.</summary>
    public const string Negative = "DISCOUNT-NEGATIVE";

    /// <summary>A percentage is above 100 %.</summary>
    public const string AboveWhole = "DISCOUNT-ABOVE-WHOLE";

    /// <summary>The tiers do not ascend, or are of several units or currencies.</summary>
    public const string Tiers = "DISCOUNT-TIERS";

    /// <summary>Two offers, bounds, minimum orders or coupons share an id or code, or one has none.</summary>
    public const string IdRepeated = "DISCOUNT-ID-REPEATED";

    /// <summary>An offer cannot be granted on the level that it states.</summary>
    public const string Level = "DISCOUNT-LEVEL";

    /// <summary>What a rule granted cannot be used.</summary>
    public const string GrantUnusable = "DISCOUNT-GRANT-UNUSABLE";

    /// <summary>A gift card, store credit or multi-purpose voucher was presented as a coupon: it is a
    /// payment.</summary>
    public const string VoucherIsPayment = "DISCOUNT-VOUCHER-IS-PAYMENT";

    /// <summary>No coupon has the code.</summary>
    public const string CouponUnknown = "COUPON-UNKNOWN";

    /// <summary>The coupon is not valid yet.</summary>
    public const string CouponNotYetValid = "COUPON-NOT-YET-VALID";

    /// <summary>The coupon is not valid any more.</summary>
    public const string CouponExpired = "COUPON-EXPIRED";

    /// <summary>The coupon was used as often as it may be.</summary>
    public const string CouponUsedUp = "COUPON-USED-UP";

    /// <summary>The coupon is for another customer, or the customer is not known and has to be.</summary>
    public const string CouponCustomer = "COUPON-CUSTOMER";

    /// <summary>The same code was presented twice.</summary>
    public const string CouponRepeated = "COUPON-REPEATED";

    /// <summary>The coupon was taken, and nothing was granted for it: it is not used.</summary>
    public const string CouponWithoutEffect = "COUPON-WITHOUT-EFFECT";

    /// <summary>The coupon names an offer that there is not.</summary>
    public const string CouponOfferUnknown = "COUPON-OFFER-UNKNOWN";

    /// <summary>An amount is in another currency than the agreement.</summary>
    public const string RebateCurrencyDiffers = "REBATE-CURRENCY-DIFFERS";

    /// <summary>Two documents of a period share a number, or one has none.</summary>
    public const string RebateDocumentRepeated = "REBATE-DOCUMENT-REPEATED";

    /// <summary>A document is not of the agreement's customer or period, and does not count.</summary>
    public const string RebateNotConcerned = "REBATE-NOT-CONCERNED";

    /// <summary>More was settled before than is due by now.</summary>
    public const string RebateOverSettled = "REBATE-OVER-SETTLED";
}
