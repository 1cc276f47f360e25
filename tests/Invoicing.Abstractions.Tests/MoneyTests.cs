using System.Text.Json;

namespace Invoicing.Abstractions.Tests;

public class MoneyTests
{
    private static readonly Currency Eur = Currency.EUR;

    [Fact]
    public void Money_is_sixteen_bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Money>());

    [Fact]
    public void Money_holds_an_amount_exactly()
    {
        var money = Money.Of(119.00m, Eur);
        Assert.Equal(11900, money.MinorUnits);
        Assert.Equal(119.00m, money.Amount);
        Assert.Equal("119.00 EUR", money.ToString());
        Assert.Equal("119.00", money.ToString("A", null));
    }

    [Theory]
    [InlineData("EUR", 1)]
    [InlineData("JPY", 100)]
    [InlineData("KWD", 1)]
    public void Money_does_not_round_unasked(string code, int thousandths)
    {
        var currency = Currency.Of(code);
        var value = thousandths / 1000m / (currency.Digits == 3 ? 10 : 1);
        var refused = Assert.Throws<InexactAmountException>(() => Money.Of(value, currency));
        Assert.Equal((value, currency), (refused.Value, refused.Currency));
    }

    [Fact]
    public void Money_takes_a_decimal_with_trailing_zeros() =>
        Assert.Equal(Money.FromMinor(1250, Eur), Money.Of(12.500000000000000000000000000m, Eur));

    [Fact]
    public void Money_refuses_what_it_cannot_hold()
    {
        Assert.Throws<OverflowException>(() => Money.Of(92233720368547758.08m, Eur));
        Assert.Equal(long.MaxValue, Money.Of(92233720368547758.07m, Eur).MinorUnits);
        Assert.Equal(long.MinValue, Money.Of(-92233720368547758.08m, Eur).MinorUnits);
        Assert.Equal(-92233720368547758.08m, Money.FromMinor(long.MinValue, Eur).Amount);
        Assert.Throws<OverflowException>(() => Money.Of(decimal.MaxValue, Eur));
    }

    [Theory]
    [InlineData("XAU")]
    [InlineData("XDR")]
    [InlineData("XXX")]
    public void Money_refuses_a_currency_without_minor_units(string code) =>
        Assert.Throws<ArgumentException>(() => Money.Of(1m, Currency.Of(code)));

    [Fact]
    public void Money_refuses_another_currency_even_for_zero()
    {
        var zero = Money.Zero(Currency.USD);
        var refused = Assert.Throws<CurrencyMismatchException>(() => Money.Of(1m, Eur) + zero);
        Assert.Equal((Eur, Currency.USD), (refused.Left, refused.Right));
        Assert.Throws<CurrencyMismatchException>(() => zero - Money.Of(1m, Eur));
        Assert.Throws<CurrencyMismatchException>(() => zero < Money.Zero(Eur));
        Assert.NotEqual(zero, Money.Zero(Eur));
    }

    [Fact]
    public void The_default_is_refused_wherever_it_is_used()
    {
        Assert.Throws<InvalidOperationException>(() => default(Money) + default(Money));
        Assert.Throws<InvalidOperationException>(() => default(Money) + Money.Zero(Eur));
        Assert.Throws<InvalidOperationException>(() => default(Money).ToString());
        Assert.Throws<InvalidOperationException>(() => default(Money).Amount);
        Assert.Throws<InvalidOperationException>(() => -default(Money));
        Assert.Throws<InvalidOperationException>(() => default(Money) * 2);
        Assert.Throws<InvalidOperationException>(() => default(Money).CompareTo(default));
        Assert.Equal(default, default(Money));
    }

    [Fact]
    public void Overflow_names_both_operands()
    {
        var most = Money.FromMinor(long.MaxValue, Eur);
        var refused = Assert.Throws<OverflowException>(() => most + Money.FromMinor(1, Eur));
        Assert.Equal("92233720368547758.07 EUR + 0.01 EUR is more than Money holds.", refused.Message);
        Assert.Throws<OverflowException>(() => -most - Money.FromMinor(2, Eur));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => -Money.FromMinor(long.MinValue, Eur));
        Assert.Equal(long.MinValue, (-most - Money.FromMinor(1, Eur)).MinorUnits);
    }

    [Theory]
    [InlineData(1005, 10, Rounding.HalfUp, 101)]
    [InlineData(1005, 10, Rounding.HalfDown, 100)]
    [InlineData(1005, 10, Rounding.HalfEven, 100)]
    [InlineData(1015, 10, Rounding.HalfEven, 102)]
    [InlineData(1001, 10, Rounding.Up, 101)]
    [InlineData(1009, 10, Rounding.Down, 100)]
    [InlineData(-1009, 10, Rounding.Ceiling, -100)]
    [InlineData(-1001, 10, Rounding.Floor, -101)]
    [InlineData(-1005, 10, Rounding.HalfUp, -101)]
    public void Multiplication_rounds_by_the_mode_named(long minor, int percent, Rounding mode, long expected)
    {
        var money = Money.FromMinor(minor, Eur);
        Assert.Equal(expected, money.Multiply(Percentage.Of(percent), mode).MinorUnits);
        Assert.Equal(expected, money.Multiply(percent / 100m, mode).MinorUnits);
        Assert.Equal(expected, money.Multiply(Exact.Of(percent, 100), mode).MinorUnits);
    }

    [Fact]
    public void A_sum_overflows_only_in_its_result()
    {
        var most = Money.FromMinor(long.MaxValue, Eur);
        Assert.Equal(Money.FromMinor(1, Eur), Money.Sum([most, Money.FromMinor(1, Eur), -most], Eur));
        Assert.Throws<OverflowException>(() => Money.Sum(new List<Money> { most, most }, Eur));
        Assert.Equal(Money.Zero(Eur), Money.Sum(ReadOnlySpan<Money>.Empty, Eur));
        Assert.Throws<CurrencyMismatchException>(() => Money.Sum(new List<Money> { Money.Zero(Currency.USD) }, Eur));
    }

    [Fact]
    public void A_step_is_what_cash_is_counted_in()
    {
        Assert.Equal("10.00 CHF", Money.Parse("10.02 CHF").RoundToStep(5, Rounding.HalfUp).ToString());
        Assert.Equal("10.05 CHF", Money.Parse("10.03 CHF").RoundToStep(5, Rounding.HalfUp).ToString());
        Assert.Equal("-10.05 CHF", Money.Parse("-10.03 CHF").RoundToStep(5, Rounding.HalfUp).ToString());
    }

    [Theory]
    [InlineData("1.5 EUR", 150)]
    [InlineData("1 EUR", 100)]
    [InlineData("-0.01 EUR", -1)]
    [InlineData("0.00 EUR", 0)]
    [InlineData("1.500 EUR", 150)]
    [InlineData("1.50000000000000000000000000 EUR", 150)]
    [InlineData("92233720368547758.0700 EUR", long.MaxValue)]
    [InlineData("92233720368547758.07 EUR", long.MaxValue)]
    [InlineData("-92233720368547758.08 EUR", long.MinValue)]
    public void Money_is_read_from_text(string text, long minor) => Assert.Equal(minor, Money.Parse(text).MinorUnits);

    [Theory]
    [InlineData("")]
    [InlineData("EUR")]
    [InlineData("1.00")]
    [InlineData("1.00EUR")]
    [InlineData("1.00  EUR")]
    [InlineData(" 1.00 EUR")]
    [InlineData("1.00 EUR ")]
    [InlineData("1,00 EUR")]
    [InlineData("1,000.00 EUR")]
    [InlineData("1.005 EUR")]
    [InlineData("1. EUR")]
    [InlineData(".5 EUR")]
    [InlineData("+1.00 EUR")]
    [InlineData("01.00 EUR")]
    [InlineData("1e2 EUR")]
    [InlineData("--1 EUR")]
    [InlineData("- 1 EUR")]
    [InlineData("1.00 eur")]
    [InlineData("1.00 ZZZ")]
    [InlineData("1.00 XAU")]
    [InlineData("١.00 EUR")]
    [InlineData("92233720368547758.08 EUR")]
    [InlineData("-92233720368547758.09 EUR")]
    [InlineData("99999999999999999999 EUR")]
    [InlineData("10000000000000000000 JPY")]
    public void Money_is_read_strictly(string text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.Equal(default, money);
        Assert.Throws<FormatException>(() => Money.Parse(text));
    }

    [Fact]
    public void Writing_into_too_little_room_writes_nothing()
    {
        var money = Money.Of(-119.00m, Eur);
        for (var room = 0; room < 11; room++)
        {
            Assert.False(money.TryFormat(new byte[room], out var written));
            Assert.Equal(0, written);
            Assert.False(money.TryFormat(new char[room], out written));
            Assert.Equal(0, written);
        }
        Assert.True(money.TryFormat(new byte[11], out var length));
        Assert.Equal(11, length);
    }

    [Fact]
    public void An_unknown_format_is_refused() =>
        Assert.Throws<FormatException>(() => Money.Zero(Eur).ToString("N2", null));

    [Fact]
    public void Json_is_one_string()
    {
        Assert.Equal("\"119.00 EUR\"", JsonSerializer.Serialize(Money.Of(119m, Eur)));
        Assert.Equal(Money.Of(119m, Eur), JsonSerializer.Deserialize<Money>("\"119.00 EUR\""));
        Assert.Equal(Money.Of(119m, Eur), JsonSerializer.Deserialize<Money>("\"119\\u002e00 EUR\""));
        var prices = new Dictionary<Money, string> { [Money.Of(1m, Eur)] = "one" };
        Assert.Equal("{\"1.00 EUR\":\"one\"}", JsonSerializer.Serialize(prices));
    }

    [Theory]
    [InlineData("119")]
    [InlineData("\"119.001 EUR\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Json_says_what_it_expected(string json)
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));
        Assert.Contains("an amount and a currency such as \"119.00 EUR\"", refused.Message, StringComparison.Ordinal);
    }
}
