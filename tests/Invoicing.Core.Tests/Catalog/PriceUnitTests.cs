using Invoicing.Catalog;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PriceUnitTests
{
    static readonly UnitConversion BoxOf12 = new(Quantity.Of(1, UnitOfMeasure.Box), Ones(12), "A");

    static PriceEngine Engine(UnitConversions units, params PriceEntry[] entries) =>
        PriceEngine.Of([List("L", entries)], units: units);

    [Fact]
    public void A_quantity_is_converted_to_the_unit_of_the_price()
    {
        var engine = Engine(
            UnitConversions.Of(BoxOf12), PriceEntry.Of("A", Each(2m)) with { Unit = UnitOfMeasure.One });

        Assert.Equal("36 C62 x 2.00 EUR = 72.00 EUR",
            Shown(engine.Decide(Question(Quantity.Of(3, UnitOfMeasure.Box)))));
    }

    [Fact]
    public void An_hour_is_a_part_of_a_day_as_agreed()
    {
        var units = UnitConversions.Of(new UnitConversion(Quantity.Days(1), Quantity.Hours(8)));
        var engine = Engine(units, PriceEntry.Of("A", Each(800m)) with { Unit = UnitOfMeasure.Day });

        Assert.Equal("1.5 DAY x 800.00 EUR = 1200.00 EUR", Shown(engine.Decide(Question(Quantity.Hours(12)))));
    }

    [Fact]
    public void Tiers_are_limits_in_their_own_unit()
    {
        var model = PricingModel.Graduated(
            PriceTier.To(Ones(24), Each(2m)), PriceTier.Above(Each(1m)));
        var engine = Engine(UnitConversions.Of(BoxOf12), PriceEntry.Of("A", model));

        Assert.Equal("24 C62 x 2.00 EUR + 12 C62 x 1.00 EUR = 60.00 EUR",
            Shown(engine.Decide(Question(Quantity.Of(3, UnitOfMeasure.Box)))));
    }

    [Fact]
    public void A_price_without_a_unit_is_for_whatever_is_asked() => Assert.Equal("3 XBX x 2.00 EUR = 6.00 EUR",
        Shown(By(PricingModel.PerUnit(Each(2m))).Decide(Question(Quantity.Of(3, UnitOfMeasure.Box)))));

    [Fact]
    public void A_price_of_the_unit_comes_before_one_to_be_converted()
    {
        var engine = Engine(
            UnitConversions.Of(BoxOf12),
            PriceEntry.Of("A", Each(2m)) with { Unit = UnitOfMeasure.One },
            PriceEntry.Of("A", Each(20m)) with { Unit = UnitOfMeasure.Box });

        Assert.Equal("3 XBX x 20.00 EUR = 60.00 EUR",
            Shown(engine.Decide(Question(Quantity.Of(3, UnitOfMeasure.Box)))));
        Assert.Equal("3 C62 x 2.00 EUR = 6.00 EUR", Shown(engine.Decide(Question(3))));
    }

    [Fact]
    public void A_least_quantity_is_reached_in_its_own_unit()
    {
        var engine = Engine(
            UnitConversions.Of(BoxOf12),
            PriceEntry.Of("A", Each(2m)) with { Unit = UnitOfMeasure.One },
            PriceEntry.Of("A", Each(1m)) with { Unit = UnitOfMeasure.One, MinimumQuantity = Ones(36) });

        Assert.Equal("36 C62 x 1.00 EUR = 36.00 EUR",
            Shown(engine.Decide(Question(Quantity.Of(3, UnitOfMeasure.Box)))));
        Assert.Equal("24 C62 x 2.00 EUR = 48.00 EUR",
            Shown(engine.Decide(Question(Quantity.Of(2, UnitOfMeasure.Box)))));
    }

    [Fact]
    public void A_unit_that_does_not_convert_is_found()
    {
        var entry = PriceEntry.Of("A", Each(2m)) with { Unit = UnitOfMeasure.One };

        Assert.Equal("UNIT-CONVERSION-MISSING",
            Shown(Engine(UnitConversions.None, entry).Decide(Question(Quantity.Kilograms(3)))));
        Assert.Equal("UNIT-CONVERSION-MISSING",
            Shown(Engine(UnitConversions.Of(BoxOf12 with { Item = "B" }), entry).Decide(
                Question(Quantity.Of(3, UnitOfMeasure.Box)))));
    }

    [Fact]
    public void A_quantity_that_has_too_many_digits_in_the_other_unit_is_found_and_not_rounded()
    {
        var engine = Engine(
            UnitConversions.Of(BoxOf12), PriceEntry.Of("A", Each(20m)) with { Unit = UnitOfMeasure.Box });

        Assert.Equal("0.25 XBX x 20.00 EUR = 5.00 EUR", Shown(engine.Decide(Question(3))));
        Assert.Equal("UNIT-CONVERSION-DIGITS", Shown(engine.Decide(Question(1))));
    }
}
