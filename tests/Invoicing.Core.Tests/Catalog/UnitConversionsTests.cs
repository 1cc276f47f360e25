using Invoicing.Catalog;

namespace Invoicing.Core.Tests.Catalog;

public class UnitConversionsTests
{
    static readonly UnitOfMeasure Box = UnitOfMeasure.Box;
    static readonly UnitOfMeasure Pallet = UnitOfMeasure.Pallet;
    static readonly UnitConversion BoxOf12 = new(Quantity.Of(1, Box), Quantity.Ones(12));
    static readonly UnitConversion PalletOf40 = new(Quantity.Of(1, Pallet), Quantity.Of(40, Box));

    static string Codes(UnitConversions units) => string.Join(", ", units.Findings.Select(finding => finding.Code));

    [Fact]
    public void A_box_is_twelve_and_twelve_are_a_box()
    {
        var units = UnitConversions.Of(BoxOf12);

        Assert.Equal(Quantity.Ones(30), units.Convert(Quantity.Of(2.5m, Box), UnitOfMeasure.One).Value);
        Assert.Equal(Quantity.Of(2.5m, Box), units.Convert(Quantity.Ones(30), Box).Value);
        Assert.Equal(Exact.Of(1, 12), units.Factor(UnitOfMeasure.One, Box));
    }

    [Fact]
    public void Conversions_are_put_together_along_a_way()
    {
        var units = UnitConversions.Of(BoxOf12, PalletOf40);

        Assert.Equal(Quantity.Ones(960), units.Convert(Quantity.Of(2, Pallet), UnitOfMeasure.One).Value);
        Assert.Equal(
            ["1 XPX = 40 XBX", "1 XBX = 12 C62"],
            units.Path(Pallet, UnitOfMeasure.One, null).Select(each => each.ToString()));
    }

    [Fact]
    public void A_factor_may_be_any_quotient()
    {
        var units = UnitConversions.Of(new UnitConversion(Quantity.Of(3, Box), Quantity.Ones(7)));

        Assert.Equal(Exact.Of(7, 3), units.Factor(Box, UnitOfMeasure.One));
        Assert.Equal(Quantity.Ones(14), units.Convert(Quantity.Of(6, Box), UnitOfMeasure.One).Value);
        Assert.Equal("UNIT-CONVERSION-DIGITS",
            Assert.Single(units.Convert(Quantity.Of(1, Box), UnitOfMeasure.One).Findings).Code);
    }

    [Fact]
    public void What_holds_for_an_item_comes_before_what_holds_for_any()
    {
        var units = UnitConversions.Of(BoxOf12, new UnitConversion(Quantity.Of(1, Box), Quantity.Ones(10), "A"));

        Assert.Equal(Quantity.Ones(10), units.Convert(Quantity.Of(1, Box), UnitOfMeasure.One, "A").Value);
        Assert.Equal(Quantity.Ones(12), units.Convert(Quantity.Of(1, Box), UnitOfMeasure.One, "B").Value);
        Assert.Equal(Quantity.Ones(12), units.Convert(Quantity.Of(1, Box), UnitOfMeasure.One).Value);
        Assert.Empty(units.Findings);
    }

    [Fact]
    public void The_way_of_an_item_goes_over_conversions_for_any_as_well()
    {
        var units = UnitConversions.Of(PalletOf40, new UnitConversion(Quantity.Of(1, Box), Quantity.Ones(10), "A"));

        Assert.Equal(Quantity.Ones(400), units.Convert(Quantity.Of(1, Pallet), UnitOfMeasure.One, "A").Value);
    }

    [Fact]
    public void Two_ways_that_differ_are_a_contradiction_and_not_a_guess()
    {
        var units = UnitConversions.Of(
            BoxOf12, PalletOf40, new UnitConversion(Quantity.Of(1, Pallet), Quantity.Ones(500)));

        Assert.Equal("UNIT-CONVERSION-CONTRADICTS", Codes(units));
        Assert.Null(units.Factor(Box, UnitOfMeasure.One));
        Assert.Equal("UNIT-CONVERSION-CONTRADICTS",
            Assert.Single(units.Convert(Quantity.Of(1, Box), UnitOfMeasure.One).Findings).Code);
    }

    [Fact]
    public void Two_ways_that_agree_are_none() => Assert.Empty(UnitConversions.Of(
        BoxOf12, PalletOf40, new UnitConversion(Quantity.Of(1, Pallet), Quantity.Ones(480))).Findings);

    [Fact]
    public void Units_that_hang_together_elsewhere_are_converted_all_the_same()
    {
        var units = UnitConversions.Of(
            BoxOf12, new UnitConversion(Quantity.Of(2, Box), Quantity.Ones(25)),
            new UnitConversion(Quantity.Days(1), Quantity.Hours(8)));

        Assert.Equal(Quantity.Hours(16), units.Convert(Quantity.Days(2), UnitOfMeasure.Hour).Value);
        Assert.Equal("UNIT-CONVERSION-CONTRADICTS", Codes(units));
    }

    [Fact]
    public void A_quantity_that_is_not_above_zero_is_found_and_left_out()
    {
        var units = UnitConversions.Of(new UnitConversion(Quantity.Of(1, Box), Quantity.Ones(0)));

        Assert.Equal("UNIT-CONVERSION-NOT-POSITIVE", Codes(units));
        Assert.Equal("UNIT-CONVERSION-MISSING",
            Assert.Single(units.Convert(Quantity.Of(1, Box), UnitOfMeasure.One).Findings).Code);
    }

    [Theory]
    [InlineData("1.5 KGM", "GRM", "1500 GRM")]
    [InlineData("250 GRM", "TNE", "0.00025 TNE")]
    [InlineData("2.5 HUR", "MIN", "150 MIN")]
    [InlineData("2 GRO", "C62", "288 C62")]
    [InlineData("1 MWH", "WHR", "1000000 WHR")]
    [InlineData("3 HLT", "MTQ", "0.3 MTQ")]
    public void The_standard_knows_multiples(string from, string unit, string to) => Assert.Equal(
        to, UnitConversions.Standard.Convert(Quantity.Parse(from), UnitOfMeasure.Of(unit)).Value.ToString());

    [Fact]
    public void The_standard_does_not_contradict_itself_nor_a_day_of_eight_hours()
    {
        var units = UnitConversions.Standard.With(new UnitConversion(Quantity.Days(1), Quantity.Hours(8)));

        Assert.Empty(units.Findings);
        Assert.Equal(Quantity.Of(480, UnitOfMeasure.Minute),
            units.Convert(Quantity.Days(1), UnitOfMeasure.Minute).Value);
    }

    [Fact]
    public void A_unit_is_itself_without_any_conversion() =>
        Assert.Equal(Quantity.Hours(3), UnitConversions.None.Convert(Quantity.Hours(3), UnitOfMeasure.Hour).Value);
}
