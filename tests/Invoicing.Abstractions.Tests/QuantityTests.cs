using System.Text.Json;
using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class QuantityTests
{
    [Fact]
    public void A_quantity_is_sixteen_bytes() =>
        Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Quantity>());

    [Fact]
    public void A_quantity_holds_a_decimal_exactly()
    {
        var hours = Quantity.Hours(12.50m);
        Assert.Equal((125, 1, 12.5m), (hours.Mantissa, hours.Scale, hours.Value));
        Assert.Equal("12.5 HUR", hours.ToString());
        Assert.Equal(Quantity.Hours(12.5m), hours);
        Assert.Equal(hours.GetHashCode(), Quantity.Hours(12.5m).GetHashCode());
    }

    [Fact]
    public void The_default_is_zero_ones()
    {
        Assert.Equal("0 C62", default(Quantity).ToString());
        Assert.Equal(UnitOfMeasure.One, default);
        Assert.Equal(Quantity.Of(0m, UnitOfMeasure.Of("C62")), default);
    }

    [Theory]
    [InlineData("0.00000000001")]
    [InlineData("1000000000000000000")]
    [InlineData("79228162514264337593543950335")]
    public void A_quantity_refuses_what_it_cannot_hold(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var refused = Assert.Throws<InexactValueException>(() => Quantity.Pieces(value));
        Assert.Equal((value, "Quantity"), (refused.Value, refused.Type));
    }

    [Fact]
    public void The_limits_are_held()
    {
        Assert.Equal(999999999999999999m, Quantity.Pieces(999999999999999999m).Value);
        Assert.Equal(0.0000000001m, Quantity.Pieces(0.0000000001m).Value);
        Assert.Equal(1m, Quantity.Pieces(1.0000000000000000000000000000m).Value);
        Assert.Throws<OverflowException>(() => Quantity.Pieces(999999999999999999m) + Quantity.Pieces(1));
        Assert.Throws<OverflowException>(() => Quantity.Pieces(99999999999m) + Quantity.Pieces(0.0000000001m));
    }

    [Fact]
    public void Units_do_not_mix()
    {
        var refused = Assert.Throws<UnitMismatchException>(() => Quantity.Hours(1) + Quantity.Days(1));
        Assert.Equal((UnitOfMeasure.Hour, UnitOfMeasure.Day), (refused.Left, refused.Right));
        Assert.Throws<UnitMismatchException>(() => Quantity.Hours(1) < Quantity.Days(1));
    }

    [Fact]
    public void Quantities_add_and_compare_like_decimals()
    {
        Assert.Equal(Quantity.Hours(2.25m), Quantity.Hours(1.5m) + Quantity.Hours(0.75m));
        Assert.Equal(Quantity.Hours(0.75m), Quantity.Hours(1.5m) - Quantity.Hours(0.75m));
        Assert.True(Quantity.Hours(1.5m) > Quantity.Hours(1.49m));
        Assert.True(Quantity.Hours(-1.5m) < Quantity.Hours(-1.49m));
    }

    [Fact]
    public void Reading_inverts_writing() =>
        Law.Holds(ValueGenerators.Quantity(), q =>
            Quantity.Parse(q.ToString()) == q && Quantity.Of(q.Value, q.Unit) == q);

    [Theory]
    [InlineData("12.5")]
    [InlineData("12.5 XX9")]
    [InlineData("12,5 HUR")]
    [InlineData("1234567890123456789 HUR")]
    [InlineData("0.00000000001 HUR")]
    public void A_quantity_is_read_strictly(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void Json_is_one_string()
    {
        Assert.Equal("\"12.5 HUR\"", JsonSerializer.Serialize(Quantity.Hours(12.5m)));
        Assert.Equal(Quantity.Hours(12.5m), JsonSerializer.Deserialize<Quantity>("\"12.50 HUR\""));
    }

    [Fact]
    public void Units_are_those_of_the_recommendations()
    {
        Assert.Equal("hour", UnitOfMeasure.Hour.Name);
        Assert.Equal("one", default(UnitOfMeasure).Name);
        Assert.Equal("A10", UnitOfMeasure.Of("A10").Name);
        Assert.Equal("hur", Assert.Throws<UnknownUnitException>(() => UnitOfMeasure.Of("hur")).Code);
        Assert.True(UnitOfMeasure.TryOf("XPX", out var pallet));
        Assert.Equal(UnitOfMeasure.Pallet, pallet);
        Assert.True(UnitOfMeasure.TryOf("10", out _));
    }
}
