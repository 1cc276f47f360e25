using System.Collections.Immutable;
using System.Text.Json;
using FsCheck.Fluent;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Abstractions.Tests;

public class OtherValueTests
{
    [Fact]
    public void A_rate_converts_exactly_and_rounds_once()
    {
        var rate = ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m);
        Assert.Equal("1.0842 EUR/USD", rate.ToString());
        Assert.Equal("108.42 USD", rate.Convert(Money.Of(100m, Currency.EUR), Rounding.HalfUp).ToString());
        // 0.05 EUR x 1.0842 = 0.05421
        Assert.Equal("0.05 USD", rate.Convert(Money.Of(0.05m, Currency.EUR), Rounding.HalfUp).ToString());
        Assert.Equal("0.06 USD", rate.Convert(Money.Of(0.05m, Currency.EUR), Rounding.Up).ToString());
        Assert.Throws<CurrencyMismatchException>(() => rate.Convert(Money.Of(1m, Currency.USD), Rounding.HalfUp));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeRate.Of(Currency.EUR, Currency.USD, 0m));
        Assert.Equal("1631 JPY", ExchangeRate.Of(Currency.EUR, Currency.JPY, 163.1m)
            .Convert(Money.Of(10m, Currency.EUR), Rounding.HalfUp).ToString());
        Assert.Equal("0.307 KWD", ExchangeRate.Of(Currency.USD, Currency.KWD, 0.307m)
            .Convert(Money.Of(1m, Currency.USD), Rounding.HalfUp).ToString());
    }

    [Fact]
    public void A_rate_has_18_digits_and_10_decimals_and_no_more()
    {
        static ExchangeRate Rate(decimal value) => ExchangeRate.Of(Currency.EUR, Currency.USD, value);
        Assert.Equal(999_999_999_999_999_999m, Rate(999_999_999_999_999_999m).Value);
        Assert.Equal(0.0000000001m, Rate(0.0000000001m).Value);
        Assert.Equal(1_000_000_000_000_000_000m,
            Assert.Throws<InexactValueException>(() => Rate(1_000_000_000_000_000_000m)).Value);
        Assert.Equal(1.00000000001m, Assert.Throws<InexactValueException>(() => Rate(1.00000000001m)).Value);
    }

    [Fact]
    public void Converting_is_the_exact_product_rounded() => Law.Holds(
        from rate in ValueGenerators.ExchangeRate()
        from amount in ValueGenerators.EverydayMoney(rate.From)
        from mode in ValueGenerators.Rounding()
        select (rate, amount, mode),
        x => Value(() => x.rate.Convert(x.amount, x.mode))
            == Value(() => Money.Round(Exact.Of(x.amount) * x.rate.Rate, x.rate.To, x.mode))
            && ExchangeRate.Parse(x.rate.ToString()) == x.rate);

    [Fact]
    public void A_country_knows_its_name_and_when_it_was_in_the_union()
    {
        Assert.Equal("Germany", CountryCode.Of("DE").Name);
        Assert.True(CountryCode.Of("HR").IsEu(new LocalDate(2013, 7, 1)));
        Assert.False(CountryCode.Of("HR").IsEu(new LocalDate(2013, 6, 30)));
        Assert.True(CountryCode.Of("GB").IsEu(new LocalDate(2020, 1, 31)));
        Assert.False(CountryCode.Of("GB").IsEu(new LocalDate(2020, 2, 1)));
        Assert.False(CountryCode.Of("CH").IsEu(new LocalDate(2026, 1, 1)));
        Assert.False(default(CountryCode).IsEu(new LocalDate(2026, 1, 1)));
        Assert.Equal("\"1A\"", JsonSerializer.Serialize(CountryCode.Of("1A")));
        Assert.Equal("de", Assert.Throws<UnknownCountryException>(() => CountryCode.Of("de")).Code);
        Assert.False(CountryCode.TryParse("DEU", out _));
    }

    [Fact]
    public void A_key_has_one_to_two_hundred_characters()
    {
        Assert.Equal("k", new IdempotencyKey("k").Value);
        Assert.Equal(200, new IdempotencyKey(new string('k', 200)).Value.Length);
        Assert.Throws<ArgumentException>(() => new IdempotencyKey(new string('k', 201)));
        Assert.Throws<ArgumentException>(() => new IdempotencyKey(" "));
        Assert.Throws<InvalidOperationException>(() => default(IdempotencyKey).Value);
        Assert.Equal(new IdempotencyKey("k"), JsonSerializer.Deserialize<IdempotencyKey>("\"k\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IdempotencyKey>("\"\""));
    }

    [Fact]
    public void A_policy_is_the_default_where_nothing_is_said()
    {
        Assert.Equal(RoundingPolicy.Default, JsonSerializer.Deserialize<RoundingPolicy>("{}"));
        Assert.Equal("HalfUp, lines PerLine, tax PerGroup", RoundingPolicy.Default.ToString());
        var policy = RoundingPolicy.Default.With(Rounding.HalfEven) with
        {
            Lines = LineRounding.AtEnd,
            Tax = TaxRounding.PerDocument,
            Cash = new CashRounding(5),
        };
        Assert.Equal("HalfEven, lines AtEnd, tax PerDocument, cash step 5 Nearest", policy.ToString());
        Assert.Equal(policy, JsonSerializer.Deserialize<RoundingPolicy>(JsonSerializer.Serialize(policy)));
        Assert.Equal("10.05 CHF", policy.Cash!.Round(Money.Of(10.03m, Currency.CHF)).ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"Sideways\"")]
    public void An_enum_is_read_by_name_only(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rounding>(json));

    [Fact]
    public void An_enum_is_written_by_name() =>
        Assert.Equal("\"HalfEven\"", JsonSerializer.Serialize(Rounding.HalfEven));

    [Fact]
    public void A_sequence_compares_its_items()
    {
        Sequence<int> one = ImmutableArray.Create(1, 2), same = ImmutableArray.Create(1, 2);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, ImmutableArray.Create(2, 1));
        Assert.Empty(default(Sequence<int>).Items);
        Assert.Equal(default, new Sequence<int>([]));
    }

    private static Money? Value(Func<Money> computed)
    {
        try
        {
            return computed();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
