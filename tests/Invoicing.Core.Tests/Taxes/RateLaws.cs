using Invoicing.Findings;
using Invoicing.Taxes;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class RateLaws
{
    public static TheoryData<string> Shipped =>
        [.. TaxRates.Standard.Countries.Where(country => country.Code != "US").Select(country => country.Code)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_shipped_keeps_the_laws(string code) =>
        TaxRateLaws.Check(TaxRates.Standard.Of(CountryCode.Of(code))!, count: 100);

    [Fact]
    public void Taxes_that_overlap_do_not_keep_them()
    {
        var germany = TaxRates.Standard.Of(CountryCode.Of("DE"))!;
        var overlapping = germany with { Rates = germany.Rates.Add(germany.Rates[0]) };
        Assert.Throws<FindingsException>(() => TaxRateLaws.Check(overlapping));
    }

    [Fact]
    public void A_plainer_question_is_nearer_to_the_first_day()
    {
        var germany = TaxRates.Standard.Of(CountryCode.Of("DE"))!;
        var (scheme, rateClass) = (germany.Rates[0].Scheme, germany.Rates[0].Class);
        var asked = new RateQuestion(
            germany.Country, "none-such", germany.From.PlusDays(100), "DE-ZZ", "NONE");

        Assert.Equal(
            [
                asked with { Region = null }, asked with { Scheme = scheme }, asked with { RateClass = rateClass },
                asked with { TaxPoint = germany.From }, asked with { TaxPoint = germany.From.PlusDays(50) },
                asked with { TaxPoint = germany.From.PlusDays(70) },
                asked with { TaxPoint = germany.From.PlusDays(99) },
            ],
            RateGenerators.Shrink(asked, germany));
        Assert.Empty(RateGenerators.Shrink(new(germany.Country, rateClass, germany.From, null, scheme), germany));
    }

    [Fact]
    public void A_look_up_in_other_taxes_than_those_that_are_checked_does_not_tile()
    {
        var germany = TaxRates.Standard.Of(CountryCode.Of("DE"))!;
        var other = TaxRates.None.With(germany with { Rates = [germany.Rates[0]] });
        var asked = new RateQuestion(germany.Country, "standard", new LocalDate(2020, 6, 30));
        Assert.True(TaxRateLaws.DatesTile(germany, other, asked));
        var twice = germany with { Rates = germany.Rates.Add(germany.Rates[0]) };
        Assert.False(TaxRateLaws.DatesTile(twice, other, asked));
    }
}
