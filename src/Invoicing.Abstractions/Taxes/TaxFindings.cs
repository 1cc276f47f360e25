namespace Invoicing.Taxes;

/// <summary>The codes of findings when tax is decided; each has a page under <c>docs/rules</c>.</summary>
public static partial class TaxFindings
{
    /// <summary>No rule decides the tax of a supply.</summary>
    public const string Undecided = "TAX-UNDECIDED";

    /// <summary>A country that decides where the supply is taxed is not stated.</summary>
    public const string PlaceMissing = "TAX-PLACE-MISSING";

    /// <summary>Whether the buyer is a business is not stated, and the place of supply depends on it.</summary>
    public const string BuyerStatusUnknown = "TAX-BUYER-STATUS-UNKNOWN";

    /// <summary>The treatment needs the buyer's VAT number, and there is none.</summary>
    public const string VatNumberMissing = "TAX-VAT-NUMBER-MISSING";

    /// <summary>The buyer's VAT number is that of the state which the goods leave, or of no member state.</summary>
    public const string VatNumberState = "TAX-VAT-NUMBER-STATE";

    /// <summary>The authority answered that the buyer's VAT number is not valid.</summary>
    public const string VatNumberInvalid = "TAX-VAT-NUMBER-INVALID";

    /// <summary>Nothing shows that the buyer's VAT number was checked.</summary>
    public const string VatNumberUnchecked = "TAX-VAT-NUMBER-UNCHECKED";

    /// <summary>The buyer's VAT number was checked after the supply only.</summary>
    public const string VatNumberCheckedLate = "TAX-VAT-NUMBER-CHECKED-LATE";

    /// <summary>Neither a delivery date nor a period is stated (EN 16931 BR-IC-11).</summary>
    public const string DeliveryDateMissing = "TAX-DELIVERY-DATE-MISSING";

    /// <summary>No deliver-to country is stated (EN 16931 BR-IC-12).</summary>
    public const string DeliverToMissing = "TAX-DELIVER-TO-MISSING";

    /// <summary>The goods leave a territory in which the seller is not registered, or are taxed there.</summary>
    public const string RegistrationMissing = "TAX-REGISTRATION-MISSING";

    /// <summary>Nothing proves that exported goods left.</summary>
    public const string ExportProofMissing = "TAX-EXPORT-PROOF-MISSING";

    /// <summary>All proofs of export are of days before the supply.</summary>
    public const string ExportProofDate = "TAX-EXPORT-PROOF-DATE";

    /// <summary>How sales to consumers in other member states are taxed is not stated.</summary>
    public const string DistanceSalesUnstated = "TAX-DISTANCE-SALES-UNSTATED";

    /// <summary>The threshold of article 59c is not open to the seller or the supply.</summary>
    public const string ThresholdNotOpen = "TAX-THRESHOLD-NOT-OPEN";

    /// <summary>The one-stop shop was not open to the supply on that day.</summary>
    public const string OneStopShopNotOpen = "TAX-ONE-STOP-SHOP-NOT-OPEN";

    /// <summary>The facts are not those of a triangular transaction.</summary>
    public const string NotTriangular = "TAX-NOT-TRIANGULAR";

    /// <summary>The facts are not those of a call-off stock.</summary>
    public const string NotCallOffStock = "TAX-NOT-CALL-OFF-STOCK";

    /// <summary>A certificate of exemption does not hold on the day, or not in the place.</summary>
    public const string CertificateNotInForce = "TAX-CERTIFICATE-NOT-IN-FORCE";

    /// <summary>The state's law on the equivalence surcharge has no surcharge for the rate on the day.</summary>
    public const string SurchargeUnknown = "TAX-SURCHARGE-UNKNOWN";

    /// <summary>The derogation that allows split payment was not in force on the day.</summary>
    public const string SplitPaymentNotInForce = "TAX-SPLIT-PAYMENT-NOT-IN-FORCE";

    /// <summary>The document mixes category O with others (EN 16931 BR-O-11 to BR-O-14).</summary>
    public const string OutOfScopeMixed = "TAX-OUT-OF-SCOPE-MIXED";

    /// <summary>The document is not subject to tax and must not show VAT numbers (EN 16931 BR-O-02 to
    /// BR-O-04).</summary>
    public const string OutOfScopeVatNumber = "TAX-OUT-OF-SCOPE-VAT-NUMBER";

    /// <summary>The document mixes split payment with category S (EN 16931 BR-B-02).</summary>
    public const string SplitPaymentMixed = "TAX-SPLIT-PAYMENT-MIXED";

    /// <summary>Split payment is not between parties of Italy (EN 16931 BR-B-01).</summary>
    public const string SplitPaymentCountry = "TAX-SPLIT-PAYMENT-COUNTRY";

    /// <summary>The seller has no tax number that the categories of the document ask for (EN 16931 BR-S-02,
    /// BR-IC-02 and others).</summary>
    public const string SellerNumberMissing = "TAX-SELLER-NUMBER-MISSING";

    /// <summary>Prices with and without tax stand on one document in a country that does not allow it.</summary>
    public const string IncludedMixed = "TAX-INCLUDED-MIXED";

    /// <summary>The kind of supply is not stated, and the place of taxation depends on it.</summary>
    public const string SupplyUnstated = "TAX-SUPPLY-UNSTATED";
}
