using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class TaxRateFileTests
{
    const string Head = """
        country  ES   # Spain
        version  2026-11-27
        from     2015-01-01
        source   law  Ley 37/1992 art. 90

        """;

    static string Wrong(string lines) => TaxRateFile.Read(Head + lines).Findings.ToString();

    [Fact]
    public void All_statements_are_read()
    {
        var taxes = TaxRateFile.Read(Head + """
            also     MC
            region   ES-CN  Canary Islands
            part     ES-TF  ES-CN  Santa Cruz de Tenerife
            without  ES-CN  VAT  law
            rate VAT  standard  2015-01-01..2019-12-31  21 %  law
            rate VAT  standard  2020-01-01..            22.5 %  law
            rate IGIC standard  2016-01-01..  7 %  law  in ES-CN  on VAT  within  start
            item books  standard  2015-01-01..  law
            rounding tax=PerLine tax-mode=HalfEven
            allowed 2015-01-01.. law tax=PerLine,PerGroup cash=5,10
            mixed-prices forbidden law
            """).Value;
        Assert.Equal("ES", taxes.Country.Code);
        Assert.Equal("MC", Assert.Single(taxes.Also).Code);
        Assert.Equal(new LocalDate(2015, 1, 1), taxes.From);
        Assert.Equal("VAT", Assert.Single(taxes.Region("ES-CN")!.Without));
        Assert.Equal("ES-CN", taxes.Region("ES-TF")!.PartOf);
        Assert.Equal("Santa Cruz de Tenerife", taxes.Region("ES-TF")!.Name);
        Assert.Equal(new TaxRate
        {
            Class = "standard", Scheme = "IGIC", Region = "ES-CN", Rate = Percentage.Of(7m), From = new(2016, 1, 1),
            Source = "Ley 37/1992 art. 90", StandsOn = "VAT", Scope = RegionScope.Within, IsStart = true,
        }, taxes.Rates[2]);
        Assert.Equal(new LocalDate(2019, 12, 31), taxes.Rates[0].LastDay);
        Assert.Equal("standard", taxes.ClassOf("books", new(2026, 1, 1))!.RateClass);
        Assert.Equal(TaxRounding.PerLine, taxes.DefaultRounding.Tax);
        Assert.Equal(Rounding.HalfEven, taxes.DefaultRounding.TaxMode);
        Assert.Equal("5, 10", string.Join(", ", Assert.Single(taxes.AllowedRoundings).CashSteps));
        Assert.False(taxes.NeedsRegion);
        Assert.Equal("Ley 37/1992 art. 90", taxes.MixedPricesForbiddenBy);
    }

    [Theory]
    [InlineData("tax VAT", "found tax, expected country, also, version")]
    [InlineData("rate VAT standard 2015-01-01 21 % law", "found 2015-01-01, expected days as 2015-01-01..2020-06-30")]
    [InlineData("rate VAT standard 2015-02-30.. 21 % law", "found 2015-02-30.., expected days")]
    [InlineData("rate VAT standard 2015-01-01..x 21 % law", "found 2015-01-01..x, expected days")]
    [InlineData("rate VAT standard 2015-01-01.. 21% law", "found 21%, expected a rate as 9.975 %")]
    [InlineData("rate VAT standard 2015-01-01.. 21 law", "found law, expected a rate as 9.975 %")]
    [InlineData("rate VAT standard 2015-01-01.. 21,5 % law", "found 21,5, expected a rate as 9.975 %")]
    [InlineData("rate VAT standard 2015-01-01.. 21 %", "found the end of the line, expected the key of a source")]
    [InlineData("rate VAT standard 2015-01-01.. 21 % lex", "found lex, expected the key of a source")]
    [InlineData("rate VAT standard 2015-01-01.. 21 % law at ES-CN", "found at, expected in REGION")]
    [InlineData("country FR", "found country again, expected country once")]
    [InlineData("also EL", "found EL, expected a country's code")]
    [InlineData("source law Ley 1/2020", "found law, expected a key of its own")]
    [InlineData("without ES-CN VAT law", "found ES-CN, expected a region that is listed above")]
    [InlineData("needs-region now", "found now, expected the end of the line")]
    [InlineData("rounding tax=PerCent", "found PerCent, expected PerGroup, PerLine, PerDocument")]
    [InlineData("rounding tax=1", "found 1, expected PerGroup, PerLine, PerDocument")]
    [InlineData("rounding mode=HalfUp", "found mode, expected tax=")]
    [InlineData("mixed-prices allowed law", "found allowed, expected forbidden")]
    [InlineData("mixed-prices", "found the end of the line, expected forbidden")]
    [InlineData("mixed-prices forbidden", "found the end of the line, expected the key of a source")]
    [InlineData("mixed-prices forbidden lex", "found lex, expected the key of a source")]
    [InlineData("allowed 2015-01-01.. law cash=0", "found 0, expected a step in minor units")]
    public void A_line_that_cannot_be_read_is_a_finding_with_its_number(string line, string expected)
    {
        var read = TaxRateFile.Read(Head + line);
        Assert.Null(read.ValueOrDefault);
        Assert.StartsWith($"Error TAX-RATES-LINE at /lines/5: Line 5: {expected}", read.Findings.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Mixed_prices_are_forbidden_once_and_allowed_where_nothing_says_so()
    {
        Assert.Null(TaxRateFile.Read(Head).Value.MixedPricesForbiddenBy);
        Assert.Contains("found mixed-prices again, expected mixed-prices once",
            Wrong("mixed-prices forbidden law\nmixed-prices forbidden law"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_wrong_line_is_found()
    {
        var read = TaxRateFile.Read("country DE\nversion x\nrate\n\nfrom yesterday\n");
        Assert.Equal(["/lines/3", "/lines/5"], read.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void Country_version_and_begin_are_wanted() => Assert.Equal(
        ["country", "from", "version"],
        TaxRateFile.Read("# nothing").Findings.Select(finding => finding["expected"]!.ToString()));

    [Fact]
    public void What_lines_say_is_checked_too() => Assert.Contains("TAX-RATES-GAP", Wrong("""
        rate VAT standard 2015-01-01..2015-12-31 21 % law
        rate VAT standard 2016-01-02.. 21 % law
        """), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_the_size_of_the_limit_is_read_and_one_more_is_not()
    {
        var limits = Limits.Default with { InputBytes = Head.Length };
        Assert.True(TaxRateFile.Read(Head, limits).IsOk);
        Assert.Equal("TAX-RATES-TOO-LARGE", Assert.Single(TaxRateFile.Read(Head + " ", limits).Findings).Code);
    }

    [Fact]
    public void What_is_shipped_can_be_read_to_start_an_own_file()
    {
        Assert.Contains("country  DE", TaxRates.StandardFile(CountryCode.Of("DE")), StringComparison.Ordinal);
        Assert.Null(TaxRates.StandardFile(CountryCode.Of("BR")));
    }
}
