using Invoicing.Catalog;
using Invoicing.Findings;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class CostAndFloorTests
{
    static string Priced(PricingModel model, decimal cost) =>
        Shown(By(model).Decide(Question(1) with { Cost = Each(cost) }));

    [Fact]
    public void A_markup_is_a_percentage_of_the_cost() =>
        Assert.Equal("1 C62 x 100.00 EUR = 100.00 EUR", Priced(PricingModel.Markup(Percentage.Of(25)), 80m));

    [Fact]
    public void A_margin_is_a_percentage_of_the_price() =>
        Assert.Equal("1 C62 x 100.00 EUR = 100.00 EUR", Priced(PricingModel.Margin(Percentage.Of(20)), 80m));

    [Fact]
    public void A_margin_that_has_no_end_of_digits_gets_those_that_are_stated()
    {
        // 10 / 0.7 = 14.2857142857...
        Assert.Equal("PRICE-DIGITS", Priced(PricingModel.Margin(Percentage.Of(30)), 10m));
        Assert.Equal("1 C62 x 14.29 EUR = 14.29 EUR",
            Priced(PricingModel.Margin(Percentage.Of(30), new PriceRounding(2)), 10m));
        Assert.Equal("1 C62 x 14.2858 EUR = 14.29 EUR",
            Priced(PricingModel.Margin(Percentage.Of(30), new PriceRounding(4, Rounding.Up)), 10m));
    }

    [Fact]
    public void A_cost_in_another_currency_is_rounded_once()
    {
        var rate = new DatedRate(Day, ExchangeRate.Of(Currency.EUR, Currency.USD, 1.1m));
        var list = List("L", PriceEntry.Of("A", PricingModel.Markup(Percentage.Of(50), new PriceRounding(2))));
        var question = Question(1) with { Cost = UnitPrice.Of(1m, Currency.USD) };

        // 1 / 1.1 x 1.5 = 1.363636...; with the cost rounded before, 0.91 x 1.5 = 1.365 would be 1.37
        Assert.Equal("1 C62 x 1.36 EUR = 1.36 EUR", Shown(PriceEngine.Of([list], [rate]).Decide(question)));
    }

    [Fact]
    public void A_cost_that_is_not_stated_is_found() =>
        Assert.Equal("PRICE-COST-MISSING", Shown(PricingModel.Markup(Percentage.Of(25)), 1));

    [Fact]
    public void A_cost_of_another_unit_and_one_without_a_currency_are_found()
    {
        var model = PricingModel.Markup(Percentage.Of(25));

        Assert.Equal("PRICE-UNIT-DIFFERS",
            Shown(By(model).Decide(Question(1) with { Cost = Each(1m).Per(Quantity.Kilograms(1)) })));
        Assert.Equal("PRICE-CURRENCY-DIFFERS", Shown(By(model).Decide(Question(1) with { Cost = default(UnitPrice) })));
        Assert.Equal("PRICE-CURRENCY-DIFFERS", Shown(By(model).Decide(Question(1) with { Amount = default(Money) })));
    }

    [Fact]
    public void A_margin_of_all_the_price_and_a_markup_below_the_whole_cost_are_malformed()
    {
        Assert.Equal("PRICE-MODEL-MALFORMED", Priced(PricingModel.Margin(Percentage.Of(100)), 10m));
        Assert.Equal("PRICE-MODEL-MALFORMED", Priced(PricingModel.Markup(Percentage.Of(-100.1m)), 10m));
        Assert.Equal("1 C62 x 9.00 EUR = 9.00 EUR", Priced(PricingModel.Markup(Percentage.Of(-10)), 10m));
        Assert.Equal("1 C62 x 0.00 EUR = 0.00 EUR", Priced(PricingModel.Markup(Percentage.Of(-100)), 10m));
    }

    [Fact]
    public void A_price_below_its_floor_asks_for_approval_and_is_not_raised()
    {
        var entry = PriceEntry.Of("A", PricingModel.PerUnit(Each(10m), Percentage.Of(30))) with { Floor = Each(7.5m) };
        var outcome = PriceEngine.Of([List("L", entry)]).Decide(Question(2));
        var found = Assert.Single(outcome.Findings);

        Assert.Equal("2 C62 x 7.00 EUR = 14.00 EUR", Shown(outcome));
        Assert.True(outcome.Value.NeedsApproval);
        Assert.Equal(("PRICE-BELOW-FLOOR", Severity.Warning), (found.Code, found.Severity));
        Assert.Equal(("7.0000 EUR", "7.5000 EUR"), (found["price"]!.ToString(), found["floor"]!.ToString()));
    }

    [Fact]
    public void A_price_on_its_floor_needs_none()
    {
        var outcome = PriceEngine.Of([List("L", PriceEntry.Of("A", Each(7.5m)) with { Floor = Each(7.5m) })])
            .Decide(Question(2));

        Assert.Empty(outcome.Findings);
        Assert.False(outcome.Value.NeedsApproval);
    }

    [Fact]
    public void The_floor_of_tiers_is_that_of_a_unit_on_average()
    {
        var model = PricingModel.Graduated(PriceTier.To(Ones(10), Each(2m)), PriceTier.Above(Each(1m)));
        var engine = PriceEngine.Of([List("L", PriceEntry.Of("A", model) with { Floor = Each(1.5m) })]);

        Assert.False(engine.Decide(Question(20)).Value.NeedsApproval);
        Assert.True(engine.Decide(Question(21)).Value.NeedsApproval);
        Assert.True(engine.Decide(Question(-21)).Value.NeedsApproval);
        Assert.False(engine.Decide(Question(0)).Value.NeedsApproval);
    }

    [Fact]
    public void A_floor_is_compared_in_the_currency_asked_for_without_rounding()
    {
        var list = new PriceList
        {
            Id = "USD", Currency = Currency.USD, Rounding = new PriceRounding(2, Rounding.Down),
            Entries =
            [
                PriceEntry.Of("A", UnitPrice.Of(10.01m, Currency.USD)) with
                {
                    Floor = UnitPrice.Of(10.01m, Currency.USD),
                },
            ],
        };
        var rate = new DatedRate(Day, ExchangeRate.Of(Currency.USD, Currency.EUR, 0.9m));

        // The price 9.009 is cut to 9.00, which lies below the floor of 9.009.
        Assert.True(PriceEngine.Of([list], [rate]).Decide(Question(1)).Value.NeedsApproval);
    }
}
