namespace Invoicing.Billing;

/// <summary>The codes of findings why a fact is held; each has a page under <c>docs/rules</c>.</summary>
public static class BillingFindings
{
    /// <summary>The order is not among the orders.</summary>
    public const string OrderUnknown = "BILLING-ORDER-UNKNOWN";

    /// <summary>The order has no such line.</summary>
    public const string OrderLineUnknown = "BILLING-ORDER-LINE-UNKNOWN";

    /// <summary>The contract is not among the contracts.</summary>
    public const string ContractUnknown = "BILLING-CONTRACT-UNKNOWN";

    /// <summary>The contract has no such milestone.</summary>
    public const string MilestoneUnknown = "BILLING-MILESTONE-UNKNOWN";

    /// <summary>The contract meters no such item.</summary>
    public const string MeteredItemUnknown = "BILLING-METERED-ITEM-UNKNOWN";

    /// <summary>The buyer is not among the customers.</summary>
    public const string CustomerUnknown = "BILLING-CUSTOMER-UNKNOWN";

    /// <summary>The supplier is not among the suppliers.</summary>
    public const string SupplierUnknown = "BILLING-SUPPLIER-UNKNOWN";

    /// <summary>The order is closed, cancelled or not approved.</summary>
    public const string OrderNotOpen = "BILLING-ORDER-NOT-OPEN";

    /// <summary>Several facts, orders, contracts or customers share an id.</summary>
    public const string NotUnique = "BILLING-NOT-UNIQUE";

    /// <summary>The order or contract is of another seller.</summary>
    public const string SellerDiffers = "BILLING-SELLER-DIFFERS";

    /// <summary>No price is agreed.</summary>
    public const string PriceMissing = "BILLING-PRICE-MISSING";

    /// <summary>The price is negative (EN 16931 BR-27).</summary>
    public const string PriceNegative = "BILLING-PRICE-NEGATIVE";

    /// <summary>No tax is stated (EN 16931 BR-CO-04).</summary>
    public const string TaxMissing = "BILLING-TAX-MISSING";

    /// <summary>A price or amount is in another currency than the order or contract.</summary>
    public const string CurrencyDiffers = "BILLING-CURRENCY-DIFFERS";

    /// <summary>A quantity is in another unit than what was agreed or billed before.</summary>
    public const string UnitDiffers = "BILLING-UNIT-DIFFERS";

    /// <summary>A quantity is zero or negative.</summary>
    public const string QuantityNotPositive = "BILLING-QUANTITY-NOT-POSITIVE";

    /// <summary>More was delivered than was ordered.</summary>
    public const string DeliveryExceedsOrder = "BILLING-DELIVERY-EXCEEDS-ORDER";

    /// <summary>Work is not approved.</summary>
    public const string TimeNotApproved = "BILLING-TIME-NOT-APPROVED";

    /// <summary>No rate of the contract applies to the work.</summary>
    public const string RateMissing = "BILLING-RATE-MISSING";

    /// <summary>Several rates of the contract apply to the work equally well.</summary>
    public const string RateAmbiguous = "BILLING-RATE-AMBIGUOUS";

    /// <summary>With the work the contract would exceed its cap.</summary>
    public const string CapExceeded = "BILLING-CAP-EXCEEDED";

    /// <summary>A recurring item has no periods: its interval is not 1 to 1,200 months, or it ends before it
    /// starts.</summary>
    public const string Period = "BILLING-PERIOD";

    /// <summary>An amount per unit cannot be shared between a part and the rest.</summary>
    public const string NotDivisible = "BILLING-NOT-DIVISIBLE";

    /// <summary>A value needs more digits than a price or quantity holds.</summary>
    public const string Digits = "BILLING-DIGITS";

    /// <summary>No billing rule answers for the fact.</summary>
    public const string RuleMissing = "BILLING-RULE-MISSING";
}
