using System.Collections.Immutable;
using Invoicing.Catalog;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PricingModelTests
{
    static readonly ImmutableArray<PriceTier> Steps =
        [PriceTier.To(Ones(100), Each(1m)), PriceTier.To(Ones(500), Each(0.8m)), PriceTier.Above(Each(0.5m))];

    static readonly ImmutableArray<PriceTier> StepsWithAmounts =
    [
        PriceTier.To(Ones(100), Each(1m), Eur(5m)),
        PriceTier.To(Ones(500), Each(0.8m), Eur(3m)),
        PriceTier.Above(Each(0.5m), Eur(2m)),
    ];

    [Fact]
    public void A_price_per_unit_makes_one_part() =>
        Assert.Equal("3 C62 x 9.99 EUR = 29.97 EUR", Shown(PricingModel.PerUnit(Each(9.99m)), 3));

    [Fact]
    public void A_flat_amount_is_due_whatever_the_quantity()
    {
        var model = PricingModel.Flat(Eur(25m));

        Assert.Equal("1 C62 x 25.00 EUR = 25.00 EUR", Shown(model, 7));
        Assert.Equal("1 C62 x 25.00 EUR = 25.00 EUR", Shown(model, 0));
    }

    [Theory]
    [InlineData("0", "0 C62 x 1.00 EUR = 0.00 EUR")]
    [InlineData("99.5", "99.5 C62 x 1.00 EUR = 99.50 EUR")]
    [InlineData("100", "100 C62 x 1.00 EUR = 100.00 EUR")]
    [InlineData("101", "100 C62 x 1.00 EUR + 1 C62 x 0.80 EUR = 100.80 EUR")]
    [InlineData("500", "100 C62 x 1.00 EUR + 400 C62 x 0.80 EUR = 420.00 EUR")]
    [InlineData("500.5", "100 C62 x 1.00 EUR + 400 C62 x 0.80 EUR + 0.5 C62 x 0.50 EUR = 420.25 EUR")]
    public void Graduated_tiers_price_what_lies_in_each(string quantity, string expected) =>
        Assert.Equal(expected, Shown(PricingModel.Graduated(Steps), Number(quantity)));

    [Theory]
    [InlineData("0", "0 C62 x 1.00 EUR = 0.00 EUR")]
    [InlineData("100", "100 C62 x 1.00 EUR = 100.00 EUR")]
    [InlineData("101", "101 C62 x 0.80 EUR = 80.80 EUR")]
    [InlineData("501", "501 C62 x 0.50 EUR = 250.50 EUR")]
    public void A_volume_tier_prices_the_whole_quantity(string quantity, string expected) =>
        Assert.Equal(expected, Shown(PricingModel.Volume(Steps), Number(quantity)));

    [Fact]
    public void More_may_cost_less_than_less_and_is_not_mended()
    {
        var model = PricingModel.Volume(Steps);

        Assert.Equal(Eur(100m), Decide(model, 100).Value.Total);
        Assert.Equal(Eur(80.8m), Decide(model, 101).Value.Total);
    }

    [Fact]
    public void The_amount_of_a_tier_is_due_once_it_is_used()
    {
        var graduated = PricingModel.Graduated(StepsWithAmounts);
        var volume = PricingModel.Volume(StepsWithAmounts);

        Assert.Equal(
            "100 C62 x 1.00 EUR + 1 C62 x 5.00 EUR + 1 C62 x 0.80 EUR + 1 C62 x 3.00 EUR = 108.80 EUR",
            Shown(graduated, 101));
        Assert.Equal("0 C62 x 1.00 EUR + 1 C62 x 5.00 EUR = 5.00 EUR", Shown(graduated, 0));
        Assert.Equal("101 C62 x 0.80 EUR + 1 C62 x 3.00 EUR = 83.80 EUR", Shown(volume, 101));
    }

    [Fact]
    public void A_tier_may_cost_an_amount_only()
    {
        var model = PricingModel.Graduated(PriceTier.To(Ones(10), Eur(20m)), PriceTier.Above(Each(1.5m)));
        var parts = Decide(model, 12).Value.Parts;

        Assert.Equal("1 C62 x 20.00 EUR + 2 C62 x 1.50 EUR = 23.00 EUR", Shown(model, 12));
        Assert.Equal([Ones(10), Ones(2)], parts.Select(part => part.Covered));
        Assert.Equal([PricePartKind.Flat, PricePartKind.Units], parts.Select(part => part.Kind));
    }

    [Theory]
    [InlineData("0", "0 C62 x 9.00 EUR = 0.00 EUR")]
    [InlineData("0.01", "1 C62 x 9.00 EUR = 9.00 EUR")]
    [InlineData("100", "1 C62 x 9.00 EUR = 9.00 EUR")]
    [InlineData("100.01", "2 C62 x 9.00 EUR = 18.00 EUR")]
    [InlineData("250", "3 C62 x 9.00 EUR = 27.00 EUR")]
    public void A_package_that_is_started_is_charged_whole(string quantity, string expected) =>
        Assert.Equal(expected, Shown(PricingModel.Package(Eur(9m), Ones(100)), Number(quantity)));

    [Theory]
    [InlineData("1000", "1 C62 x 15.00 EUR = 15.00 EUR")]
    [InlineData("33.33", "1 C62 x 1.00 EUR = 1.00 EUR")]
    [InlineData("10000", "1 C62 x 50.00 EUR = 50.00 EUR")]
    [InlineData("223.67", "1 C62 x 3.36 EUR = 3.36 EUR")]
    [InlineData("-1000", "-1 C62 x 15.00 EUR = -15.00 EUR")]
    public void A_percentage_lies_between_its_minimum_and_maximum(string amount, string expected)
    {
        var model = PricingModel.Percent(Percentage.Of(1.5m), Eur(1m), Eur(50m));

        Assert.Equal(expected, Shown(By(model).Decide(Question(1) with { Amount = Eur(Number(amount)) })));
    }

    [Fact]
    public void A_percentage_is_rounded_by_the_model_else_by_the_question()
    {
        var byModel = new PricingModel.PercentageOfAmount(Percentage.Of(1.5m)) { Rounding = Rounding.Down };
        var byQuestion = PricingModel.Percent(Percentage.Of(1.5m));
        var question = Question(1) with { Amount = Eur(223.67m) };

        Assert.Equal(Eur(3.35m), By(byModel).Decide(question).Value.Total);
        Assert.Equal(Eur(3.36m), By(byQuestion).Decide(question).Value.Total);
        Assert.Equal(Eur(3.35m), By(byQuestion).Decide(question with { Rounding = Rounding.Down }).Value.Total);
    }

    [Fact]
    public void A_percentage_of_an_amount_that_is_not_stated_is_found() =>
        Assert.Equal("PRICE-AMOUNT-MISSING", Shown(PricingModel.Percent(Percentage.Of(1.5m)), 1));

    [Theory]
    [InlineData("0", "0 C62 x 0.10 EUR + 1 C62 x 50.00 EUR = 50.00 EUR")]
    [InlineData("123", "123 C62 x 0.10 EUR + 1 C62 x 37.70 EUR = 50.00 EUR")]
    [InlineData("500", "500 C62 x 0.10 EUR = 50.00 EUR")]
    [InlineData("501", "501 C62 x 0.10 EUR = 50.10 EUR")]
    public void What_is_missing_to_the_minimum_is_a_part_of_its_own(string quantity, string expected) => Assert.Equal(
        expected, Shown(PricingModel.PerUnit(Each(0.1m)).WithMinimum(Eur(50m)), Number(quantity)));

    [Fact]
    public void A_return_is_priced_as_its_magnitude_with_the_sign_on_the_quantity()
    {
        var minimum = PricingModel.PerUnit(Each(1m)).WithMinimum(Eur(50m));

        Assert.Equal("-100 C62 x 1.00 EUR + -1 C62 x 0.80 EUR = -100.80 EUR",
            Shown(PricingModel.Graduated(Steps), -101));
        Assert.Equal("-101 C62 x 0.80 EUR + -1 C62 x 3.00 EUR = -83.80 EUR",
            Shown(PricingModel.Volume(StepsWithAmounts), -101));
        Assert.Equal("-3 C62 x 9.00 EUR = -27.00 EUR", Shown(PricingModel.Package(Eur(9m), Ones(100)), -250));
        Assert.Equal("-1 C62 x 25.00 EUR = -25.00 EUR", Shown(PricingModel.Flat(Eur(25m)), -1));
        Assert.Equal("-30 C62 x 1.00 EUR + -1 C62 x 20.00 EUR = -50.00 EUR", Shown(minimum, -30));
    }

    [Fact]
    public void Each_part_is_rounded_by_itself_as_its_line_is()
    {
        var model = PricingModel.Graduated(PriceTier.To(Ones(1), Each(0.005m)), PriceTier.Above(Each(0.005m)));

        Assert.Equal("1 C62 x 0.005 EUR + 1 C62 x 0.005 EUR = 0.02 EUR", Shown(model, 2));
    }

    [Fact]
    public void A_price_of_a_base_quantity_keeps_it()
    {
        var model = PricingModel.PerUnit(Each(12.5m).Per(Quantity.Kilograms(100)));
        var part = By(model).Decide(Question(Quantity.Kilograms(30))).Value.Parts.Single();

        Assert.Equal("30 KGM", part.Quantity.ToString());
        Assert.Equal("12.50 EUR / 100 KGM", part.Price.ToString());
        Assert.Equal(Eur(3.75m), part.Amount(Rounding.HalfUp));
    }

    [Fact]
    public void Labels_name_the_tier() => Assert.Equal(
        ["up to 100 C62", "above 100 up to 500 C62", "above 500 C62"],
        Decide(PricingModel.Graduated(Steps), 501).Value.Parts.Select(part => part.Label));

    static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
