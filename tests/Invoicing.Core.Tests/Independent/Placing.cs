using System.Numerics;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The two tools that place remainders. Parts come in the order of their keys, smallest first.</summary>
public static class Placing
{
    /// <summary>SPLIT: shares an amount, a multiple of the step, over weights.</summary>
    public static BigInteger[] Split(BigInteger amount, IReadOnlyList<Ratio> weights, BigInteger step)
    {
        var sum = Ratio.Sum(weights, w => w);
        var steps = BigInteger.Abs(amount) / step;
        var exact = weights.Select(w => steps * w / sum).ToArray();
        var parts = exact.Select(e => e.Floor()).ToArray();
        var missing = steps - parts.Aggregate(BigInteger.Zero, (total, part) => total + part);
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i);
        foreach (var i in byRemainder.Take((int)missing)) parts[i] += 1;
        return [.. parts.Select(part => part * step * amount.Sign)];
    }

    /// <summary>RECONCILE: makes exact parts of any sign add up to a total, a multiple of the step.</summary>
    public static BigInteger[] Reconcile(IReadOnlyList<Ratio> exact, BigInteger total, Rounder rounder)
    {
        var parts = exact.Select(rounder.Round).ToArray();
        var missing = (total - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part)) / rounder.Step;
        if (missing.IsZero) return parts;
        var turns = Turns(exact, parts, missing.Sign);
        if (turns.Count == 0) turns.Add(0);
        for (var turn = 0; turn < BigInteger.Abs(missing); turn++)
            parts[turns[turn % turns.Count]] += rounder.Step * missing.Sign;
        return parts;
    }

    /// <summary>The order in which parts get a step in a direction.</summary>
    private static List<int> Turns(IReadOnlyList<Ratio> exact, BigInteger[] parts, int direction) =>
    [
        .. Enumerable.Range(0, parts.Length)
            .Where(i => !exact[i].IsZero)
            .OrderByDescending(i => (exact[i] - parts[i]) * direction)
            .ThenBy(i => exact[i].Sign == direction ? 0 : 1)
            .ThenBy(i => exact[i].Sign == direction ? i : -i),
    ];
}
