using System.Numerics;
using static Invoicing.Core.Tests.Independent.HandWorked;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The two tools and the rounding modes, worked out by hand.</summary>
public sealed class PlacingTests
{
    private static readonly Rounder HalfUp = new(Rounding.HalfUp, 1, new Gauge());

    [Theory]
    [InlineData(Rounding.HalfUp, -3, -2, 2, 3, 4)]
    [InlineData(Rounding.HalfEven, -2, -2, 2, 2, 4)]
    [InlineData(Rounding.HalfDown, -2, -2, 2, 2, 3)]
    [InlineData(Rounding.Up, -3, -3, 3, 3, 4)]
    [InlineData(Rounding.Down, -2, -2, 2, 2, 3)]
    [InlineData(Rounding.Ceiling, -2, -2, 3, 3, 4)]
    [InlineData(Rounding.Floor, -3, -3, 2, 2, 3)]
    public void Modes_round_minus_2_5_and_minus_2_2_and_2_2_and_2_5_and_3_5(Rounding mode, params int[] expected)
    {
        var rounder = new Rounder(mode, 1, new Gauge());
        Ratio[] values = [new(-5, 2), new(-11, 5), new(11, 5), new(5, 2), new(7, 2)];
        Assert.Equal(Units(expected), values.Select(rounder.Round));
    }

    [Fact]
    public void A_step_of_five_rounds_to_multiples_of_five() =>
        Assert.Equal(Units(10, 15, -15), new[] { new Ratio(12, 1), new(25, 2), new(-25, 2) }
            .Select(new Rounder(Rounding.HalfUp, 5, new Gauge()).Round));

    [Fact]
    public void Split_gives_the_rest_to_the_smaller_key_and_nothing_to_a_weight_of_zero()
    {
        Assert.Equal(Units(34, 33, 0, 33), Placing.Split(100, [1, 1, 0, 1], 1));
        Assert.Equal(Units(-34, -33, 0, -33), Placing.Split(-100, [1, 1, 0, 1], 1));
    }

    [Fact]
    public void Reconcile_lets_the_smaller_key_keep_the_larger_magnitude_in_both_signs()
    {
        Ratio half = new(1, 2);
        Assert.Equal(Units(1, 0), Placing.Reconcile([half, half], 1, HalfUp));
        Assert.Equal(Units(-1, 0), Placing.Reconcile([-half, -half], -1, HalfUp));
    }

    [Fact]
    public void Reconcile_gives_nothing_to_a_part_of_zero() =>
        Assert.Equal(Units(0, 3), Placing.Reconcile([0, 2], 3, HalfUp));

    [Fact]
    public void Reconcile_gives_all_to_the_smallest_key_where_every_part_is_zero() =>
        Assert.Equal(Units(-2, 0), Placing.Reconcile([0, 0], -2, HalfUp));

    [Fact]
    public void Reconcile_goes_round_again()
    {
        Assert.Equal(Units(4, 3), Placing.Reconcile([2, 2], 7, HalfUp));
        Assert.Equal(Units(-3, -4), Placing.Reconcile([-2, -3], -7, HalfUp));
    }

    [Fact]
    public void A_rational_is_reduced_and_knows_its_floor()
    {
        Assert.Equal(new Ratio(-1, 2), new Ratio(3, -6));
        Assert.Equal(-1, new Ratio(-1, 2).Floor());
        Assert.Equal((BigInteger)2, new Ratio(1, 2).Bits);
    }
}
