using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests;

public class SplitLaws
{
    private static Gen<(long Amount, long[] Weights, string[] Keys)> Cases() =>
        from amount in ValueGenerators.Longs()
        from first in ValueGenerators.UpTo(long.MaxValue - 1).Select(n => n + 1)
        from others in ValueGenerators.UpTo(long.MaxValue).ArrayOf()
        from weights in Gen.Shuffle([first, .. others])
        from keys in Gen.Shuffle(Enumerable.Range(1, others.Length + 1).Select(n => $"{n}").ToArray())
        select (amount, weights, keys);

    [Fact]
    public void Parts_sum_to_the_whole_and_lie_within_a_unit_of_their_share() => Law.Holds(Cases(), c =>
    {
        var parts = Shared(c.Amount, c.Weights, c.Keys);
        var total = c.Weights.Aggregate(BigInteger.Zero, (sum, w) => sum + w);
        return parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p) == c.Amount
            && parts.Zip(c.Weights).All(p =>
                BigInteger.Abs((p.First * total) - ((BigInteger)c.Amount * p.Second)) < total
                && (p.Second != 0 || p.First == 0));
    });

    [Fact]
    public void Turning_the_sign_turns_every_part() => Law.Holds(
        Cases().Where(c => c.Amount != long.MinValue),
        c => Shared(-c.Amount, c.Weights, c.Keys).SequenceEqual(Shared(c.Amount, c.Weights, c.Keys).Select(p => -p)));

    [Fact]
    public void The_order_of_the_parts_does_not_matter() => Law.Holds(Cases(), c =>
    {
        var parts = Shared(c.Amount, c.Weights, c.Keys);
        var turned = Shared(c.Amount, [.. c.Weights.Reverse()], [.. c.Keys.Reverse()]);
        return turned.Reverse().SequenceEqual(parts);
    });

    [Fact]
    public void Every_width_gives_the_same() => Law.Holds(Cases(), c =>
    {
        var exact = new long[c.Weights.Length];
        Split.Into(c.Amount, c.Weights.Select(w => Exact.Of(w, 7)).ToArray(), c.Keys, exact);
        return exact.SequenceEqual(Shared(c.Amount, c.Weights, c.Keys));
    });

    [Fact]
    public void A_step_shares_whole_steps() => Law.Holds(
        from c in Cases()
        from step in Gen.Choose(2, 100)
        select (c, step),
        x =>
        {
            var amount = x.c.Amount / x.step;
            var parts = new long[x.c.Weights.Length];
            Split.Into(amount * x.step, x.c.Weights, x.c.Keys, parts, x.step);
            return parts.SequenceEqual(Shared(amount, x.c.Weights, x.c.Keys).Select(p => p * x.step));
        });

    [Fact]
    public void Caps_hold_and_bind_only_where_they_must() => Law.Holds(
        from weights in ValueGenerators.UpTo(1_000).NonEmptyListOf().Where(w => w.Any(n => n > 0))
        from caps in ValueGenerators.UpTo(10_000).ListOf(weights.Count)
        from share in Gen.Choose(0, 1_000)
        let room = weights.Zip(caps).Where(p => p.First > 0).Sum(p => p.Second)
        select (Weights: weights.ToArray(), Caps: caps.ToArray(), Amount: room * share / 1_000),
        c =>
        {
            var parts = new long[c.Weights.Length];
            Split.IntoWithin(c.Amount, c.Weights, c.Caps, default, parts);
            var free = parts.Zip(c.Weights, c.Caps).Where(p => p.Second > 0 && p.First < p.Third - 1).ToArray();
            return parts.Sum() == c.Amount
                && parts.Zip(c.Weights, c.Caps).All(p =>
                    p.First >= 0 && p.First <= p.Third && (p.Second > 0 || p.First == 0))
                // Parts that are not full have the same amount for each weight, but for one unit.
                && free.All(p => free.All(o => (p.First - 1) * o.Second <= (o.First + 1) * p.Second));
        });

    [Fact]
    public void Ten_thousand_parts_are_shared_at_once()
    {
        var weights = Enumerable.Range(0, 10_000).Select(i => 1_000_000_007L * (i % 97)).ToArray();
        var keys = Enumerable.Range(0, 10_000).Select(i => $"{i}").ToArray();
        var parts = new long[10_000];
        Split.Into(-123_456_789, weights, keys, parts);
        Assert.Equal(-123_456_789, parts.Sum());
    }

    private static long[] Shared(long amount, long[] weights, string[] keys)
    {
        var parts = new long[weights.Length];
        Split.Into(amount, weights, keys, parts);
        return parts;
    }
}
