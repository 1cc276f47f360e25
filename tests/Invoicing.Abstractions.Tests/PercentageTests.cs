using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class PercentageTests
{
    [Fact]
    public void A_percentage_is_eight_bytes() =>
        Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<Percentage>());

    [Fact]
    public void Nineteen_means_nineteen_per_cent()
    {
        var rate = Percentage.Of(19.00m);
        Assert.Equal("19 %", rate.ToString());
        Assert.Equal((19, 0, 19m), (rate.Mantissa, rate.Scale, rate.Value));
        Assert.Equal(Exact.Of(19, 100), rate.Fraction);
        Assert.Equal("8.875 %", Percentage.Of(8.875m).ToString());
    }

    [Fact]
    public void The_limits_are_held_and_not_passed()
    {
        Assert.Equal(1_000m, Percentage.Of(1_000m).Value);
        Assert.Equal(-1_000m, Percentage.Of(-1_000m).Value);
        Assert.Equal(999.999999m, Percentage.Of(999.999999m).Value);
        Assert.Throws<InexactValueException>(() => Percentage.Of(1_000.000001m));
        Assert.Throws<InexactValueException>(() => Percentage.Of(0.0000001m));
        Assert.Throws<InexactValueException>(() => Percentage.Of(99999999999999999999m));
    }

    [Theory]
    [InlineData("19")]
    [InlineData("19%")]
    [InlineData("19  %")]
    [InlineData("1001 %")]
    [InlineData("0.0000001 %")]
    public void A_percentage_is_read_strictly(string text) => Assert.False(Percentage.TryParse(text, out _));

    [Fact]
    public void Reading_inverts_writing() => Law.Holds(
        ValueGenerators.Percentage(), rate =>
            Percentage.Parse(rate.ToString()) == rate && Percentage.Of(rate.Value) == rate);

    [Fact]
    public void Rates_compare_by_value() => Law.Holds(
        ValueGenerators.Percentage().Two(),
        pair => pair.Item1.CompareTo(pair.Item2) == pair.Item1.Value.CompareTo(pair.Item2.Value));
}
