namespace Invoicing;

public static partial class Split
{
    /// <summary>Shares minor units over weights into a span; nothing is allocated.</summary>
    /// <param name="amount">The minor units; any sign.</param>
    /// <param name="weights">The weights: not negative, not all zero.</param>
    /// <param name="keys">The keys that break ties, as many as weights; empty: the positions.</param>
    /// <param name="parts">The parts, as many as weights.</param>
    /// <param name="step">The parts are multiples of this many minor units; the amount must be one too.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero, or the lengths differ; the amount is not
    /// a multiple of the step.</exception>
    public static void Into(
        long amount, ReadOnlySpan<long> weights, ReadOnlySpan<string> keys, Span<long> parts, long step = 1)
    {
        RequireLengths(weights.Length, keys, parts);
        var units = Units(amount, step);
        LargestRemainder.Share(units, weights, Total(weights), keys, parts);
        PutSign(parts, amount < 0, step);
    }

    /// <summary>Shares minor units over exact weights into a span.</summary>
    /// <inheritdoc cref="Into(long, ReadOnlySpan{long}, ReadOnlySpan{string}, Span{long}, long)"/>
    public static void Into(
        long amount, ReadOnlySpan<Exact> weights, ReadOnlySpan<string> keys, Span<long> parts, long step = 1)
    {
        RequireLengths(weights.Length, keys, parts);
        var units = Units(amount, step);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i].Sign < 0) throw Negative(weights[i].ToText(), i, nameof(weights));
        }
        var total = Exact.Sum(weights);
        if (total.IsZero) throw new ArgumentException("The weights are all zero.", nameof(weights));
        LargestRemainder.Share(units, weights, total, keys, parts);
        PutSign(parts, amount < 0, step);
    }

    /// <summary>Shares minor units over weights, no part beyond its cap in magnitude: what a part cannot hold goes to
    /// the others by their weights.</summary>
    /// <param name="amount">The minor units; any sign.</param>
    /// <param name="weights">The weights: not negative, not all zero.</param>
    /// <param name="caps">The largest magnitude of each part; not negative.</param>
    /// <param name="keys">The keys that break ties, as many as weights; empty: the positions.</param>
    /// <param name="parts">The parts, as many as weights.</param>
    /// <param name="step">Parts and caps count in this many minor units; the amount must be a multiple of it.</param>
    /// <exception cref="ArgumentException">A weight or a cap is negative, all weights are zero, the lengths differ, or
    /// the caps of the parts that have a weight cannot hold the amount.</exception>
    public static void IntoWithin(
        long amount,
        ReadOnlySpan<long> weights,
        ReadOnlySpan<long> caps,
        ReadOnlySpan<string> keys,
        Span<long> parts,
        long step = 1)
    {
        RequireLengths(weights.Length, keys, parts);
        if (caps.Length != weights.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{caps.Length} caps for {weights.Length} weights."), nameof(caps));
        }
        var total = Total(weights);
        var left = Units(amount, step);
        RequireRoom(left, weights, caps, step);
        using var open = new Scratch<long>(weights.Length, stackalloc long[64]);
        weights.CopyTo(open.Span);
        using var order = new Scratch<int>(weights.Length, stackalloc int[64]);
        var sorted = CapOrder(weights, caps, step, order.Span);
        // In the order in which parts fill up: a share above its cap is the cap, and the rest is shared without it.
        var filled = 0;
        for (; filled < sorted.Length; filled++)
        {
            var i = sorted[filled];
            var cap = (ulong)(caps[i] / step);
            if ((UInt128)left * (ulong)weights[i] <= cap * total) break;
            open.Span[i] = 0;
            left -= cap;
            total -= (ulong)weights[i];
        }
        parts.Clear();
        if (left > 0) LargestRemainder.Share(left, open.Span, total, keys, parts);
        for (var i = 0; i < filled; i++) parts[sorted[i]] = caps[sorted[i]] / step;
        PutSign(parts, amount < 0, step);
    }

    // Parts with a weight, the one with the smallest cap for its weight first.
    private static ReadOnlySpan<int> CapOrder(
        ReadOnlySpan<long> weights, ReadOnlySpan<long> caps, long step, Span<int> order)
    {
        var fills = new List<(long Cap, long Weight, int Index)>(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0) fills.Add((caps[i] / step, weights[i], i));
        }
        fills.Sort(static (a, b) => ((Int128)a.Cap * b.Weight).CompareTo((Int128)b.Cap * a.Weight) is var c and not 0
            ? c
            : a.Index.CompareTo(b.Index));
        for (var i = 0; i < fills.Count; i++) order[i] = fills[i].Index;
        return order[..fills.Count];
    }

    private static void RequireRoom(ulong units, ReadOnlySpan<long> weights, ReadOnlySpan<long> caps, long step)
    {
        UInt128 room = 0;
        for (var i = 0; i < caps.Length; i++)
        {
            if (caps[i] < 0)
                throw new ArgumentException(FormattableString.Invariant($"The cap {caps[i]} at {i} is negative."),
                    nameof(caps));
            if (weights[i] > 0) room += (ulong)(caps[i] / step);
        }
        if (room < units)
            throw new ArgumentException(FormattableString.Invariant($"The caps hold {room}, not {units}."),
                nameof(caps));
    }

    private static UInt128 Total(ReadOnlySpan<long> weights)
    {
        UInt128 total = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0) throw Negative(FormattableString.Invariant($"{weights[i]}"), i, nameof(weights));
            total += (ulong)weights[i];
        }
        return total != 0 ? total : throw new ArgumentException("The weights are all zero.", nameof(weights));
    }

    private static ulong Units(long amount, long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        var (units, rest) = Math.DivRem(amount, step);
        if (rest != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{amount} is not a multiple of the step {step}."), nameof(amount));
        }
        // The two's complement of the smallest number is its magnitude.
        return unchecked((ulong)(units < 0 ? -units : units));
    }

    private static void PutSign(Span<long> parts, bool negative, long step)
    {
        if (!negative && step == 1) return;
        var factor = negative ? -step : step;
        // No part is larger than the amount in magnitude, and the smallest number turns into itself.
        for (var i = 0; i < parts.Length; i++) parts[i] = unchecked(parts[i] * factor);
    }

    private static void RequireLengths(int weights, ReadOnlySpan<string> keys, Span<long> parts)
    {
        if (parts.Length != weights || (!keys.IsEmpty && keys.Length != weights))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{weights} weights, {keys.Length} keys and {parts.Length} parts."),
                nameof(parts));
        }
    }

    private static ArgumentException Negative(string weight, int index, string name) =>
        new(FormattableString.Invariant($"The weight {weight} at {index} is negative."), name);
}
