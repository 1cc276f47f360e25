namespace Invoicing.Payments;

/// <summary>Codes of what an allocation can find; docs/rules has a page for each.</summary>
public static class PaymentFindings
{
    /// <summary>Two payments have the same id.</summary>
    public const string PaymentRepeated = "PAYMENT-REPEATED";

    /// <summary>Two open items have the same id.</summary>
    public const string ItemRepeated = "PAYMENT-ITEM-REPEATED";

    /// <summary>What is open of an item has another sign or currency than its amount, or is more.</summary>
    public const string ItemWrong = "PAYMENT-ITEM-WRONG";

    /// <summary>A customer has more open items than the limits allow.</summary>
    public const string TooManyItems = "PAYMENT-TOO-MANY-ITEMS";

    /// <summary>Two customers claim the same account; it identifies neither.</summary>
    public const string AccountShared = "PAYMENT-ACCOUNT-SHARED";

    /// <summary>An entry is zero, or was paid out and settles no credit note: nothing to allocate.</summary>
    public const string NotAReceipt = "PAYMENT-NOT-A-RECEIPT";

    /// <summary>Neither account, text nor name tells who paid.</summary>
    public const string PayerUnknown = "PAYMENT-PAYER-UNKNOWN";

    /// <summary>The payer names an item that is settled already, or a credit.</summary>
    public const string ItemNotOpen = "PAYMENT-ITEM-NOT-OPEN";

    /// <summary>The payer names an item of another currency, and no rate of exchange leads there.</summary>
    public const string CurrencyDiffers = "PAYMENT-CURRENCY-DIFFERS";

    /// <summary>The payer names an item of another customer.</summary>
    public const string OtherCustomer = "PAYMENT-OTHER-CUSTOMER";

    /// <summary>A payment has no reference of its own.</summary>
    public const string IdMissing = "PAYMENT-ID-MISSING";

    /// <summary>A payment has no day.</summary>
    public const string DateMissing = "PAYMENT-DATE-MISSING";

    /// <summary>A text of a payment is longer than the limit.</summary>
    public const string TextTooLong = "PAYMENT-TEXT-TOO-LONG";

    /// <summary>Nothing that a payment says can tell who paid: neither customer, account, name nor text. A
    /// warning.</summary>
    public const string PayerMissing = "PAYMENT-PAYER-MISSING";

    /// <summary>A rest of a payment stays on the customer's account.</summary>
    public const string OnAccount = "PAYMENT-ON-ACCOUNT";

    /// <summary>Several choices fit a payment, and none was taken.</summary>
    public const string Ambiguous = "PAYMENT-AMBIGUOUS";

    /// <summary>A remittance names a document, an instalment or a component that is not known.</summary>
    public const string DesignationUnknown = "PAYMENT-DESIGNATION-UNKNOWN";

    /// <summary>A discount was taken that is not available on the day of the payment.</summary>
    public const string DiscountNotAvailable = "PAYMENT-DISCOUNT-NOT-AVAILABLE";

    /// <summary>What a remittance states is more than is open.</summary>
    public const string StatedAboveOpen = "PAYMENT-STATED-ABOVE-OPEN";

    /// <summary>A certificate of tax withheld belongs to no open item, or is above it.</summary>
    public const string CertificateWrong = "PAYMENT-CERTIFICATE-WRONG";

    /// <summary>A deduction of the payer became a claim.</summary>
    public const string Claimed = "PAYMENT-CLAIMED";

    /// <summary>The components, the tax groups or the booked value of an item do not sum to what it asks and what is
    /// open.</summary>
    public const string ItemPartsWrong = "PAYMENT-ITEM-PARTS-WRONG";

    /// <summary>A line of a remittance is in another currency, or of the other sign, than its payment.</summary>
    public const string RemittanceWrong = "PAYMENT-REMITTANCE-WRONG";

    /// <summary>More of a payment was used before than it has, or with the other sign.</summary>
    public const string UsedWrong = "PAYMENT-USED-WRONG";
}
