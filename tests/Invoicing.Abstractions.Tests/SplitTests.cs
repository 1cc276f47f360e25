namespace Invoicing.Abstractions.Tests;

public class SplitTests
{
    private static readonly Currency Eur = Currency.EUR;

    [Fact]
    public void A_hundred_euros_in_three_are_shared_to_the_cent() =>
        Assert.Equal(["33.34 EUR", "33.33 EUR", "33.33 EUR"], Texts(Split.Equal(Money.Of(100m, Eur), 3)));

    [Fact]
    public void A_negative_amount_is_shared_as_its_magnitude() =>
        Assert.Equal(["-33.34 EUR", "-33.33 EUR", "-33.33 EUR"], Texts(Split.Equal(Money.Of(-100m, Eur), 3)));

    [Fact]
    public void The_largest_remainder_gets_the_unit_left_over() =>
        // 1.00 over 1:2:4 is 14.28.., 28.57.., 57.14..: whole 14, 28, 57, and the one left goes to .57.
        Assert.Equal(["0.14 EUR", "0.29 EUR", "0.57 EUR"], Texts(Split.ByWeights(Money.Of(1m, Eur), [1L, 2, 4])));

    [Fact]
    public void Among_equals_the_smaller_key_gets_the_larger_part()
    {
        var parts = Split.ByWeights(Money.FromMinor(10, Eur), [1L, 1, 1], ["b", "a", "c"]);
        Assert.Equal([3L, 4, 3], parts.Select(p => p.MinorUnits));
        // Ordinal: "10" comes before "9".
        parts = Split.ByWeights(Money.FromMinor(-10, Eur), [1L, 1, 1], ["9", "10", "a"]);
        Assert.Equal([-3L, -4, -3], parts.Select(p => p.MinorUnits));
    }

    [Fact]
    public void A_weight_of_zero_gets_zero()
    {
        Assert.Equal([0L, 50, 0, 50], Split.ByWeights(Money.FromMinor(100, Eur), [0L, 7, 0, 7])
            .Select(p => p.MinorUnits));
        Assert.Equal([0L, 1], Split.ByWeights(Money.FromMinor(1, Eur), [0L, long.MaxValue]).Select(p => p.MinorUnits));
    }

    [Fact]
    public void Weights_are_not_negative_and_not_all_zero()
    {
        var one = Money.FromMinor(1, Eur);
        var refused = Assert.Throws<ArgumentException>(() => Split.ByWeights(one, [1L, -2]));
        Assert.Contains("-2 at 1", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentException>(() => Split.ByWeights(one, [1m, -0.5m]));
        Assert.Contains("-0.5 at 1", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Split.ByWeights(one, [0L, 0]));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(one, [0m, 0m]));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(one, ReadOnlySpan<long>.Empty));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(one, [1L, 1], ["only one key"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Equal(one, 0));
    }

    [Fact]
    public void Decimal_weights_and_amounts_are_weights_too()
    {
        Assert.Equal([25L, 75], Split.ByWeights(Money.FromMinor(100, Eur), [0.5m, 1.50m]).Select(p => p.MinorUnits));
        Assert.Equal(
            [20L, 80],
            Split.ByWeights(Money.FromMinor(100, Eur), [Money.Of(1m, Currency.JPY), Money.Of(4m, Currency.JPY)])
                .Select(p => p.MinorUnits));
        Assert.Throws<CurrencyMismatchException>(() =>
            Split.ByWeights(Money.FromMinor(100, Eur), [Money.Of(1m, Currency.JPY), Money.Of(4m, Eur)]));
    }

    [Fact]
    public void The_extremes_of_64_bits_are_shared()
    {
        Assert.Equal(
            [long.MinValue / 2, long.MinValue / 2],
            Split.ByWeights(Money.FromMinor(long.MinValue, Eur), [long.MaxValue, long.MaxValue])
                .Select(p => p.MinorUnits));
        Assert.Equal([0L, long.MinValue], Split.ByWeights(Money.FromMinor(long.MinValue, Eur), [0L, 3])
            .Select(p => p.MinorUnits));
        Assert.Equal([0L, long.MinValue], Split.ByWeights(Money.FromMinor(long.MinValue, Eur), [0m, 3m])
            .Select(p => p.MinorUnits));
    }

    [Fact]
    public void Parts_are_multiples_of_a_step()
    {
        Assert.Equal([35L, 35, 30], Split.ByWeights(Money.FromMinor(100, Eur), [1L, 1, 1], default, step: 5)
            .Select(p => p.MinorUnits));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(Money.FromMinor(101, Eur), [1L, 1], default, step: 5));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Split.ByWeights(Money.FromMinor(100, Eur), [1L], default, step: 0));
    }

    [Fact]
    public void What_a_part_cannot_hold_goes_to_the_others()
    {
        Money[] caps = [Money.FromMinor(10, Eur), Money.FromMinor(100, Eur), Money.FromMinor(100, Eur)];
        Assert.Equal([10L, 45, 45], Split.ByWeights(Money.FromMinor(100, Eur), [1L, 1, 1], caps)
            .Select(p => p.MinorUnits));
        Assert.Equal([-10L, -60, -30], Split.ByWeights(Money.FromMinor(-100, Eur), [3L, 2, 1], caps)
            .Select(p => p.MinorUnits));
        Assert.Equal([10L, 100, 100], Split.ByWeights(Money.FromMinor(210, Eur), [1L, 1, 1], caps)
            .Select(p => p.MinorUnits));
        Assert.Throws<ArgumentException>(() => Split.ByWeights(Money.FromMinor(211, Eur), [1L, 1, 1], caps));
        Assert.Throws<ArgumentException>(() =>
            Split.ByWeights(Money.FromMinor(101, Eur), [1L, 0, 1], caps[..3].Select(c =>
                Money.FromMinor(50, Eur)).ToArray()));
    }

    [Fact]
    public void The_last_or_the_first_takes_the_rest_by_name()
    {
        var amount = Money.FromMinor(100, Eur);
        Assert.Equal([17L, 17, 17, 17, 17, 15], Split.LastTakesTheRest(amount, [1L, 1, 1, 1, 1, 1])
            .Select(p => p.MinorUnits));
        Assert.Equal([15L, 17, 17, 17, 17, 17], Split.FirstTakesTheRest(amount, [1L, 1, 1, 1, 1, 1])
            .Select(p => p.MinorUnits));
        Assert.Equal([33L, 33, 34, 0], Split.LastTakesTheRest(amount, [1L, 1, 1, 0]).Select(p => p.MinorUnits));
        Assert.Equal([50L, 25, 25], Split.FirstTakesTheRest(amount, [2L, 1, 1], Rounding.Down)
            .Select(p => p.MinorUnits));
    }

    [Fact]
    public void Sharing_into_a_span_allocates_nothing()
    {
        long[] weights = [3, 5, 7, 11];
        string[] keys = ["4", "3", "2", "1"];
        var parts = new long[4];
        Split.Into(1000, weights, keys, parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Split.Into(1000 + i, weights, keys, parts);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static IEnumerable<string> Texts(IEnumerable<Money> parts) => parts.Select(p => p.ToString());
}
