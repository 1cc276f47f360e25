using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>What the taxes of a document have against each other.</summary>
public class TaxDocumentTests
{
    static readonly TaxSituation ToSwitzerland = UnionSale.ToBusiness with
    {
        Seller = UnionSale.Seller with { VatNumber = null, TaxNumber = "21/815/08150" },
        Buyer = new Party("Zürich AG", "CH"),
        BuyerStatus = BuyerStatus.Business,
        To = UnionSale.In("CH"),
    };

    static IEnumerable<string> Found(TaxSituation situation, params Tax[] taxes) => UnionSale.Codes(
        TaxEngine.EuropeanUnion.Check(situation, [.. taxes.Select(tax => new TaxTreatment { Taxes = [tax] })]));

    [Fact]
    public void Category_O_stands_alone_and_shows_no_vat_numbers()
    {
        Assert.Empty(Found(ToSwitzerland, Vat.OutOfScope, Vat.OutOfScope));
        Assert.Equal([TaxFindings.OutOfScopeMixed], Found(ToSwitzerland, Vat.OutOfScope, Vat.Standard(19m)));
        Assert.Equal([TaxFindings.OutOfScopeVatNumber, TaxFindings.OutOfScopeVatNumber],
            Found(UnionSale.ToBusiness, Vat.OutOfScope));
    }

    [Fact]
    public void Split_payment_excludes_the_standard_category_and_stays_in_italy()
    {
        var split = new Tax { Category = TaxCategory.B, Rate = Percentage.Of(22m) };
        var italy = UnionSale.AtHome with
        {
            Seller = new Party("Rossi", "IT") { VatNumber = "IT00743110157" },
            Buyer = new Party("Comune", "IT"),
        };

        Assert.Empty(Found(italy, split, Vat.Zero));
        Assert.Equal([TaxFindings.SplitPaymentMixed], Found(italy, split, Vat.Standard(22m)));
        Assert.Equal([TaxFindings.SplitPaymentCountry], Found(UnionSale.AtHome, split));
    }

    [Fact]
    public void The_seller_shows_the_number_that_its_categories_ask_for()
    {
        var local = UnionSale.AtHome with { Seller = UnionSale.Seller with { VatNumber = null, TaxNumber = "1/2" } };
        var none = UnionSale.AtHome with { Seller = new Party("Nord", "DE") };

        Assert.Empty(Found(local, Vat.Standard(19m)));
        Assert.Equal([TaxFindings.SellerNumberMissing], Found(none, Vat.Standard(19m)));
        Assert.Equal([TaxFindings.SellerNumberMissing], Found(local, Vat.Export));
        Assert.Empty(Found(ToSwitzerland, Vat.OutOfScope));
    }

    [Fact]
    public void An_intra_community_supply_and_reverse_charge_show_the_buyers_number()
    {
        Assert.Empty(Found(UnionSale.ToBusiness, Vat.IntraCommunitySupply, Vat.ReverseCharge));
        Assert.Equal([TaxFindings.VatNumberMissing], Found(UnionSale.AtHome, Vat.IntraCommunitySupply));
        Assert.Equal([TaxFindings.VatNumberMissing], Found(UnionSale.AtHome, Vat.ReverseCharge));
        Assert.Empty(Found(UnionSale.AtHome with
        {
            Buyer = new Party("Kunde", "DE") { LegalRegistration = new Identifier("HRB 1") },
        }, Vat.ReverseCharge));
    }

    [Fact]
    public void Prices_with_and_without_tax_stand_together_unless_the_law_forbids_it()
    {
        var treatments = new[]
        {
            new TaxTreatment { Taxes = [Vat.Standard(19m)], Place = CountryCode.Of("DE") },
            new TaxTreatment { Taxes = [Vat.Standard(19m).Included()], Place = CountryCode.Of("DE") },
        };
        var rates = TaxRates.Standard;
        var strict = rates.With(rates.Of(CountryCode.Of("DE"))! with { MixedPricesForbiddenBy = "a law" });

        Assert.Empty(TaxEngine.EuropeanUnion.Check(UnionSale.AtHome, treatments));
        Assert.Equal([TaxFindings.IncludedMixed],
            UnionSale.Codes(TaxEngine.EuropeanUnion.With(strict).Check(UnionSale.AtHome, treatments)));
    }

    [Fact]
    public void A_rounding_policy_that_the_place_does_not_allow_is_found()
    {
        var treatment = new TaxTreatment { Taxes = [Vat.Standard(10m)], Place = CountryCode.Of("JP") };
        var perLine = RoundingPolicy.Default with { Tax = TaxRounding.PerLine };

        Assert.Equal([TaxRateFindings.RoundingNotAllowed],
            UnionSale.Codes(TaxEngine.EuropeanUnion.Check(UnionSale.AtHome, [treatment], perLine)));
        Assert.Empty(TaxEngine.EuropeanUnion.Check(UnionSale.AtHome, [treatment], RoundingPolicy.Default));
    }
}
