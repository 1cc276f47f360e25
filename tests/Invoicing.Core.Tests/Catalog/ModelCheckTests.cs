using Invoicing.Catalog;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class ModelCheckTests
{
    static readonly UnitPrice Dollar = UnitPrice.Of(1m, Currency.USD);

    static string Found(PricingModel model) => Shown(model, 1);

    [Fact]
    public void Tiers_ascend()
    {
        Assert.Equal("PRICE-TIERS-NOT-ASCENDING", Found(PricingModel.Graduated(
            PriceTier.To(Ones(10), Each(2m)), PriceTier.To(Ones(10), Each(1m)), PriceTier.Above(Each(1m)))));
        Assert.Equal("PRICE-TIERS-NOT-ASCENDING", Found(PricingModel.Volume(
            PriceTier.To(Ones(10), Each(2m)), PriceTier.To(Ones(9), Each(1m)), PriceTier.Above(Each(1m)))));
        Assert.Equal("PRICE-TIERS-NOT-ASCENDING", Found(PricingModel.Volume(
            PriceTier.To(Ones(0), Each(2m)), PriceTier.Above(Each(1m)))));
    }

    [Fact]
    public void Tiers_have_no_gap_and_do_not_overlap()
    {
        Assert.Equal("PRICE-TIERS-GAP", Found(PricingModel.Graduated(PriceTier.To(Ones(10), Each(2m)))));
        Assert.Equal("PRICE-TIERS-GAP", Found(PricingModel.Volume()));
        Assert.Equal("PRICE-TIERS-OVERLAP", Found(PricingModel.Graduated(
            PriceTier.Above(Each(2m)), PriceTier.Above(Each(1m)))));
    }

    [Fact]
    public void A_tier_has_a_price_or_an_amount() => Assert.Equal("PRICE-MODEL-MALFORMED", Found(
        PricingModel.Graduated(new PriceTier { UpTo = Ones(10) }, PriceTier.Above(Each(1m)))));

    [Fact]
    public void Units_of_a_model_do_not_differ()
    {
        Assert.Equal("PRICE-UNIT-DIFFERS", Found(PricingModel.Graduated(
            PriceTier.To(Ones(10), Each(2m)), PriceTier.To(Quantity.Hours(20), Each(1m)), PriceTier.Above(Each(1m)))));
        Assert.Equal("PRICE-UNIT-DIFFERS", Shown(PriceEngine.Of([List("L",
            PriceEntry.Of("A", Each(1m).Per(Quantity.Kilograms(100))) with { Unit = UnitOfMeasure.Gram })])
            .Decide(Question(1))));
        Assert.Equal("PRICE-UNIT-DIFFERS", Shown(PriceEngine.Of([List("L",
            PriceEntry.Of("A", Each(1m)) with { Unit = UnitOfMeasure.One, MinimumQuantity = Quantity.Hours(0) })])
            .Decide(Question(1))));
    }

    [Fact]
    public void Amounts_are_in_the_currency_of_the_list()
    {
        Assert.Equal("PRICE-CURRENCY-DIFFERS", Found(PricingModel.PerUnit(Dollar)));
        Assert.Equal("PRICE-CURRENCY-DIFFERS", Found(PricingModel.PerUnit(Each(2m), Dollar)));
        Assert.Equal("PRICE-CURRENCY-DIFFERS",
            Found(PricingModel.PerUnit(Each(2m)).WithMinimum(Money.Of(1m, Currency.USD))));
        Assert.Equal("PRICE-CURRENCY-DIFFERS", Shown(PriceEngine.Of([List("L",
            PriceEntry.Of("A", Each(1m)) with { Floor = Dollar })]).Decide(Question(1))));
    }

    [Fact]
    public void No_price_and_no_amount_is_negative()
    {
        Assert.Equal("PRICE-NEGATIVE", Found(PricingModel.PerUnit(Each(-1m))));
        Assert.Equal("PRICE-NEGATIVE", Found(PricingModel.Flat(Eur(-1m))));
        Assert.Equal("PRICE-NEGATIVE", Found(PricingModel.PerUnit(Each(1m)).WithMinimum(Eur(-1m))));
        Assert.Equal("PRICE-NEGATIVE", Found(PricingModel.PerUnit(Each(1m), Each(-1m))));
        Assert.Equal("PRICE-NEGATIVE",
            Shown(By(PricingModel.Markup(Percentage.Of(10))).Decide(Question(1) with { Cost = Each(-1m) })));
    }

    [Fact]
    public void A_discount_is_at_most_the_price()
    {
        Assert.Equal("PRICE-MODEL-MALFORMED", Found(PricingModel.PerUnit(Each(1m), Each(1.01m))));
        Assert.Equal("PRICE-MODEL-MALFORMED", Found(PricingModel.PerUnit(Each(1m), Percentage.Of(100.1m))));
        Assert.Equal("PRICE-MODEL-MALFORMED",
            Found(PricingModel.PerUnit(Each(1m).Per(Ones(10)), Each(0.1m))));
        Assert.Equal("PRICE-MODEL-MALFORMED", Found(new PricingModel.PerUnitPrice(Each(1m))
        {
            Discount = Each(0.1m), DiscountPercent = Percentage.Of(10),
        }));
    }

    [Fact]
    public void A_package_holds_something_and_a_minimum_is_at_most_the_maximum()
    {
        Assert.Equal("PRICE-MODEL-MALFORMED", Found(PricingModel.Package(Eur(1m), Ones(0))));
        Assert.Equal("PRICE-MODEL-MALFORMED", Shown(By(PricingModel.Percent(Percentage.Of(1), Eur(2m), Eur(1m)))
            .Decide(Question(1) with { Amount = Eur(1m) })));
    }

    [Fact]
    public void An_amount_of_another_currency_is_found() => Assert.Equal("PRICE-CURRENCY-DIFFERS", Shown(
        By(PricingModel.Percent(Percentage.Of(1))).Decide(
            Question(1) with { Amount = Money.Of(1m, Currency.USD) })));

    [Fact]
    public void The_engine_checks_all_lists_whether_they_are_asked_or_not()
    {
        var engine = PriceEngine.Of(
            [List("L", PriceEntry.Of("A", Each(1m)), PriceEntry.Of("B", PricingModel.Volume()))],
            units: UnitConversions.Of(new UnitConversion(Ones(1), Ones(2))));

        Assert.Equal(
            ["PRICE-TIERS-GAP at /priceLists/L/entries/B", "UNIT-CONVERSION-CONTRADICTS at "
                + "/unitConversions/1 C62 = 2 C62"],
            engine.Check().Select(finding => $"{finding.Code} at {finding.Path}"));
    }

    [Fact]
    public void A_question_without_a_currency_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(
        () => By(PricingModel.PerUnit(Each(1m))).Decide(Question(1) with { Currency = default }));
}
