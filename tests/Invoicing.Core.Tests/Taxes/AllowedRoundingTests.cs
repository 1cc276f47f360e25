using Invoicing.Findings;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class AllowedRoundingTests
{
    static string Wrong(string country, RoundingPolicy policy, LocalDate? day = null)
    {
        var sink = new FindingSink();
        TaxRates.Standard.CheckRounding(CountryCode.Of(country), policy, day ?? new(2026, 11, 30), sink, "/rounding");
        return string.Join("; ", sink.ToList().Select(finding => finding.ToString()));
    }

    static RoundingPolicy Tax(TaxRounding tax) => RoundingPolicy.Default with { Tax = tax };

    [Fact]
    public void A_Japanese_qualified_invoice_rounds_once_for_each_rate_in_any_direction()
    {
        Assert.Equal(
            "Warning TAX-ROUNDING-NOT-ALLOWED at /rounding/tax: JP allows PerGroup, not PerLine "
            + "(Consumption Tax Act art. 57-4 (1), Enforcement Order art. 70-10).",
            Wrong("JP", Tax(TaxRounding.PerLine)));
        Assert.Contains("JP allows PerGroup, not PerDocument", Wrong("JP", Tax(TaxRounding.PerDocument)),
            StringComparison.Ordinal);
        Assert.All(Enum.GetValues<Rounding>(), mode =>
            Assert.Equal("", Wrong("JP", RoundingPolicy.Default with { TaxMode = mode })));
    }

    [Fact]
    public void Before_October_2023_Japan_allowed_lines()
    {
        Assert.Equal("", Wrong("JP", Tax(TaxRounding.PerLine), new(2023, 9, 30)));
        Assert.NotEqual("", Wrong("JP", Tax(TaxRounding.PerLine), new(2023, 10, 1)));
    }

    [Fact]
    public void In_the_US_an_item_or_the_invoice_is_rounded_state_and_local_together_half_up()
    {
        var policy = TaxRates.Standard.Of(CountryCode.Of("US"))!.DefaultRounding;
        Assert.Equal(StackedTaxes.Together, policy.Stacked);
        Assert.Equal("", Wrong("US", policy));
        Assert.Equal("", Wrong("US", policy with { Tax = TaxRounding.PerLine }));
        Assert.Equal("", Wrong("US", policy with { Tax = TaxRounding.PerDocument }));
        Assert.Contains("/rounding/stacked", Wrong("US", RoundingPolicy.Default), StringComparison.Ordinal);
        Assert.Contains("/rounding/taxMode", Wrong("US", policy with { TaxMode = Rounding.Down }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_EU_lines_and_groups_are_allowed()
    {
        Assert.All(TaxRates.Standard.Countries.Where(country => country.IsEu(new(2026, 11, 30))), country =>
        {
            Assert.Equal("", Wrong(country.Code, Tax(TaxRounding.PerLine)));
            Assert.Equal("", Wrong(country.Code, Tax(TaxRounding.PerGroup)));
        });
    }

    [Fact]
    public void Cash_is_rounded_to_the_step_of_the_law_where_there_is_one()
    {
        static RoundingPolicy Cash(long step) => RoundingPolicy.Default with { Cash = new CashRounding(step) };
        Assert.Equal("", Wrong("FI", Cash(5)));
        Assert.Contains("/rounding/cash: FI allows 5, not 10", Wrong("FI", Cash(10)), StringComparison.Ordinal);
        Assert.Equal("", Wrong("SE", Cash(100)));
        Assert.Equal("", Wrong("DE", Cash(5)));
    }

    [Fact]
    public void Each_default_is_allowed_and_a_country_without_data_allows_all()
    {
        Assert.All(TaxRates.Standard.Countries, country =>
            Assert.Equal("", Wrong(country.Code, TaxRates.Standard.Of(country)!.DefaultRounding)));
        Assert.Equal("", Wrong("BR", Tax(TaxRounding.PerDocument)));
    }
}
