using System.Globalization;
using Invoicing.Serialization;
using Invoicing.Taxes;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>What is shipped, against the laws: each change on the day before and on the first day.</summary>
public class ShippedRateTests
{
    public static TheoryData<string> Files => [.. TaxRates.Standard.Countries.Select(country => country.Code)];

    static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    static string Rate(string place, string scheme, string rateClass, string day)
    {
        var region = place.Length > 2 ? place : null;
        var rate = TaxRates.Standard.Find(CountryCode.Of(place[..2]), region, scheme, rateClass, Day(day));
        return rate is null ? "none" : rate.Rate.Value.ToString(CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_shipped_has_nothing_wrong(string code)
    {
        var country = TaxRates.Standard.Of(CountryCode.Of(code))!.Country;
        var read = TaxRateFile.Read(TaxRates.StandardFile(country)!);
        Assert.Equal("", read.Findings.ToString());
        Assert.Equal(country, read.Value.Country);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_class_has_one_rate_on_every_day_from_its_begin(string code)
    {
        var taxes = TaxRates.Standard.Of(CountryCode.Of(code))!;
        foreach (var history in taxes.Rates.GroupBy(rate => (rate.Scheme, rate.Region, rate.Class)))
        {
            Assert.True(history.First().From == taxes.From || history.First().IsStart, $"{code} {history.Key}");
            var end = history.Max(rate => rate.LastDay ?? Day("2027-12-31"));
            for (var day = history.First().From; day <= end; day = day.PlusDays(1))
                Assert.Equal(1, history.Count(rate => rate.IsInForce(day)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_shipped_is_written_as_JSON_and_read_back(string code)
    {
        var taxes = TaxRates.Standard.Of(CountryCode.Of(code))!;
        Assert.Equal(taxes, InvoicingJson.Read<CountryTaxes>(InvoicingJson.Write(taxes)).Value);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_rate_names_a_law_or_an_official_publication(string code) => Assert.All(
        TaxRates.Standard.Of(CountryCode.Of(code))!.Rates, rate => Assert.InRange(rate.Source.Length, 10, 110));

    [Fact]
    public void The_EU_and_the_others_are_shipped_from_2015_on_India_from_the_begin_of_its_GST()
    {
        const string Shipped = "AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP LI LT LU LV MC MT "
            + "NL NO NZ PL PT RO SE SG SI SK US XI";
        Assert.Equal(Shipped, string.Join(' ', TaxRates.Standard.Countries.Select(country => country.Code)));
        Assert.All(TaxRates.Standard.Countries, country => Assert.Equal(
            Day(country.Code == "IN" ? "2017-07-01" : "2015-01-01"), TaxRates.Standard.Of(country)!.From));
    }

    // Place, scheme, class; the last day of the old rate and the rate; the first day of the new one and the rate.
    [Theory]
    [InlineData("DE", "VAT", "standard", "2020-06-30", "19", "2020-07-01", "16")]
    [InlineData("DE", "VAT", "standard", "2020-12-31", "16", "2021-01-01", "19")]
    [InlineData("DE", "VAT", "reduced", "2020-06-30", "7", "2020-07-01", "5")]
    [InlineData("DE", "VAT", "reduced", "2020-12-31", "5", "2021-01-01", "7")]
    [InlineData("DE", "VAT", "zero", "2022-12-31", "none", "2023-01-01", "0")]
    [InlineData("LU", "VAT", "standard", "2022-12-31", "17", "2023-01-01", "16")]
    [InlineData("LU", "VAT", "parking", "2022-12-31", "14", "2023-01-01", "13")]
    [InlineData("LU", "VAT", "reduced", "2022-12-31", "8", "2023-01-01", "7")]
    [InlineData("LU", "VAT", "super-reduced", "2022-12-31", "3", "2023-01-01", "3")]
    [InlineData("LU", "VAT", "standard", "2023-12-31", "16", "2024-01-01", "17")]
    [InlineData("LU", "VAT", "reduced", "2023-12-31", "7", "2024-01-01", "8")]
    [InlineData("RO", "VAT", "standard", "2015-12-31", "24", "2016-01-01", "20")]
    [InlineData("RO", "VAT", "standard", "2016-12-31", "20", "2017-01-01", "19")]
    [InlineData("RO", "VAT", "standard", "2025-07-31", "19", "2025-08-01", "21")]
    [InlineData("RO", "VAT", "reduced", "2025-07-31", "9", "2025-08-01", "11")]
    [InlineData("RO", "VAT", "reduced-2", "2025-07-31", "5", "2025-08-01", "none")]
    [InlineData("GR", "VAT", "standard", "2016-05-31", "23", "2016-06-01", "24")]
    [InlineData("GR", "VAT", "reduced-2", "2015-07-19", "6.5", "2015-07-20", "6")]
    [InlineData("GR", "VAT", "aegean", "2016-05-31", "none", "2016-06-01", "17")]
    [InlineData("EE", "VAT", "standard", "2023-12-31", "20", "2024-01-01", "22")]
    [InlineData("EE", "VAT", "standard", "2025-06-30", "22", "2025-07-01", "24")]
    [InlineData("EE", "VAT", "reduced-2", "2022-07-31", "9", "2022-08-01", "5")]
    [InlineData("EE", "VAT", "reduced-2", "2024-12-31", "5", "2025-01-01", "9")]
    [InlineData("EE", "VAT", "reduced-3", "2024-12-31", "none", "2025-01-01", "13")]
    [InlineData("LT", "VAT", "reduced", "2025-12-31", "9", "2026-01-01", "12")]
    [InlineData("LV", "VAT", "reduced-2", "2017-12-31", "none", "2018-01-01", "5")]
    [InlineData("SK", "VAT", "standard", "2024-12-31", "20", "2025-01-01", "23")]
    [InlineData("SK", "VAT", "reduced", "2024-12-31", "10", "2025-01-01", "19")]
    [InlineData("SK", "VAT", "reduced-2", "2022-12-31", "none", "2023-01-01", "5")]
    [InlineData("FI", "VAT", "standard", "2024-08-31", "24", "2024-09-01", "25.5")]
    [InlineData("FI", "VAT", "reduced", "2025-12-31", "14", "2026-01-01", "13.5")]
    [InlineData("CZ", "VAT", "reduced", "2023-12-31", "15", "2024-01-01", "12")]
    [InlineData("CZ", "VAT", "reduced-2", "2023-12-31", "10", "2024-01-01", "none")]
    [InlineData("IE", "VAT", "standard", "2020-08-31", "23", "2020-09-01", "21")]
    [InlineData("IE", "VAT", "standard", "2021-02-28", "21", "2021-03-01", "23")]
    [InlineData("NL", "VAT", "reduced", "2018-12-31", "6", "2019-01-01", "9")]
    [InlineData("AT", "VAT", "reduced-2", "2015-12-31", "none", "2016-01-01", "13")]
    [InlineData("AT", "VAT", "parking", "2015-12-31", "12", "2016-01-01", "13")]
    [InlineData("AT", "VAT", "temporary-5", "2020-06-30", "none", "2020-07-01", "5")]
    [InlineData("AT", "VAT", "temporary-5", "2021-12-31", "5", "2022-01-01", "none")]
    [InlineData("AT", "VAT", "super-reduced", "2026-06-30", "none", "2026-07-01", "4.9")]
    [InlineData("MT", "VAT", "reduced-3", "2023-12-31", "none", "2024-01-01", "12")]
    [InlineData("CY", "VAT", "super-reduced", "2023-07-20", "none", "2023-07-21", "3")]
    [InlineData("SI", "VAT", "reduced-2", "2019-12-31", "none", "2020-01-01", "5")]
    [InlineData("IT", "VAT", "reduced-2", "2015-12-31", "none", "2016-01-01", "5")]
    [InlineData("HR", "VAT", "zero", "2022-09-30", "none", "2022-10-01", "0")]
    [InlineData("BG", "VAT", "zero", "2022-07-08", "none", "2022-07-09", "0")]
    [InlineData("BG", "VAT", "zero", "2024-12-31", "0", "2025-01-01", "none")]
    [InlineData("ES", "VAT", "basic-food", "2022-12-31", "4", "2023-01-01", "0")]
    [InlineData("ES", "VAT", "basic-food", "2024-09-30", "0", "2024-10-01", "2")]
    [InlineData("ES", "VAT", "basic-food", "2024-12-31", "2", "2025-01-01", "4")]
    [InlineData("ES", "VAT", "olive-oil", "2024-06-30", "5", "2024-07-01", "0")]
    [InlineData("ES", "VAT", "olive-oil", "2024-12-31", "2", "2025-01-01", "4")]
    [InlineData("ES", "VAT", "seed-oil-pasta", "2024-09-30", "5", "2024-10-01", "7.5")]
    [InlineData("ES", "VAT", "seed-oil-pasta", "2024-12-31", "7.5", "2025-01-01", "10")]
    [InlineData("ES-CN", "IGIC", "standard", "2018-12-31", "7", "2019-01-01", "6.5")]
    [InlineData("ES-CN", "IGIC", "standard", "2019-12-31", "6.5", "2020-01-01", "7")]
    [InlineData("ES-CN", "IGIC", "increased-2", "2019-12-31", "13.5", "2020-01-01", "15")]
    [InlineData("PT-20", "VAT", "standard", "2021-06-30", "18", "2021-07-01", "16")]
    [InlineData("PT-20", "VAT", "reduced", "2015-06-30", "10", "2015-07-01", "9")]
    [InlineData("PT-20", "VAT", "reduced-2", "2015-06-30", "5", "2015-07-01", "4")]
    [InlineData("PT-30", "VAT", "reduced-2", "2024-09-30", "5", "2024-10-01", "4")]
    [InlineData("GB", "VAT", "hospitality", "2020-07-14", "none", "2020-07-15", "5")]
    [InlineData("GB", "VAT", "hospitality", "2021-09-30", "5", "2021-10-01", "12.5")]
    [InlineData("GB", "VAT", "hospitality", "2022-03-31", "12.5", "2022-04-01", "none")]
    [InlineData("CH", "VAT", "standard", "2017-12-31", "8", "2018-01-01", "7.7")]
    [InlineData("CH", "VAT", "standard", "2023-12-31", "7.7", "2024-01-01", "8.1")]
    [InlineData("CH", "VAT", "reduced", "2023-12-31", "2.5", "2024-01-01", "2.6")]
    [InlineData("CH", "VAT", "accommodation", "2017-12-31", "3.8", "2018-01-01", "3.7")]
    [InlineData("CH", "VAT", "accommodation", "2023-12-31", "3.7", "2024-01-01", "3.8")]
    [InlineData("NO", "VAT", "reduced-2", "2015-12-31", "8", "2016-01-01", "10")]
    [InlineData("NO", "VAT", "reduced-2", "2017-12-31", "10", "2018-01-01", "12")]
    [InlineData("NO", "VAT", "reduced-2", "2020-03-31", "12", "2020-04-01", "6")]
    [InlineData("NO", "VAT", "reduced-2", "2021-09-30", "6", "2021-10-01", "12")]
    [InlineData("JP", "VAT", "standard", "2019-09-30", "8", "2019-10-01", "10")]
    [InlineData("JP", "VAT", "reduced", "2019-09-30", "none", "2019-10-01", "8")]
    [InlineData("SG", "GST", "standard", "2022-12-31", "7", "2023-01-01", "8")]
    [InlineData("SG", "GST", "standard", "2023-12-31", "8", "2024-01-01", "9")]
    [InlineData("CA-NB", "HST", "standard", "2016-06-30", "13", "2016-07-01", "15")]
    [InlineData("CA-NL", "HST", "standard", "2016-06-30", "13", "2016-07-01", "15")]
    [InlineData("CA-PE", "HST", "standard", "2016-09-30", "14", "2016-10-01", "15")]
    [InlineData("CA-NS", "HST", "standard", "2025-03-31", "15", "2025-04-01", "14")]
    [InlineData("CA-SK", "PST", "standard", "2017-03-22", "5", "2017-03-23", "6")]
    [InlineData("CA-MB", "RST", "standard", "2019-06-30", "8", "2019-07-01", "7")]
    [InlineData("IN", "IGST", "12", "2025-09-21", "12", "2025-09-22", "none")]
    [InlineData("IN", "IGST", "40", "2025-09-21", "none", "2025-09-22", "40")]
    [InlineData("IN", "IGST", "28", "2026-01-31", "28", "2026-02-01", "none")]
    [InlineData("IN", "CGST", "1.5", "2022-07-17", "none", "2022-07-18", "0.75")]
    public void A_rate_changes_on_its_day(
        string place, string scheme, string rateClass, string lastDay, string old, string firstDay, string now)
    {
        Assert.Equal(old, Rate(place, scheme, rateClass, lastDay));
        Assert.Equal(now, Rate(place, scheme, rateClass, firstDay));
    }

    [Theory]
    [InlineData("DE", "restaurant-food", "2020-06-30", "standard", "2020-07-01", "reduced")]
    [InlineData("DE", "restaurant-food", "2023-12-31", "reduced", "2024-01-01", "standard")]
    [InlineData("DE", "restaurant-food", "2025-12-31", "standard", "2026-01-01", "reduced")]
    [InlineData("SE", "food", "2026-03-31", "reduced", "2026-04-01", "reduced-2")]
    [InlineData("SE", "food", "2027-12-31", "reduced-2", "2028-01-01", "reduced")]
    [InlineData("IE", "catering", "2018-12-31", "reduced-2", "2019-01-01", "reduced")]
    [InlineData("IE", "catering", "2020-10-31", "reduced", "2020-11-01", "reduced-2")]
    [InlineData("IE", "catering", "2023-08-31", "reduced-2", "2023-09-01", "reduced")]
    [InlineData("IE", "catering", "2026-06-30", "reduced", "2026-07-01", "reduced-2")]
    [InlineData("BG", "bread", "2022-07-08", "standard", "2022-07-09", "zero")]
    [InlineData("PL", "basic-food", "2024-03-31", "zero", "2024-04-01", "reduced-2")]
    [InlineData("LT", "books", "2025-12-31", "reduced", "2026-01-01", "reduced-2")]
    [InlineData("NL", "accommodation", "2025-12-31", "reduced", "2026-01-01", "standard")]
    [InlineData("BE", "accommodation", "2026-02-28", "reduced", "2026-03-01", "reduced-2")]
    [InlineData("LV", "bread-milk-eggs-poultry", "2026-06-30", "standard", "2026-07-01", "reduced")]
    public void A_class_of_items_changes_its_class_of_rates_on_its_day(
        string country, string item, string lastDay, string old, string firstDay, string now)
    {
        var taxes = TaxRates.Standard.Of(CountryCode.Of(country))!;
        Assert.Equal(old, taxes.ClassOf(item, Day(lastDay))?.RateClass);
        Assert.Equal(now, taxes.ClassOf(item, Day(firstDay))?.RateClass);
    }
}
