using System.Diagnostics;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class ReconcileTests
{
    [Fact]
    public void The_missing_unit_goes_to_the_part_that_lost_most() =>
        // 10.4 + 20.3 + 30.4 = 61.1; rounded 10 + 20 + 30 = 60, one missing; .4 is lost twice, the first position has
        // it.
        Assert.Equal([11L, 20, 30], Reconciled(61, ["10.4", "20.3", "30.4"]));

    [Fact]
    public void The_unit_too_many_is_taken_from_the_part_that_won_most() =>
        // 10.6 + 20.7 + 30.6 = 61.9 is to be 61: rounded 11 + 21 + 31 = 63, two too many; .4 was won by the first and
        // last.
        Assert.Equal([10L, 21, 30], Reconciled(61, ["10.6", "20.7", "30.6"]));

    [Fact]
    public void Among_equals_the_smaller_key_keeps_the_larger_magnitude()
    {
        Assert.Equal([1L, 0], Reconciled(1, ["0.4", "0.4"]));
        Assert.Equal([0L, 1], Reconciled(1, ["0.4", "0.4"], ["b", "a"]));
        // Both are rounded up to 1, one has to give: the larger key does.
        Assert.Equal([1L, 0], Reconciled(1, ["0.5", "0.5"]));
        Assert.Equal([0L, 1], Reconciled(1, ["0.5", "0.5"], ["b", "a"]));
        Assert.Equal([-1L, 0], Reconciled(-1, ["-0.5", "-0.5"]));
    }

    [Fact]
    public void A_part_of_zero_stays_zero() => Assert.Equal([0L, 2, 0], Reconciled(2, ["0", "0.1", "0"]));

    [Fact]
    public void Units_go_round_when_one_each_is_not_enough() =>
        Assert.Equal([3L, 0, 4], Reconciled(7, ["0.1", "0", "0.3"]));

    [Fact]
    public void Nothing_but_zeros_cannot_become_something()
    {
        Assert.Equal([0L, 0], Reconciled(0, ["0", "0"]));
        Assert.Throws<ArgumentException>(() => Reconciled(1, ["0", "0"]));
    }

    [Fact]
    public void Amounts_are_reconciled_in_major_units()
    {
        var parts = Reconcile.To(Money.Of(1m, Currency.EUR), [Exact.Of(1, 3), Exact.Of(1, 3), Exact.Of(1, 3)]);
        Assert.Equal(["0.34 EUR", "0.33 EUR", "0.33 EUR"], parts.Select(p => p.ToString()));
    }

    private static Gen<(Int128[] Numerators, Int128 Denominator, Rounding Mode, long Step, long Off)> Cases() =>
        from denominator in Gen.Frequency(
            (3, Gen.Choose(1, 12).Select(n => (Int128)n)),
            (1, ValueGenerators.UpTo(1_000_000_000).Select(n => (Int128)n + 1)),
            (1, Gen.Constant((Int128)1 << 100)))
        from numerators in ValueGenerators.Longs().Select(n => n / 1_000).ArrayOf()
        from mode in ValueGenerators.SymmetricRounding()
        from step in Gen.Elements(1L, 1, 5)
        from off in Gen.Choose(-3, 3)
        select (numerators.Select(n => (Int128)n * (denominator > 1_000_000_000 ? 1_000_000_007 : 1)).ToArray(),
            denominator, mode, step, (long)off);

    [Fact]
    public void Results_add_up_and_the_hot_form_agrees_with_exact_numbers() => Law.Holds(Cases(), c =>
    {
        var parts = c.Numerators.Select(n => Exact.Of(n, c.Denominator)).ToArray();
        if (parts.All(p => p.IsZero)) return true;
        var total = Total(c);
        var result = new long[parts.Length];
        var hot = new long[parts.Length];
        Reconcile.Into(parts, total, c.Mode, default, result, c.Step);
        Reconcile.Into(c.Numerators, c.Denominator, total, c.Mode, default, hot, c.Step);
        return result.Aggregate(Int128.Zero, (sum, r) => sum + r) == total
            && result.SequenceEqual(hot)
            && result.Zip(parts).All(p => p.First % c.Step == 0 && (!p.Second.IsZero || p.First == 0));
    });

    [Fact]
    public void Turning_every_sign_turns_every_result() => Law.Holds(Cases(), c =>
    {
        if (c.Numerators.All(n => n == 0)) return true;
        var total = Total(c);
        var result = new long[c.Numerators.Length];
        var turned = new long[c.Numerators.Length];
        Reconcile.Into(c.Numerators, c.Denominator, total, c.Mode, default, result, c.Step);
        Reconcile.Into(c.Numerators.Select(n => -n).ToArray(), c.Denominator, -total, c.Mode, default, turned, c.Step);
        return turned.SequenceEqual(result.Select(r => -r));
    });

    [Fact]
    public void Ten_thousand_parts_with_different_denominators_take_no_time()
    {
        var parts = Enumerable.Range(1, 10_000).Select(i => Exact.Of((i * 7_919L) + 1, 1_000_003 + i)).ToArray();
        var clock = Stopwatch.StartNew();
        var total = (long)Exact.Sum(parts).Round(0, Rounding.HalfUp);
        var result = new long[parts.Length];
        Reconcile.Into(parts, total, Rounding.HalfUp, default, result);
        Assert.Equal(total, result.Sum());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    private static long Total((Int128[] Numerators, Int128 Denominator, Rounding Mode, long Step, long Off) c)
    {
        var sum = c.Numerators.Aggregate(BigInteger.Zero, (total, n) => total + n);
        return ((long)Exact.Of(sum, c.Denominator * (BigInteger)c.Step).Round(0, c.Mode) + c.Off) * c.Step;
    }

    private static long[] Reconciled(long total, string[] parts, string[]? keys = null)
    {
        var result = new long[parts.Length];
        var exact = parts.Select(p => Exact.Parse(p)).ToArray();
        Reconcile.Into(exact, total, Rounding.HalfUp, keys, result);
        return result;
    }
}
