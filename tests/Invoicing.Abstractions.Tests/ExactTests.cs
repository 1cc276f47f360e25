using System.Text.Json;
using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class ExactTests
{
    [Theory]
    [InlineData(1, 3, "1/3")]
    [InlineData(-2, 6, "-1/3")]
    [InlineData(1083, 4, "270.75")]
    [InlineData(-1, 8, "-0.125")]
    [InlineData(1, -8, "-0.125")]
    [InlineData(600, 2, "300")]
    [InlineData(0, 7, "0")]
    public void The_text_is_decimal_where_it_ends_and_a_fraction_else(long top, long bottom, string text)
    {
        Assert.Equal(text, Exact.Of(top, bottom).ToText());
        Assert.Equal(Exact.Of(top, bottom), Exact.Parse(text));
        Assert.Equal(Exact.Of(top, bottom), JsonSerializer.Deserialize<Exact>($"\"{text}\""));
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(Exact.Of(top, bottom)));
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Exact.Zero, default);
        Assert.Equal(System.Numerics.BigInteger.One, default(Exact).Denominator);
        Assert.Equal("0", default(Exact).ToText());
        Assert.Equal(Exact.Zero.GetHashCode(), Exact.Of(0, 5).GetHashCode());
    }

    [Fact]
    public void Numbers_come_in_exactly()
    {
        Assert.Equal(Exact.Of(27075, 100), 270.75m);
        Assert.Equal(Exact.Of(-119, 1), Exact.Of(Money.Of(-119m, Currency.EUR)));
        Assert.Throws<DivideByZeroException>(() => Exact.One / Exact.Zero);
        Assert.Throws<InvalidOperationException>(() => Exact.Of(default(Money)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("1/-3")]
    [InlineData("1.5/3")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("+1")]
    public void A_number_is_read_strictly(string text) => Assert.False(Exact.TryParse(text, out _));

    [Fact]
    public void A_text_of_2_000_characters_is_read_and_not_one_of_2_001()
    {
        Assert.Equal(Exact.One, Exact.Parse("1." + new string('0', 1_998)));
        Assert.False(Exact.TryParse("1." + new string('0', 1_999), out _));
    }

    [Fact]
    public void Arithmetic_follows_the_laws_of_fractions() => Law.Holds(
        ValueGenerators.Exact().Three(),
        x =>
        {
            var (a, b, c) = x;
            return a + b == b + a && (a + b) + c == a + (b + c) && a * (b + c) == (a * b) + (a * c)
                && a - a == Exact.Zero && (b.IsZero || a / b * b == a)
                && Exact.Sum(a, b, c) == a + b + c
                && Exact.Parse(a.ToText()) == a
                && a.Reduced().GetHashCode() == ((a + b) - b).GetHashCode();
        });

    [Fact]
    public void Rounding_to_digits_is_rounding_of_the_scaled_number() => Law.Holds(
        from number in ValueGenerators.Exact()
        from digits in Gen.Choose(0, 6)
        from mode in ValueGenerators.Rounding()
        select (number, digits, mode),
        x => x.number.Round(x.digits, x.mode)
            == (x.number * Exact.Of(System.Numerics.BigInteger.Pow(10, x.digits), 1)).Round(0, x.mode));
}
