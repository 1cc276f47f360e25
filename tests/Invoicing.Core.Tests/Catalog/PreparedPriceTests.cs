using Invoicing.Catalog;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PreparedPriceTests
{
    static readonly PricingModel Tiers = PricingModel.Graduated(
        PriceTier.To(Ones(100), Each(1m)), PriceTier.To(Ones(500), Each(0.8m), Eur(3m)), PriceTier.Above(Each(0.5m)));

    static PreparedPrice Prepared(PricingModel model, Rounding rounding = Rounding.HalfUp) =>
        PreparedPrice.Of(model, UnitOfMeasure.One, rounding).Value;

    static string Refused(PricingModel model) =>
        string.Join(", ", PreparedPrice.Of(model, UnitOfMeasure.One).Findings.Select(finding => finding.Code));

    [Fact]
    public void Many_quantities_are_priced_in_their_order()
    {
        Quantity[] usage = [Ones(0), Ones(100), Ones(101), Ones(500.5m), Ones(-101)];
        var amounts = new Money[5];

        Prepared(Tiers).Price(usage, amounts);

        Assert.Equal([Eur(0m), Eur(100m), Eur(103.80m), Eur(423.25m), Eur(-103.80m)], amounts);
    }

    [Fact]
    public void Quantities_with_more_digits_than_fit_are_priced_exactly()
    {
        // 0.0000000001 above 100 costs a unit of the second tier's amount and nothing that shows.
        Assert.Equal(Eur(103m), Prepared(Tiers).Price(Ones(100.0000000001m)));
        // 10^15 units: 100 x 1.00 + 400 x 0.80 + 3.00 + (10^15 - 500) x 0.50
        Assert.Equal(Eur(500_000_000_000_173m), Prepared(Tiers).Price(Ones(1_000_000_000_000_000m)));
    }

    [Fact]
    public void Limits_that_do_not_fit_are_priced_exactly()
    {
        var model = PricingModel.Volume(PriceTier.To(Ones(0.00001m), Each(9m)), PriceTier.Above(Each(1m)));

        Assert.Equal(Eur(2m), Prepared(model).Price(Ones(2)));
    }

    [Fact]
    public void Rounding_towards_one_side_turns_with_the_sign_only_where_it_is_symmetric()
    {
        var model = PricingModel.PerUnit(Each(0.333m));

        Assert.Equal(Eur(0.34m), Prepared(model, Rounding.Ceiling).Price(Ones(1)));
        Assert.Equal(Eur(-0.33m), Prepared(model, Rounding.Ceiling).Price(Ones(-1)));
        Assert.Equal(Eur(-0.34m), Prepared(model, Rounding.Up).Price(Ones(-1)));
    }

    [Fact]
    public void Packages_and_minimum_are_prepared()
    {
        var model = PricingModel.Package(Eur(9m), Ones(2.5m)).WithMinimum(Eur(20m));

        Assert.Equal(Eur(20m), Prepared(model).Price(Ones(5)));
        Assert.Equal(Eur(27m), Prepared(model).Price(Ones(5.1m)));
        Assert.Equal(Eur(20m), Prepared(model).Price(Ones(0)));
    }

    [Fact]
    public void What_a_quantity_alone_does_not_price_is_found()
    {
        Assert.Equal("PRICE-AMOUNT-MISSING", Refused(PricingModel.Percent(Percentage.Of(1))));
        Assert.Equal("PRICE-COST-MISSING", Refused(PricingModel.Markup(Percentage.Of(1))));
        Assert.Equal("PRICE-TIERS-GAP", Refused(PricingModel.Graduated()));
        Assert.Equal("PRICE-UNIT-DIFFERS", Refused(PricingModel.Package(Eur(1m), Quantity.Hours(1))));
        Assert.Equal("PRICE-DIGITS", Refused(PricingModel.PerUnit(Each(0.1234567m), Percentage.Of(12.345m))));
    }

    [Fact]
    public void A_quantity_of_another_unit_and_too_few_places_are_mistakes_of_the_caller()
    {
        Assert.Throws<UnitMismatchException>(() => Prepared(Tiers).Price(Quantity.Hours(1)));
        Assert.Throws<ArgumentException>(() => Prepared(Tiers).Price([Ones(1)], []));
    }

    [Fact]
    public void An_amount_beyond_64_bits_is_refused() => Assert.Throws<OverflowException>(
        () => Prepared(PricingModel.PerUnit(Each(1000m))).Price(Ones(100_000_000_000_000_000m)));
}
