using System.Text.Json;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests;

public class ToleranceTests
{
    static readonly Dimension Euros = Dimension.Of(Currency.EUR);

    [Fact]
    public void The_lower_of_both_is_bounded_by_the_smaller()
    {
        var both = Tolerance.LowerOf(Tolerance.Of(Eur(0.05m)), Percentage.Of(2m));
        Assert.True(both.Allows(Eur(2.50m), Eur(2.55m)));
        Assert.False(both.Allows(Eur(2.50m), Eur(2.56m)));
        Assert.False(both.Allows(Eur(2.00m), Eur(2.05m)));
        Assert.True(both.Allows(Eur(2.00m), Eur(1.96m)));
        Assert.Throws<CurrencyMismatchException>(() => both.Allows(Eur(1m), Money.Of(1m, Currency.USD)));
        Assert.Equal("the lower of 0.05 EUR and 2 %", both.ToString());
    }

    // 2 % of 2.00 are 0.04, of 10.00 they are 0.20.
    [Fact]
    public void The_higher_of_both_is_bounded_by_the_larger()
    {
        var both = Tolerance.HigherOf(Tolerance.Of(Eur(0.05m)), Percentage.Of(2m));
        Assert.True(both.Allows(Eur(2.00m), Eur(2.05m)));
        Assert.False(both.Allows(Eur(2.00m), Eur(2.06m)));
        Assert.True(both.Allows(Eur(10.00m), Eur(10.20m)));
        Assert.False(both.Allows(Eur(10.00m), Eur(10.21m)));
    }

    [Fact]
    public void None_allows_nothing_however_small_and_unlimited_allows_all()
    {
        Assert.True(Tolerance.None.Allows(Exact.One, Exact.Zero, Dimension.Number));
        Assert.False(Tolerance.None.Allows(Exact.One, Exact.Of(1, 1_000_000_000_000), Dimension.Number));
        Assert.True(Tolerance.Unlimited.Allows(Exact.Zero, 1_000_000, Euros));
        Assert.Null(Tolerance.Unlimited.Most(Exact.One, Euros));
    }

    // 3 % of 0.10 are 0.003: more than that is more, though it shows as 0.00.
    [Fact]
    public void A_percentage_is_never_rounded_before_it_is_compared()
    {
        var three = Tolerance.Of(Percentage.Of(3m));
        Assert.True(three.Allows(Exact.Of(1, 10), Exact.Of(3, 1000), Euros));
        Assert.False(three.Allows(Exact.Of(1, 10), Exact.Of(3001, 1_000_000), Euros));
        Assert.False(three.Allows(Eur(0.10m), Eur(0.11m)));
        Assert.True(three.Allows(Eur(-100m), Eur(-103m)));
    }

    [Fact]
    public void A_percentage_of_zero_allows_nothing()
    {
        var relative = Tolerance.Of(Percentage.Of(50m));
        Assert.Equal(Exact.Zero, relative.Most(Exact.Zero, Euros));
        Assert.False(relative.Allows(Eur(0m), Eur(0.01m)));
        Assert.True(relative.Allows(Eur(0m), Eur(0m)));
        Assert.True(Tolerance.HigherOf(Tolerance.Of(Eur(0.01m)), Percentage.Of(50m)).Allows(Eur(0m), Eur(0.01m)));
    }

    [Fact]
    public void An_absolute_value_of_another_kind_allows_nothing()
    {
        var pieces = Dimension.Of(UnitOfMeasure.Piece);
        Assert.Equal(Exact.Zero, Tolerance.Of(Money.Of(5m, Currency.USD)).Most(100, Euros));
        Assert.Equal(Exact.Zero, Tolerance.Of(Quantity.Kilograms(5)).Most(100, pieces));
        Assert.Equal((Exact)5, Tolerance.Of(Quantity.Pieces(5)).Most(100, pieces));
        Assert.Equal((Exact)3, Tolerance.OfDays(3).Most(Exact.Zero, Dimension.Days));
        Assert.Equal(Exact.Zero, Tolerance.Of(Eur(5m)).Most(100, pieces));
    }

    [Fact]
    public void An_amount_for_a_price_is_for_the_base_quantity_of_the_price()
    {
        var price = UnitPrice.Of(12m, Currency.EUR, Quantity.Kilograms(100));
        var dimension = Dimension.PerUnit(price);
        Assert.Equal(Exact.Of(5, 10_000), Tolerance.Of(Eur(0.05m)).Most(price.PerUnit, dimension));
        Assert.Equal(Exact.Of(5, 100), Tolerance.Of(UnitPrice.Of(0.05m, Currency.EUR, Quantity.Kilograms(1)))
            .Most(price.PerUnit, dimension));
        Assert.Equal(Exact.Of(24, 10_000), Tolerance.Of(Percentage.Of(2m)).Most(price.PerUnit, dimension));
    }

    [Fact]
    public void A_range_has_a_tolerance_for_each_side()
    {
        var range = new ToleranceRange(Tolerance.Of(Eur(1m)), Tolerance.None);
        Assert.True(range.Allows(10, 9, Euros));
        Assert.False(range.Allows(10, Exact.Of(899, 100), Euros));
        Assert.False(range.Allows(10, Exact.Of(1001, 100), Euros));
        Assert.True(ToleranceRange.UpTo(Tolerance.None).Allows(10, 0, Euros));
        Assert.Equal("below 1.00 EUR, above none", range.ToString());
        Assert.Equal("2 %", ToleranceRange.Within(Tolerance.Of(Percentage.Of(2m))).ToString());
    }

    [Fact]
    public void A_tolerance_is_not_negative_and_of_two_kinds_only_where_they_are()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.Of(Eur(-0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.Of(Percentage.Of(-1m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tolerance.OfDays(-1));
        Assert.Throws<ArgumentException>(() => Tolerance.LowerOf(Tolerance.None, Percentage.Of(1m)));
    }

    public static TheoryData<Tolerance, string> Written => new()
    {
        { Tolerance.None, "{}" },
        { Tolerance.Unlimited, """{"unlimited":true}""" },
        { Tolerance.Of(Eur(0.05m)), """{"money":"0.05 EUR"}""" },
        { Tolerance.OfDays(3), """{"quantity":"3 DAY"}""" },
        { Tolerance.Of(UnitPrice.Of(0.005m, Currency.EUR)), """{"price":"0.005 EUR"}""" },
        { Tolerance.Of(Percentage.Of(2m)), """{"percentage":"2 %"}""" },
        {
            Tolerance.LowerOf(Tolerance.Of(Eur(0.05m)), Percentage.Of(2m)),
            """{"money":"0.05 EUR","percentage":"2 %","binding":"Lower"}"""
        },
        {
            Tolerance.HigherOf(Tolerance.OfDays(3), Percentage.Of(2m)),
            """{"quantity":"3 DAY","percentage":"2 %","binding":"Higher"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_kind_is_written_and_read(Tolerance tolerance, string json)
    {
        Assert.Equal(json, InvoicingJson.Write(tolerance));
        Assert.Equal(tolerance, InvoicingJson.Read<Tolerance>(json).Value);
    }

    [Theory]
    [InlineData("""{"money":"-0.05 EUR"}""")]
    [InlineData("""{"money":"0.05 EUR","percentage":"2 %"}""")]
    [InlineData("""{"money":"0.05 EUR","price":"0.05 EUR"}""")]
    [InlineData("""{"unlimited":true,"percentage":"2 %"}""")]
    [InlineData("""{"binding":"Lower"}""")]
    public void What_is_no_tolerance_is_a_finding(string json) =>
        Assert.True(InvoicingJson.Read<Tolerance>(json).Findings.HasErrors);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);
}
