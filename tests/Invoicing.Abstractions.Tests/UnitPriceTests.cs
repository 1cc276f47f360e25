using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class UnitPriceTests
{
    private static readonly Currency Eur = Currency.EUR;

    [Theory]
    [InlineData("96.00 EUR")]
    [InlineData("0.00125 EUR")]
    [InlineData("12.50 EUR / 100 KGM")]
    [InlineData("-1.00 EUR")]
    [InlineData("96 JPY")]
    public void A_price_is_read_as_it_is_written(string text) => Assert.Equal(text, UnitPrice.Parse(text).ToString());

    [Fact]
    public void Trailing_zeros_do_not_matter()
    {
        Assert.Equal(UnitPrice.Of(1.5m, Eur), UnitPrice.Of(1.500m, Eur));
        Assert.Equal((15, 1, 1.5m), (UnitPrice.Of(1.500m, Eur).Mantissa, UnitPrice.Of(1.5m, Eur).Scale,
            UnitPrice.Of(1.5m, Eur).Amount));
    }

    [Fact]
    public void A_price_is_for_one_unit_unless_it_says_else()
    {
        Assert.Equal(Quantity.Ones(1), UnitPrice.Of(1m, Eur).BaseQuantity);
        Assert.False(UnitPrice.Of(1m, Eur).HasBaseQuantity);
        Assert.Equal(UnitPrice.Of(1m, Eur), UnitPrice.Of(1m, Eur, Quantity.Ones(1)));
        Assert.Equal(Quantity.Kilograms(100), UnitPrice.Of(1m, Eur).Per(Quantity.Kilograms(100)).BaseQuantity);
        Assert.Throws<ArgumentException>(() => UnitPrice.Of(1m, Eur, Quantity.Kilograms(0)));
        Assert.Throws<ArgumentException>(() => UnitPrice.Of(1m, Eur, Quantity.Kilograms(-1)));
    }

    [Fact]
    public void Prices_compare_per_unit()
    {
        Assert.True(UnitPrice.Parse("1.20 EUR / 10 KGM") < UnitPrice.Parse("0.13 EUR / 1 KGM"));
        Assert.Equal(0, UnitPrice.Parse("1.20 EUR / 10 KGM").CompareTo(UnitPrice.Parse("0.12 EUR / 1 KGM")));
        Assert.Throws<UnitMismatchException>(() => UnitPrice.Parse("1.20 EUR / 10 KGM") < UnitPrice.Parse("1.00 EUR"));
        Assert.Throws<CurrencyMismatchException>(() => UnitPrice.Of(1m, Eur) < UnitPrice.Of(1m, Currency.USD));
    }

    [Fact]
    public void A_discount_comes_off_a_price_of_the_same_base()
    {
        var gross = UnitPrice.Parse("1.20 EUR / 10 KGM");
        Assert.Equal("1.15 EUR / 10 KGM", (gross - UnitPrice.Parse("0.05 EUR / 10 KGM")).ToString());
        Assert.Throws<InvalidOperationException>(() => gross - UnitPrice.Parse("0.05 EUR"));
        Assert.Throws<CurrencyMismatchException>(() => gross - UnitPrice.Parse("0.05 USD / 10 KGM"));
    }

    [Theory]
    [InlineData("96.00")]
    [InlineData("96.00 EUR /100 KGM")]
    [InlineData("96.00 EUR / 0 KGM")]
    [InlineData("96.00 EUR / -1 KGM")]
    [InlineData("96.00 XAU")]
    [InlineData("0.00000000001 EUR")]
    public void A_price_is_read_strictly(string text) => Assert.False(UnitPrice.TryParse(text, out _));

    [Fact]
    public void A_price_refuses_what_it_cannot_hold() =>
        Assert.Throws<InexactValueException>(() => UnitPrice.Of(0.00000000001m, Eur));

    [Fact]
    public void Reading_inverts_writing() => Law.Holds(
        ValueGenerators.Currency().SelectMany(ValueGenerators.UnitPrice),
        price => UnitPrice.Parse(price.ToString()) == price);
}
