using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class TaxRatesTests
{
    static readonly LocalDate Day = new(2026, 11, 30);

    static string Taxes(string place, string rateClass, LocalDate? day = null, bool crossesRegions = false) =>
        string.Join(", ", TaxRates.Standard.Applying(CountryCode.Of(place[..2]), place.Length > 2 ? place : null,
            rateClass, day ?? Day, crossesRegions).Select(rate => $"{rate.Scheme} {rate.Rate}"));

    static Finding Missing(RateQuestion question)
    {
        var decision = TaxRates.Standard.Decide(question);
        Assert.False(decision.IsOk);
        return Assert.Single(decision.Findings);
    }

    static RateQuestion Ask(string country, string rateClass = "standard", string? region = null, string scheme = "VAT",
        LocalDate? day = null) => new(CountryCode.Of(country), rateClass, day ?? Day, region, scheme);

    [Theory]
    [InlineData("CA-ON", "HST 13 %")]
    [InlineData("CA-QC", "GST 5 %, QST 9.975 %")]
    [InlineData("CA-BC", "GST 5 %, PST 7 %")]
    [InlineData("CA-SK", "GST 5 %, PST 6 %")]
    [InlineData("CA-MB", "GST 5 %, RST 7 %")]
    [InlineData("CA-AB", "GST 5 %")]
    [InlineData("CA-YT", "GST 5 %")]
    [InlineData("CA-NS", "HST 14 %")]
    [InlineData("CA-NB", "HST 15 %")]
    [InlineData("DE", "VAT 19 %")]
    [InlineData("DE-BY", "VAT 19 %")]
    [InlineData("ES-MD", "VAT 21 %")]
    [InlineData("ES-CN", "IGIC 7 %")]
    [InlineData("ES-TF", "IGIC 7 %")]
    [InlineData("ES-CE", "")]
    [InlineData("FR-RE", "VAT 8.5 %")]
    [InlineData("FR-2A", "VAT 20 %")]
    [InlineData("FR-973", "")]
    [InlineData("PT-20", "VAT 16 %")]
    [InlineData("XI", "VAT 20 %")]
    [InlineData("LI", "VAT 8.1 %")]
    [InlineData("AU", "GST 10 %")]
    public void All_taxes_of_a_place_apply_in_the_order_of_the_data(string place, string expected) =>
        Assert.Equal(expected, Taxes(place, RateClass.Standard));

    [Fact]
    public void In_India_a_supply_within_a_state_bears_two_halves_and_one_between_states_the_whole()
    {
        Assert.Equal("CGST 9 %, SGST 9 %", Taxes("IN-MH", "18"));
        Assert.Equal("CGST 9 %, UTGST 9 %", Taxes("IN-CH", "18"));
        Assert.Equal("IGST 18 %", Taxes("IN-MH", "18", crossesRegions: true));
        Assert.Equal("CGST 0.125 %, SGST 0.125 %", Taxes("IN-GJ", "0.25"));
    }

    [Fact]
    public void The_tax_point_decides_not_today()
    {
        Assert.Equal("VAT 16 %", Taxes("DE", RateClass.Standard, new(2020, 12, 31)));
        Assert.Equal("GST 5 %, PST 5 %", Taxes("CA-SK", RateClass.Standard, new(2017, 3, 22)));
    }

    [Fact]
    public void What_is_not_known_is_a_finding_that_says_why()
    {
        Assert.Equal("Error TAX-COUNTRY-UNKNOWN: There are no tax rates of BR.", Missing(Ask("BR")).ToString());
        Assert.Equal(
            "Error TAX-DATE-BEFORE-DATA: The tax point 2014-12-31 is before 2015-01-01, when the rates of DE begin.",
            Missing(Ask("DE", day: new(2014, 12, 31))).ToString());
        Assert.Equal(
            "Error TAX-CLASS-UNKNOWN: DE has no class of rates \"super-reduced\"; it has standard, reduced, zero.",
            Missing(Ask("DE", "super-reduced")).ToString());
        Assert.Equal("Error TAX-SCHEME-UNKNOWN: AU has no tax VAT; it has GST.", Missing(Ask("AU")).ToString());
    }

    [Theory]
    [InlineData("CA", null, "GST")]
    [InlineData("CA", "CA-XX", "GST")]
    [InlineData("CA", "US-NY", "GST")]
    [InlineData("DE", "FR-2A", "VAT")]
    [InlineData("DE", "Bayern", "VAT")]
    public void A_region_that_is_not_the_country_s_is_unknown(string country, string? region, string scheme)
    {
        var question = Ask(country, region: region, scheme: scheme);
        Assert.Equal(TaxRateFindings.RegionUnknown, Missing(question).Code);
        Assert.Null(TaxRates.Standard.Find(question.Country, region, scheme, "standard", Day));
        Assert.Empty(TaxRates.Standard.Applying(question.Country, region, "standard", Day));
    }

    [Fact]
    public void A_class_that_begins_later_or_has_ended_says_when()
    {
        Assert.Equal("it begins on 2019-10-01 (Consumption Tax Act art. 29 no. 2 (6.24 %) and Local Tax Act art. 72-83 "
            + "(22/78 of it))", Missing(Ask("JP", "reduced", day: new(2019, 9, 30)))["because"]!.ToString());
        Assert.Equal("it ended on 2022-03-31 (Finance Act 2021 s. 92 (extension) and s. 93 (12.5 %))",
            Missing(Ask("GB", "hospitality", day: new(2022, 4, 1)))["because"]!.ToString());
    }

    [Fact]
    public void A_tax_that_another_replaces_in_a_region_says_so()
    {
        var finding = Missing(Ask("ES", region: "ES-GC"));
        Assert.Equal(TaxRateFindings.NotInForce, finding.Code);
        Assert.Equal("VAT is not levied in Canary Islands (Ley 37/1992 art. 3)", finding["because"]!.ToString());
        Assert.Equal(TaxRateFindings.NotInForce, Missing(Ask("CA", region: "CA-ON", scheme: "GST")).Code);
    }

    [Fact]
    public void Where_no_tax_applies_one_finding_says_why()
    {
        var sink = new FindingSink();
        Assert.Empty(TaxRates.Standard.Applying(Ask("ES", region: "ES-ML"), false, sink, "/lines/1/taxes"));
        var finding = Assert.Single(sink.ToList());
        Assert.Equal("/lines/1/taxes", finding.Path);
        Assert.Equal(TaxRateFindings.NotInForce, finding.Code);
    }

    [Fact]
    public void A_country_is_added_or_replaced_on_an_instance_and_nowhere_else()
    {
        var brazil = new CountryTaxes
        {
            Country = CountryCode.Of("BR"), Version = "2026-01-01", From = new(2026, 1, 1),
            Rates = [new TaxRate
            {
                Class = "standard", Scheme = "CBS", Rate = Percentage.Of(0.9m), From = new(2026, 1, 1),
                Source = "LC 214/2025 art. 343",
            }],
        };
        var rates = TaxRates.Standard.With(brazil);
        Assert.Equal(Percentage.Of(0.9m), rates.Find(brazil.Country, null, "CBS", "standard", Day)!.Rate);
        Assert.Null(TaxRates.Standard.Of(brazil.Country));
        var lower = brazil with { Rates = [brazil.Rates[0] with { Rate = Percentage.Of(0.8m) }] };
        Assert.Equal(Percentage.Of(0.8m), rates.With(lower).Find(brazil.Country, null, "CBS", "standard", Day)!.Rate);
        Assert.Equal(Percentage.Of(0.9m), rates.Find(brazil.Country, null, "CBS", "standard", Day)!.Rate);
        Assert.Empty(TaxRates.None.Countries);
    }

    [Fact]
    public void A_decision_rests_on_the_law_and_the_version_of_the_data()
    {
        var decision = TaxRates.Standard.Decide(Ask("DE", day: new(2020, 8, 1))).Value;
        Assert.Equal(Percentage.Of(16m), decision.Rate.Rate);
        Assert.Equal(new Basis("tax-rates",
            "UStG § 28 (1) and (2), Zweites Corona-Steuerhilfegesetz (BGBl. I 2020 p. 1512) Art. 3", "2026-11-27",
            "in force from 2020-07-01 to 2020-12-31"), decision.Basis);
    }

    [Fact]
    public void An_explanation_chooses_from_the_history_and_evaluates_to_the_rate()
    {
        var explanation = TaxRates.Standard.Explain(Ask("DE", day: new(2020, 8, 1))).Value;
        Assert.Equal(Exact.Of(16, 100), explanation.Evaluate());
        Assert.Equal(["16 %", "19 %", "19 %"], explanation.Operands.Select(each => each.Result.ToString()));
        Assert.All(explanation.Operands, each => Assert.Equal(each.Result.Number, each.Evaluate()));
        Assert.Equal("DE VAT standard in force from 2021-01-01", explanation.Operands[2].Subject);
        Assert.False(TaxRates.Standard.Explain(Ask("BR")).IsOk);
    }

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var germany = CountryCode.Of("DE");
        TaxRates.Standard.Find(germany, null, "VAT", "standard", Day);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) TaxRates.Standard.Find(germany, null, "VAT", "standard", Day);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
