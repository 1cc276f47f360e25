using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Review;

/// <summary>Looks for what a document has to state of its parties.</summary>
internal static class PartyParticulars
{
    /// <summary>The VAT number of a seller whose supplies are not exempt.</summary>
    public static void SellerVatNumber(in ParticularsCase document, Particular row)
    {
        if (IsTaxed(document) && string.IsNullOrWhiteSpace(document.Draft.Seller.VatNumber))
            document.Missing(row, "/seller/vatNumber");
    }

    /// <summary>A local number suffices but for supplies to other member states.</summary>
    public static void SellerTaxNumber(in ParticularsCase document, Particular row)
    {
        var needsVat = document.Has(TaxCategory.K) || (document.Has(TaxCategory.AE) && IsAcrossBorder(document));
        if (needsVat || string.IsNullOrWhiteSpace(document.Draft.Seller.TaxNumber)) SellerVatNumber(document, row);
    }

    /// <summary>Within a country the registration of the buyer suffices where it owes the tax (EN 16931
    /// BR-AE-02).</summary>
    public static void BuyerVatNumber(in ParticularsCase document, Particular row)
    {
        var buyer = document.Draft.Buyer;
        if (!string.IsNullOrWhiteSpace(buyer.VatNumber)) return;
        if (document.Has(TaxCategory.K)
            || (document.Has(TaxCategory.AE) && (buyer.LegalRegistration is null || IsAcrossBorder(document))))
            document.Missing(row, "/buyer/vatNumber");
    }

    public static void SellerName(in ParticularsCase document, Particular row)
    {
        if (string.IsNullOrWhiteSpace(document.Draft.Seller.Name)) document.MissingAsEverywhere(row, "/seller/name");
    }

    public static void BuyerName(in ParticularsCase document, Particular row)
    {
        if (string.IsNullOrWhiteSpace(document.Draft.Buyer.Name)) document.MissingAsEverywhere(row, "/buyer/name");
        if (document.Draft.TaxRepresentative is { } representative && string.IsNullOrWhiteSpace(representative.Name))
            document.MissingAsEverywhere(row, "/taxRepresentative/name");
    }

    public static void Addresses(in ParticularsCase document, Particular row)
    {
        if (!IsFull(document.Draft.Seller.Address)) document.Missing(row, "/seller/address");
        if (!document.IsForConsumer && !IsFull(document.Draft.Buyer.Address)) document.Missing(row, "/buyer/address");
        if (document.Draft.TaxRepresentative is { } representative && !IsFull(representative.Address))
            document.Missing(row, "/taxRepresentative/address");
    }

    /// <summary>The name and the place suffice.</summary>
    public static void Places(in ParticularsCase document, Particular row)
    {
        if (string.IsNullOrWhiteSpace(document.Draft.Seller.Address.City)) document.Missing(row, "/seller/address");
        if (string.IsNullOrWhiteSpace(document.Draft.Buyer.Address.City)) document.Missing(row, "/buyer/address");
    }

    /// <summary>Of the buyer the address or the number of its organisation; of the seller the number alone.</summary>
    public static void BuyerAddressOrRegistration(in ParticularsCase document, Particular row)
    {
        var buyer = document.Draft.Buyer;
        if (!document.IsForConsumer && buyer.LegalRegistration is null && buyer.VatNumber is null
            && !IsFull(buyer.Address)) document.Missing(row, "/buyer/address");
    }

    public static void RepresentativeVatNumber(in ParticularsCase document, Particular row)
    {
        if (document.Draft.TaxRepresentative is { } representative
            && string.IsNullOrWhiteSpace(representative.VatNumber))
            document.Missing(row, "/taxRepresentative/vatNumber");
    }

    private static bool IsTaxed(in ParticularsCase document) => document.Has(TaxCategory.S)
        || document.Has(TaxCategory.Z) || document.Has(TaxCategory.AE) || document.Has(TaxCategory.K)
        || document.Has(TaxCategory.G) || document.Has(TaxCategory.B);

    private static bool IsAcrossBorder(in ParticularsCase document) =>
        document.Draft.Seller.Country != document.Draft.Buyer.Country;

    // A town, and where in it: a street, a post office box, or the post code that a large receiver has of its own.
    private static bool IsFull(PostalAddress address) => !string.IsNullOrWhiteSpace(address.City)
        && !(string.IsNullOrWhiteSpace(address.Line1) && string.IsNullOrWhiteSpace(address.Line2)
            && string.IsNullOrWhiteSpace(address.Line3) && string.IsNullOrWhiteSpace(address.PostCode));
}
