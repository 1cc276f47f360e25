namespace Invoicing.Taxes;

public static partial class TaxFindings
{
    /// <summary>The tax depends on the region of an address, which is not stated.</summary>
    public const string RegionMissing = "TAX-REGION-MISSING";

    /// <summary>No rates are known of the place where sales tax is due.</summary>
    public const string PlaceUnknown = "TAX-PLACE-UNKNOWN";

    /// <summary>A cap or threshold is compared with the net of the line or document, which is not stated.</summary>
    public const string NetMissing = "TAX-NET-MISSING";

    /// <summary>An amount counts for each item, and the quantity is not stated or no whole number.</summary>
    public const string ItemCountMissing = "TAX-ITEM-COUNT-MISSING";

    /// <summary>A tax with a base of its own cannot be part of a price.</summary>
    public const string BaseIncluded = "TAX-BASE-INCLUDED";

    /// <summary>A certificate of exemption does not hold on the day of the supply.</summary>
    public const string CertificateNotInForce = "TAX-CERTIFICATE-NOT-IN-FORCE";

    /// <summary>The seller is not registered where its supply would be taxed.</summary>
    public const string NotRegistered = "TAX-NOT-REGISTERED";

    /// <summary>What the buyer is decides, and is not stated.</summary>
    public const string BuyerStatusUnstated = "TAX-BUYER-STATUS-UNSTATED";

    /// <summary>The class of the item decides, and is not stated.</summary>
    public const string ItemClassMissing = "TAX-ITEM-CLASS-MISSING";

    /// <summary>The rules of the country do not cover the supply.</summary>
    public const string NotCovered = "TAX-NOT-COVERED";

    /// <summary>The seller's number does not prove that it may issue a qualified invoice.</summary>
    public const string QualifiedIssuerNumber = "TAX-QUALIFIED-ISSUER-NUMBER";

    /// <summary>There is no proof of export.</summary>
    public const string ExportUnproven = "TAX-EXPORT-UNPROVEN";
}
