using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>What the taxes of a document's supplies have against each other, and against the parties.</summary>
internal sealed class TaxMixCheck(TaxSituation situation, TaxRates rates, FindingSink sink)
{
    public void Of(ReadOnlySpan<TaxTreatment> treatments)
    {
        var seen = new bool[Enum.GetValues<TaxCategory>().Length];
        bool included = false, added = false;
        CountryCode place = default;
        foreach (var treatment in treatments)
        {
            if (place.IsNone) place = treatment.Place;
            var isIncluded = false;
            foreach (var tax in treatment.Taxes)
            {
                if (tax.Kind is TaxKind.Withheld || (tax.Kind is TaxKind.PerUnit && tax.Scheme != "VAT")) continue;
                seen[(int)tax.Category] |= IsOfNorm(tax, treatment.Place);
                isIncluded |= tax.IsIncluded;
            }

            included |= isIncluded;
            added |= !isIncluded && !treatment.Taxes.IsEmpty;
        }

        OutOfScope(seen);
        Split(seen);
        Numbers(seen);
        if (included && added && rates.Of(place)?.MixedPricesForbiddenBy is { } law)
            sink.Add(TaxFindings.IncludedMixed, Severity.Error, string.Empty, ("country", place.Code), ("law", law));
    }

    // EN 16931 speaks of value added tax: not of sales tax or GST, nor of states without VAT identifiers.
    private bool IsOfNorm(Tax tax, CountryCode place) => tax.Category is TaxCategory.L or TaxCategory.M
        || (tax.Scheme == "VAT" && (Identifies(situation.Seller.Country) || Identifies(place)));

    private static bool Identifies(CountryCode country) =>
        country.IsNone || VatStates.Of(VatNumber.PrefixOf(country).AsSpan(0, 2)) is not null;

    // BR-O-02 to BR-O-04, BR-O-11 to BR-O-14.
    private void OutOfScope(bool[] seen)
    {
        if (!seen[(int)TaxCategory.O]) return;
        var others = Others(seen, TaxCategory.O);
        if (others.Length > 0)
            sink.Add(TaxFindings.OutOfScopeMixed, Severity.Error, string.Empty, ("categories", others));
        if (situation.Seller.VatNumber is { } sellers)
            sink.Add(TaxFindings.OutOfScopeVatNumber, Severity.Warning, "/seller/vatNumber", ("number", sellers));
        if (situation.Buyer.VatNumber is { } buyers)
            sink.Add(TaxFindings.OutOfScopeVatNumber, Severity.Warning, "/buyer/vatNumber", ("number", buyers));
    }

    // BR-B-01, BR-B-02.
    private void Split(bool[] seen)
    {
        if (!seen[(int)TaxCategory.B]) return;
        if (seen[(int)TaxCategory.S])
            sink.Add(TaxFindings.SplitPaymentMixed, Severity.Error, string.Empty);
        if (situation.Seller.Country.Code != "IT" || situation.Buyer.Country.Code != "IT")
            sink.Add(TaxFindings.SplitPaymentCountry, Severity.Error, string.Empty,
                ("seller", situation.Seller.Country.Code), ("buyer", situation.Buyer.Country.Code));
    }

    // BR-S-02, BR-Z-02, BR-E-02, BR-AE-02, BR-IC-02, BR-G-02, BR-IG-02, BR-IP-02.
    private void Numbers(bool[] seen)
    {
        if (Others(seen, TaxCategory.O) is not { Length: > 0 } categories) return;
        // K and G ask for a VAT number, the others take a local one too.
        var needsVat = seen[(int)TaxCategory.K] || seen[(int)TaxCategory.G];
        if (situation.Seller.VatNumber is null && (needsVat || situation.Seller.TaxNumber is null))
            sink.Add(TaxFindings.SellerNumberMissing, Severity.Error, "/seller", ("categories", categories));
        if (situation.Buyer.VatNumber is not null) return;
        if (seen[(int)TaxCategory.K])
            sink.Add(TaxFindings.VatNumberMissing, Severity.Error, "/buyer/vatNumber",
                ("treatment", "an intra-Community supply"));
        if (seen[(int)TaxCategory.AE] && situation.Buyer.LegalRegistration is null)
            sink.Add(TaxFindings.VatNumberMissing, Severity.Error, "/buyer/vatNumber", ("treatment", "reverse charge"));
    }

    private static string Others(bool[] seen, TaxCategory but)
    {
        var names = new List<string>();
        for (var category = 0; category < seen.Length; category++)
            if (seen[category] && category != (int)but) names.Add(((TaxCategory)category).ToString());
        return string.Join(", ", names);
    }
}
