namespace Invoicing.Matching;

/// <summary>The codes of findings about what does not match; each has a page under <c>docs/rules</c>.</summary>
public static partial class MatchFindings
{
    /// <summary>The line names neither an order nor a contract.</summary>
    public const string NotAgreed = "MATCH-NOT-AGREED";

    /// <summary>The order named is not known, or several have its number.</summary>
    public const string OrderUnknown = "MATCH-ORDER-UNKNOWN";

    /// <summary>It cannot be told which line of the order is billed.</summary>
    public const string OrderLineUnknown = "MATCH-ORDER-LINE-UNKNOWN";

    /// <summary>The contract named is not known, or several have its number.</summary>
    public const string ContractUnknown = "MATCH-CONTRACT-UNKNOWN";

    /// <summary>Seller or buyer is another than in order or contract.</summary>
    public const string PartyDiffers = "MATCH-PARTY-DIFFERS";

    /// <summary>The invoice is in another currency than order or contract.</summary>
    public const string CurrencyDiffers = "MATCH-CURRENCY-DIFFERS";

    /// <summary>The payment is asked for earlier than agreed.</summary>
    public const string DueEarlier = "MATCH-DUE-EARLIER";

    /// <summary>No price is agreed for what is billed.</summary>
    public const string PriceNotAgreed = "MATCH-PRICE-NOT-AGREED";

    /// <summary>The price is above the one agreed.</summary>
    public const string PriceAboveOrder = "MATCH-PRICE-ABOVE-ORDER";

    /// <summary>The price is below the one agreed.</summary>
    public const string PriceBelowOrder = "MATCH-PRICE-BELOW-ORDER";

    /// <summary>At a price not above the one agreed, the line comes to more than with the allowances and charges
    /// agreed.</summary>
    public const string AmountAboveOrder = "MATCH-AMOUNT-ABOVE-ORDER";

    /// <summary>A quantity is in another unit than ordered, delivered or billed before.</summary>
    public const string UnitDiffers = "MATCH-UNIT-DIFFERS";

    /// <summary>More is billed than was ordered.</summary>
    public const string QuantityAboveOrder = "MATCH-QUANTITY-ABOVE-ORDER";

    /// <summary>More is billed than was delivered or received.</summary>
    public const string QuantityAboveDelivered = "MATCH-QUANTITY-ABOVE-DELIVERED";

    /// <summary>Work is billed above the cap of its contract.</summary>
    public const string CapExceeded = "MATCH-CAP-EXCEEDED";

    /// <summary>A rule threw; what it found in that call is dropped, and the other rules went on.</summary>
    public const string RuleFailed = "MATCH-RULE-FAILED";
}
