namespace Invoicing.Taxes;

public static partial class TaxFindings
{
    /// <summary>The tax depends on the region of an address, which is not stated.</summary>
    public const string RegionMissing = "TAX-REGION-MISSING";

    /// <summary>The seller is not registered for the tax of the region, which it does not collect therefore.</summary>
    public const string RegionNotRegistered = "TAX-REGION-NOT-REGISTERED";

    /// <summary>No rates are known of the place where sales tax is due.</summary>
    public const string JurisdictionUnknown = "TAX-JURISDICTION-UNKNOWN";

    /// <summary>A cap or threshold is compared with the net of the line or document, which is not stated.</summary>
    public const string NetMissing = "TAX-NET-MISSING";

    /// <summary>An amount counts for each item, and the quantity is not stated or no whole number.</summary>
    public const string ItemCountMissing = "TAX-ITEM-COUNT-MISSING";

    /// <summary>A tax whose base is not the net cannot be a part of the price.</summary>
    public const string BaseIncluded = "TAX-BASE-INCLUDED";

    /// <summary>An amount of the rule's data is in another currency than the document.</summary>
    public const string CurrencyDiffers = "TAX-CURRENCY-DIFFERS";

    /// <summary>The class of the item decides whether it is taxed, and is not stated.</summary>
    public const string ItemClassMissing = "TAX-ITEM-CLASS-MISSING";

    /// <summary>The rules of the country do not cover the supply.</summary>
    public const string NotCovered = "TAX-NOT-COVERED";

    /// <summary>The seller shows no number by which it may issue a qualified invoice.</summary>
    public const string QualifiedIssuerNumber = "TAX-QUALIFIED-ISSUER-NUMBER";
}
