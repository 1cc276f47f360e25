using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class NationalTaxTests
{
    public static TheoryData<string, string, string, string> Rates => new()
    {
        { "GB", "standard", "2026-11-02", "VAT S 20 %" },
        { "GB", "reduced", "2026-11-02", "VAT S 5 %" },
        { "GB", "zero", "2026-11-02", "VAT Z 0 %" },
        { "GB", "hospitality", "2021-09-30", "VAT S 5 %" },
        { "GB", "hospitality", "2021-10-01", "VAT S 12.5 %" },
        { "CH", "standard", "2023-12-31", "VAT S 7.7 %" },
        { "CH", "standard", "2024-01-01", "VAT S 8.1 %" },
        { "CH", "reduced", "2024-01-01", "VAT S 2.6 %" },
        { "LI", "standard", "2024-01-01", "VAT S 8.1 %" },
        { "NO", "standard", "2026-11-02", "VAT S 25 %" },
        { "NO", "reduced", "2026-11-02", "VAT S 15 %" },
        { "NO", "reduced-2", "2020-03-31", "VAT S 12 %" },
        { "NO", "reduced-2", "2020-04-01", "VAT S 6 %" },
        { "IS", "standard", "2026-11-02", "VAT S 24 %" },
        { "IS", "reduced", "2026-11-02", "VAT S 11 %" },
        { "AU", "standard", "2026-11-02", "GST S 10 %" },
        { "AU", "zero", "2026-11-02", "GST Z 0 %" },
        { "NZ", "standard", "2026-11-02", "GST S 15 %" },
        { "SG", "standard", "2022-12-31", "GST S 7 %" },
        { "SG", "standard", "2023-01-01", "GST S 8 %" },
        { "SG", "standard", "2024-01-01", "GST S 9 %" },
        { "SG", "exempt", "2024-01-01", "GST E 0 %" },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void Goods_that_stay_in_a_country_are_taxed_by_their_class_and_day(
        string country, string itemClass, string day, string expected)
    {
        var sale = Sale.By(Engine(country), country, country) with
        {
            Day = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value,
        };

        Assert.Equal(expected, sale.Goods(itemClass).Text());
        Assert.Equal(expected, itemClass == "standard" ? sale.Goods().Text() : expected);
    }

    [Theory]
    [InlineData("GB", "VAT", "VATA 1994 s. 30(6)")]
    [InlineData("CH", "VAT", "MWSTG article 23(2)(1)")]
    [InlineData("NO", "VAT", "merverdiavgiftsloven § 6-21")]
    [InlineData("IS", "VAT", "Act No 50/1988 article 12(1)(1)")]
    [InlineData("AU", "GST", "GST Act 1999 s. 38-185")]
    [InlineData("NZ", "GST", "GST Act 1985 s. 11(1)")]
    [InlineData("SG", "GST", "GST Act 1993 s. 21(6)")]
    public void Goods_that_leave_a_country_are_exported(string country, string scheme, string clause)
    {
        var sale = Sale.By(Engine(country), country, "BR");
        var proven = sale with
        {
            Evidence = new TaxEvidence { ExportProofs = [new ExportProof("MRN 1", new LocalDate(2026, 11, 3))] },
        };

        Assert.Equal($"{scheme} G 0 %", sale.Goods().Text());
        Assert.Equal(clause, sale.Goods().Clause());
        Assert.Equal(["Warning TAX-EXPORT-PROOF-MISSING"], sale.Goods().Codes());
        Assert.Empty(proven.Goods().Codes());
    }

    [Theory]
    [InlineData("GB", "O", "VATA 1994 s. 7A and schedule 4A")]
    [InlineData("CH", "O", "MWSTG article 8")]
    [InlineData("NO", "G", "merverdiavgiftsloven § 6-22")]
    [InlineData("IS", "G", "Act No 50/1988 article 12(1)(10)")]
    [InlineData("AU", "G", "GST Act 1999 s. 38-190")]
    [InlineData("NZ", "G", "GST Act 1985 s. 11A(1)(k)")]
    [InlineData("SG", "G", "GST Act 1993 s. 21(3)")]
    public void A_service_for_a_business_abroad_bears_no_tax(string country, string category, string clause)
    {
        var treatment = Sale.By(Engine(country), country, "DE").ToBusiness().Service();

        Assert.Equal(category, treatment.Taxes[0].Category.ToString());
        Assert.Equal(clause, treatment.Clause());
    }

    [Theory]
    [InlineData("GB", "2026-11-02", "VAT S 20 %")]
    [InlineData("CH", "2026-11-02", "VAT O 0 %")]
    [InlineData("NO", "2022-12-31", "VAT S 25 %")]
    [InlineData("NO", "2023-01-01", "VAT G 0 %")]
    [InlineData("IS", "2026-11-02", "VAT S 24 %")]
    public void A_service_for_a_consumer_abroad_is_taxed_where_the_law_says(
        string country, string day, string expected)
    {
        var sale = Sale.By(Engine(country), country, "DE").ToConsumer() with
        {
            Day = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value,
        };

        Assert.Equal(expected, sale.Service().Text());
    }

    [Theory]
    [InlineData("GB", "VATA 1994 s. 8")]
    [InlineData("CH", "MWSTG article 45")]
    [InlineData("NO", "merverdiavgiftsloven § 3-30 and § 11-3(1)")]
    [InlineData("IS", "Act No 50/1988 article 35")]
    [InlineData("AU", "GST Act 1999 s. 84-5")]
    [InlineData("NZ", "GST Act 1985 s. 8(4B)")]
    [InlineData("SG", "GST Act 1993 s. 14(1)")]
    public void A_service_from_abroad_is_the_tax_of_a_business_buyer(string country, string clause)
    {
        var sale = Sale.By(Engine(country), "US", country);

        Assert.EndsWith(" AE 0 %", sale.ToBusiness().Service().Text());
        Assert.Equal(clause, sale.ToBusiness().Service().Clause());
        Assert.Equal(["Error TAX-REGISTRATION-MISSING"], sale.ToConsumer().Service().Codes());
        Assert.Equal(["Error TAX-BUYER-STATUS-UNKNOWN"], sale.Service().Codes());
    }

    [Theory]
    [InlineData("AU", "2018-06-30", "2018-07-01", "GST S 10 %")]
    [InlineData("NZ", "2019-11-30", "2019-12-01", "GST S 15 %")]
    [InlineData("SG", "2022-12-31", "2023-01-01", "GST S 8 %")]
    [InlineData("NO", "2020-03-31", "2020-04-01", "VAT S 25 %")]
    [InlineData("GB", "2020-12-31", "2021-01-01", "VAT S 20 %")]
    [InlineData("CH", "2018-12-31", "2019-01-01", "VAT S 7.7 %")]
    public void Imported_goods_of_low_value_are_taxed_by_the_seller_since_the_law_says_so(
        string country, string before, string first, string expected)
    {
        var sale = Sale.By(Engine(country), "US-CA", country).ToConsumer().WithSellerNumber("1", country) with
        {
            Choices = new TaxChoices { LowValueImports = [CountryCode.Of(country)] },
        };
        var pattern = NodaTime.Text.LocalDatePattern.Iso;

        Assert.Equal(["Error TAX-UNDECIDED"], (sale with { Day = pattern.Parse(before).Value }).Goods().Codes());
        Assert.Equal(expected, (sale with { Day = pattern.Parse(first).Value }).Goods().Text());
        Assert.Equal(["Error TAX-UNDECIDED"],
            (sale with { Day = pattern.Parse(first).Value, Choices = TaxChoices.None }).Goods().Codes());
    }

    [Fact]
    public void A_seller_too_small_to_be_registered_charges_nothing()
    {
        var sale = Sale.By(TaxEngine.NewZealand, "NZ", "NZ") with
        {
            Choices = new TaxChoices { IsSmallEnterprise = true },
        };

        Assert.Equal("GST O 0 %", sale.Goods().Text());
        Assert.Equal("GST Act 1985 s. 51", sale.Goods().Clause());
    }

    [Theory]
    [InlineData("CH")]
    [InlineData("NO")]
    [InlineData("IS")]
    [InlineData("AU")]
    [InlineData("NZ")]
    [InlineData("SG")]
    public void Words_that_the_rules_do_not_have_for_a_stated_choice_are_a_warning(string country)
    {
        var sale = Sale.By(Engine(country), country, country);
        var selfBilled = sale with { Choices = new TaxChoices { IsSelfBilled = true } };
        var cash = sale with { Choices = new TaxChoices { IsCashAccounting = true } };

        Assert.Empty(sale.Goods().Codes());
        var finding = Assert.Single(selfBilled.Goods().Findings);
        Assert.Equal("the words for self-billing", finding["what"]!.ToString());
        Assert.Equal(country, finding["country"]!.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["Warning TAX-NOT-COVERED"], cash.Goods().Codes());
        Assert.Equal(sale.Goods().Text(), cash.Goods().Text());
        Assert.Empty((cash with { Choices = cash.Choices with { IsSmallEnterprise = true } }).Goods().Codes());
    }

    [Fact]
    public void A_self_billed_type_of_document_a_service_from_abroad_and_an_export_have_the_warning_too()
    {
        var choices = new TaxChoices { IsSelfBilled = true };
        var imported = Sale.By(TaxEngine.Australia, "US", "AU").ToBusiness() with { Choices = choices };
        var export = Sale.By(TaxEngine.World, "US", "BR") with { Choices = choices };
        var type = TaxEngine.Japan.Decide(
            new TaxSituation
            {
                Seller = Sale.At("JP"), Buyer = Sale.At("JP"), Currency = Currency.Of("JPY"),
                TaxPoint = new LocalDate(2021, 1, 4), Type = DocumentType.SelfBilledInvoice,
            },
            new TaxSupply(), "/lines/1");

        Assert.Equal(["Warning TAX-NOT-COVERED"], imported.Service().Codes());
        Assert.Equal(["Warning TAX-NOT-COVERED"], export.Goods().Codes());
        Assert.Equal(["Warning TAX-NOT-COVERED"], type.Codes());
    }

    [Fact]
    public void What_the_buyer_is_matters_only_where_the_place_depends_on_it()
    {
        var toFrance = Sale.By(TaxEngine.UnitedKingdom, "GB", "FR");

        Assert.Equal(["Error TAX-BUYER-STATUS-UNKNOWN"], toFrance.Service().Codes());
        Assert.Empty(toFrance.Service(SupplyKind.ElectronicService).Codes());
        Assert.Empty(Sale.By(TaxEngine.Switzerland, "CH", "FR").Service().Codes());
    }

    [Fact]
    public void A_seller_registered_where_its_service_is_taxed_is_left_to_the_law_of_that_place()
    {
        var sale = Sale.By(TaxEngine.UnitedKingdom, "GB", "DE").ToConsumer();
        var registered = sale with
        {
            Seller = sale.Seller with { TaxRegistrations = [TaxRegistration.Vat("DE136695976")] },
        };

        Assert.Equal("VAT O 0 %", sale.Service(SupplyKind.ElectronicService).Text());
        Assert.Equal(["Error TAX-UNDECIDED"], registered.Service(SupplyKind.ElectronicService).Codes());
    }

    [Fact]
    public void A_date_before_the_data_and_an_unknown_class_are_findings()
    {
        var sale = Sale.By(TaxEngine.Australia, "AU", "AU");

        Assert.Equal(["Error TAX-DATE-BEFORE-DATA"], sale.On(2014, 12, 31).Goods().Codes());
        Assert.Equal(["Error TAX-CLASS-UNKNOWN"], sale.Goods("reduced").Codes());
    }

    [Fact]
    public void A_class_of_items_may_be_led_to_a_class_of_rates()
    {
        var switzerland = TaxRates.Standard.Of(CountryCode.Of("CH"))!
            .WithClass("books", RateClass.Reduced, new LocalDate(2015, 1, 1), "MWSTG article 25(2)(a)(9)");
        var engine = TaxEngine.Switzerland.With(TaxRates.Standard.With(switzerland));

        Assert.Equal("VAT S 2.6 %", Sale.By(engine, "CH", "CH").Goods("books").Text());
    }

    private static TaxEngine Engine(string country) => country switch
    {
        "GB" => TaxEngine.UnitedKingdom,
        "CH" or "LI" => TaxEngine.Switzerland,
        "NO" => TaxEngine.Norway,
        "IS" => TaxEngine.Iceland,
        "AU" => TaxEngine.Australia,
        "NZ" => TaxEngine.NewZealand,
        _ => TaxEngine.Singapore,
    };
}
