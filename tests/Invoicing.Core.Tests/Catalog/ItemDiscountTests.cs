using Invoicing.Catalog;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class ItemDiscountTests
{
    static string Prices(PricePart part) => $"{part.GrossPrice} - {part.PriceDiscount} = {part.Price}";

    [Fact]
    public void The_net_price_is_the_gross_price_less_the_discount()
    {
        var part = Decide(PricingModel.PerUnit(Each(10m), Each(1.25m)), 4).Value.Parts.Single();

        Assert.Equal("10.00 EUR - 1.25 EUR = 8.75 EUR", Prices(part));
        Assert.Equal(Eur(35m), part.Amount(Rounding.HalfUp));
    }

    [Fact]
    public void A_discount_in_per_cent_is_exact() => Assert.Equal("9.99 EUR - 1.24875 EUR = 8.74125 EUR",
        Prices(Decide(PricingModel.PerUnit(Each(9.99m), Percentage.Of(12.5m)), 1).Value.Parts.Single()));

    [Fact]
    public void A_discount_in_per_cent_has_the_digits_that_the_list_states()
    {
        var entry = PriceEntry.Of("A", PricingModel.PerUnit(Each(9.99m), Percentage.Of(12.5m)));
        var engine = PriceEngine.Of([List("L", entry) with { Rounding = new PriceRounding(2, Rounding.Down) }]);

        Assert.Equal("9.99 EUR - 1.24 EUR = 8.75 EUR", Prices(engine.Decide(Question(1)).Value.Parts.Single()));
    }

    [Fact]
    public void A_discount_with_too_many_digits_is_found_where_no_rounding_is_stated() => Assert.Equal("PRICE-DIGITS",
        Shown(PricingModel.PerUnit(Each(0.1234567m), Percentage.Of(12.345m)), 1));

    [Fact]
    public void All_of_the_price_may_be_discounted() => Assert.Equal("2 C62 x 0.00 EUR = 0.00 EUR",
        Shown(PricingModel.PerUnit(Each(10m), Percentage.Of(100m)), 2));

    [Fact]
    public void A_rounded_discount_never_makes_a_price_negative()
    {
        var entry = PriceEntry.Of("A", PricingModel.PerUnit(Each(0.005m), Percentage.Of(100m)));
        var engine = PriceEngine.Of([List("L", entry) with { Rounding = new PriceRounding(2) }]);

        Assert.Equal("PRICE-NEGATIVE", Shown(engine.Decide(Question(1))));
    }
}
