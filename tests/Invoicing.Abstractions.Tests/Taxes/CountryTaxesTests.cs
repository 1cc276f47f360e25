using Invoicing.Findings;
using Invoicing.Serialization;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Abstractions.Tests.Taxes;

public class CountryTaxesTests
{
    static readonly LocalDate Begin = new(2015, 1, 1);

    static readonly CountryTaxes Germany = new()
    {
        Country = CountryCode.Of("DE"),
        Version = "2026-11-27",
        From = Begin,
        Rates = [Rate(Begin, 19m, new(2020, 6, 30)), Rate(new(2020, 7, 1), 16m)],
    };

    static TaxRate Rate(LocalDate from, decimal rate, LocalDate? lastDay = null, string rateClass = "standard") => new()
    {
        Class = rateClass, Rate = Percentage.Of(rate), From = from, LastDay = lastDay, Source = "UStG § 12 (1)",
    };

    static string Found(CountryTaxes taxes)
    {
        var sink = new FindingSink();
        taxes.Check(sink, "/taxes");
        return string.Join("; ", sink.ToList().Select(finding => $"{finding.Code} {finding.Path}"));
    }

    static string Found(params TaxRate[] rates) => Found(Germany with { Rates = [.. rates] });

    [Fact]
    public void Rates_that_tile_from_the_begin_are_right() => Assert.Equal("", Found(Germany));

    [Fact]
    public void A_day_without_a_rate_is_a_gap_unless_the_class_starts_anew()
    {
        TaxRate early = Rate(Begin, 19m, new(2020, 6, 30)), late = Rate(new(2020, 7, 2), 16m);
        Assert.Equal("TAX-RATES-GAP /taxes/rates/DE/VAT/standard/2020-07-02", Found(early, late));
        Assert.Equal("", Found(early, late with { IsStart = true }));
    }

    [Fact]
    public void A_class_that_begins_after_the_data_has_to_say_so()
    {
        var late = Rate(new(2016, 1, 1), 5m, rateClass: "reduced");
        Assert.Equal("TAX-RATES-GAP /taxes/rates/DE/VAT/reduced/2016-01-01", Found(late));
        Assert.Equal("", Found(late with { IsStart = true }));
    }

    [Fact]
    public void Two_rates_on_one_day_overlap()
    {
        const string Overlap = "TAX-RATES-OVERLAP /taxes/rates/DE/VAT/standard/2020-07-01";
        Assert.Equal(Overlap, Found(Rate(Begin, 19m), Rate(new(2020, 7, 1), 16m)));
        Assert.Equal(Overlap, Found(Rate(Begin, 19m, new(2020, 7, 1)), Rate(new(2020, 7, 1), 16m)));
        Assert.Equal("", Found(Rate(Begin, 19m), Rate(Begin, 7m, rateClass: "reduced")));
    }

    [Fact]
    public void Rates_stand_in_the_order_of_their_days() => Assert.Contains(
        "TAX-RATES-ORDER /taxes/rates/DE/VAT/standard/2015-01-01",
        Found(Rate(new(2020, 7, 1), 16m) with { IsStart = true }, Rate(Begin, 19m, new(2020, 6, 30))),
        StringComparison.Ordinal);

    [Fact]
    public void A_time_lies_within_the_data_and_ends_after_it_begins()
    {
        Assert.Equal("TAX-RATES-PERIOD /taxes/rates/DE/VAT/standard/2014-12-31", Found(Rate(new(2014, 12, 31), 19m)));
        Assert.Equal("TAX-RATES-PERIOD /taxes/rates/DE/VAT/standard/2015-01-01",
            Found(Rate(Begin, 19m, new(2014, 12, 31))));
        Assert.Equal("", Found(Rate(Begin, 19m, Begin)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_rate_without_a_source_is_found(string source) => Assert.Equal(
        "TAX-RATES-SOURCE-MISSING /taxes/rates/DE/VAT/standard/2015-01-01",
        Found(Rate(Begin, 19m) with { Source = source }));

    [Theory]
    [InlineData("standard", 0, true)]
    [InlineData("zero", 5, true)]
    [InlineData("reduced", -7, true)]
    [InlineData("zero", 0, false)]
    [InlineData("super-reduced", 0, false)]
    public void A_rate_fits_its_class(string rateClass, int rate, bool isFound) => Assert.Equal(
        isFound ? $"TAX-RATES-RATE-OF-CLASS /taxes/rates/DE/VAT/{rateClass}/2015-01-01" : "",
        Found(Rate(Begin, rate, rateClass: rateClass)));

    [Fact]
    public void A_region_is_listed_once_under_a_code_of_the_country()
    {
        var regional = Rate(Begin, 19m) with { Region = "DE-BY" };
        Assert.Equal("TAX-RATES-REGION-NOT-LISTED /taxes/rates/DE-BY/VAT/standard/2015-01-01", Found(regional));
        var bavaria = new TaxRegion { Code = "DE-BY", Name = "Bavaria" };
        Assert.Equal("", Found(Germany with { Rates = [regional], Regions = [bavaria] }));
        Assert.Equal("TAX-RATES-REGION-CODE /taxes/regions/DE-BY",
            Found(Germany with { Regions = [bavaria, bavaria] }));
        Assert.Equal("TAX-RATES-REGION-CODE /taxes/regions/BY",
            Found(Germany with { Regions = [bavaria with { Code = "BY" }] }));
        Assert.Equal("TAX-RATES-REGION-NOT-LISTED /taxes/regions/DE-BY",
            Found(Germany with { Regions = [bavaria with { PartOf = "DE-XX" }] }));
        Assert.Equal("TAX-RATES-SOURCE-MISSING /taxes/regions/DE-BY",
            Found(Germany with { Regions = [bavaria with { Without = ["VAT"] }] }));
    }

    [Fact]
    public void What_a_tax_stands_on_is_another_of_the_country()
    {
        const string Code = "TAX-RATES-STANDS-ON /taxes/rates/DE/VAT/standard/2015-01-01";
        Assert.Equal(Code, Found(Rate(Begin, 19m) with { StandsOn = "GST" }));
        Assert.Equal(Code, Found(Rate(Begin, 19m) with { StandsOn = "VAT" }));
        Assert.Equal("", Found(Rate(Begin, 19m) with { StandsOn = "GST" }, Rate(Begin, 5m) with { Scheme = "GST" }));
    }

    [Fact]
    public void The_default_rounding_is_one_that_is_allowed_now()
    {
        var allowed = new AllowedRounding { Tax = [TaxRounding.PerLine], From = Begin, Source = "a law" };
        Assert.Equal("TAX-RATES-DEFAULT-ROUNDING /taxes/defaultRounding",
            Found(Germany with { AllowedRoundings = [allowed] }));
        Assert.Equal("", Found(Germany with { AllowedRoundings = [allowed with { LastDay = new(2019, 12, 31) }] }));
        Assert.Equal("", Found(Germany with
        {
            AllowedRoundings = [allowed],
            DefaultRounding = RoundingPolicy.Default with { Tax = TaxRounding.PerLine },
        }));
    }

    [Fact]
    public void A_class_of_items_is_mapped_from_a_day_on()
    {
        var reduced = Rate(Begin, 7m, rateClass: "reduced");
        var taxes = (Germany with { Rates = [.. Germany.Rates, reduced] })
            .WithClass("books", "reduced", Begin, "UStG § 12 (2)")
            .WithClass("books", "standard", new(2030, 1, 1), "a law to come")
            .WithClass("films", "reduced", Begin, "UStG § 12 (2)");
        Assert.Equal("", Found(taxes));
        Assert.Equal("reduced", taxes.ClassOf("books", new(2029, 12, 31))!.RateClass);
        Assert.Equal("standard", taxes.ClassOf("books", new(2030, 1, 1))!.RateClass);
        Assert.Null(taxes.ClassOf("books", new(2014, 12, 31)));
        Assert.Null(taxes.ClassOf("games", Begin));
        var again = taxes.WithClass("books", "standard", new(2020, 1, 1), "another law");
        Assert.Equal("standard", again.ClassOf("books", new(2020, 1, 1))!.RateClass);
        Assert.Equal("reduced", again.ClassOf("films", new(2020, 1, 1))!.RateClass);
        Assert.Equal(3, again.ItemClasses.Length);
    }

    [Fact]
    public void A_class_of_items_falls_into_a_class_that_there_is() => Assert.Equal(
        "TAX-RATES-ITEM-CLASS /taxes/itemClasses/books/2015-01-01",
        Found(Germany.WithClass("books", "reduced", Begin, "UStG § 12 (2)")));

    [Fact]
    public void It_is_written_and_read_back()
    {
        var taxes = Germany.WithClass("books", "standard", Begin, "UStG § 12 (1)") with
        {
            Also = [CountryCode.Of("AT")],
            Regions = [new TaxRegion { Code = "DE-BY", Name = "Bavaria", Without = ["VAT"], Source = "a law" }],
            NeedsRegion = true,
            DefaultRounding = RoundingPolicy.Default with { Tax = TaxRounding.PerLine },
            AllowedRoundings = [new AllowedRounding { Tax = [TaxRounding.PerLine], From = Begin, Source = "a law" }],
        };
        Assert.Equal(taxes, InvoicingJson.Read<CountryTaxes>(InvoicingJson.Write(taxes)).Value);
    }

    [Fact]
    public void What_is_absent_has_its_default()
    {
        var read = InvoicingJson.Read<CountryTaxes>("""
            {"country":"DE","version":"1","from":"2015-01-01",
             "rates":[{"class":"standard","rate":"19 %","from":"2015-01-01","source":"UStG § 12 (1)"}]}
            """).Value;
        Assert.Equal(RoundingPolicy.Default, read.DefaultRounding);
        Assert.Equal("VAT", read.Rates[0].Scheme);
        Assert.Empty(read.AllowedRoundings);
        Assert.Equal("JSON-MISSING-MEMBER", Assert.Single(InvoicingJson.Read<TaxRate>(
            """{"class":"standard","rate":"19 %","from":"2015-01-01"}""").Findings).Code);
    }
}
