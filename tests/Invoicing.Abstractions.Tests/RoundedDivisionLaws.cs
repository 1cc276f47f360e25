using System.Numerics;
using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class RoundedDivisionLaws
{
    // Columns: HalfUp, HalfEven, HalfDown, Up, Down, Ceiling, Floor; dividend in tenths.
    [Theory]
    [InlineData(25, new long[] { 3, 2, 2, 3, 2, 3, 2 })]
    [InlineData(35, new long[] { 4, 4, 3, 4, 3, 4, 3 })]
    [InlineData(-25, new long[] { -3, -2, -2, -3, -2, -2, -3 })]
    [InlineData(21, new long[] { 2, 2, 2, 3, 2, 3, 2 })]
    [InlineData(-29, new long[] { -3, -3, -3, -3, -2, -2, -3 })]
    [InlineData(5, new long[] { 1, 0, 0, 1, 0, 1, 0 })]
    [InlineData(-5, new long[] { -1, 0, 0, -1, 0, 0, -1 })]
    [InlineData(20, new long[] { 2, 2, 2, 2, 2, 2, 2 })]
    public void Each_mode_rounds_as_its_name_says(long tenths, long[] expected)
    {
        foreach (var mode in Enum.GetValues<Rounding>())
            Assert.Equal(expected[(int)mode], RoundedDivision.Divide(tenths, 10, mode));
    }

    [Fact]
    public void An_unknown_mode_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedDivision.Divide(1L, 2L, (Rounding)7));

    [Fact]
    public void All_widths_agree_with_the_definition() => Law.Holds(
        from dividend in ValueGenerators.Longs()
        from divisor in ValueGenerators.UpTo(long.MaxValue - 1).Select(n => n + 1)
        from mode in ValueGenerators.Rounding()
        select (dividend, divisor, mode),
        c => (BigInteger)RoundedDivision.Divide(c.dividend, c.divisor, c.mode) is var narrow
            && narrow == Defined(c.dividend, c.divisor, c.mode)
            && narrow == RoundedDivision.Divide((Int128)c.dividend, (Int128)c.divisor, c.mode)
            && narrow == RoundedDivision.Divide((BigInteger)c.dividend, (BigInteger)c.divisor, c.mode),
        2_000);

    [Fact]
    public void The_wide_forms_agree_where_64_bits_end() => Law.Holds(
        from a in ValueGenerators.Longs()
        from b in ValueGenerators.Longs()
        from divisor in ValueGenerators.UpTo(long.MaxValue - 1).Select(n => n + 1)
        from more in ValueGenerators.UpTo(1_000_000).Select(n => n + 1)
        from mode in ValueGenerators.Rounding()
        select (Dividend: (Int128)a * b, Divisor: (Int128)divisor * more, mode),
        c => RoundedDivision.Divide(c.Dividend, c.Divisor, c.mode) is var wide
            && wide == Defined(c.Dividend, c.Divisor, c.mode)
            && wide == RoundedDivision.Divide((BigInteger)c.Dividend, (BigInteger)c.Divisor, c.mode),
        2_000);

    [Fact]
    public void Ties_of_large_numbers_are_seen() => Law.Holds(
        from half in ValueGenerators.UpTo(long.MaxValue / 2).Select(n => Math.Max(n, 1))
        from odd in Gen.Choose(-500, 500).Select(n => (2 * n) + 1)
        from mode in ValueGenerators.Rounding()
        select (Dividend: (Int128)half * odd, Divisor: (Int128)half * 2, mode),
        c => RoundedDivision.Divide(c.Dividend, c.Divisor, c.mode) == Defined(c.Dividend, c.Divisor, c.mode));

    // The definition, without shortcuts: floor and ceiling of the quotient, and which of them is meant.
    private static BigInteger Defined(BigInteger dividend, BigInteger divisor, Rounding mode)
    {
        var floor = BigInteger.Divide(dividend - (((dividend % divisor) + divisor) % divisor), divisor);
        if (floor * divisor == dividend) return floor;
        var ceiling = floor + 1;
        var (near, far) = dividend.Sign > 0 ? (floor, ceiling) : (ceiling, floor);
        var toFloor = dividend - (floor * divisor);
        var order = toFloor.CompareTo((ceiling * divisor) - dividend);
        var nearest = order < 0 ? floor : ceiling;
        return mode switch
        {
            Rounding.HalfUp => order == 0 ? far : nearest,
            Rounding.HalfDown => order == 0 ? near : nearest,
            Rounding.HalfEven => order != 0 ? nearest : floor.IsEven ? floor : ceiling,
            Rounding.Up => far,
            Rounding.Down => near,
            Rounding.Ceiling => ceiling,
            _ => floor,
        };
    }
}
