using System.Numerics;

namespace Invoicing;

/// <summary>The method of the largest remainder on magnitudes: each part is its share rounded down, and the units left
/// go, one each, to the largest remainders. The widths give the same result.</summary>
internal static class LargestRemainder
{
    private const int OnStack = 64;

    // Up to so many parts looking for the largest each time is faster than a heap.
    private const int Few = 24;

    /// <summary>Shares units over weights that are not negative and not all zero.</summary>
    public static void Share(
        ulong units, ReadOnlySpan<long> weights, UInt128 total, ReadOnlySpan<string> keys, Span<long> parts)
    {
        // No product is larger than units x total: one check chooses the width for all.
        if (total <= ulong.MaxValue && Math.BigMul(units, (ulong)total, out _) == 0)
            Share64(units, weights, (ulong)total, keys, parts);
        else
            Share128(units, weights, total, keys, parts);
    }

    /// <summary>Shares units over exact weights that are not negative and not all zero.</summary>
    public static void Share(
        ulong units, ReadOnlySpan<Exact> weights, Exact total, ReadOnlySpan<string> keys, Span<long> parts)
    {
        using var lost = new Scratch<LostFraction>(weights.Length, default);
        var left = units;
        for (var i = 0; i < weights.Length; i++)
        {
            var share = weights[i] * new BigInteger(units) / total;
            var whole = share.Round(0, Rounding.Down);
            lost.Span[i] = new(share - whole);
            parts[i] = unchecked((long)(ulong)whole);
            left -= (ulong)whole;
        }
        Give(lost.Span, keys, left, parts);
    }

    private static void Share64(
        ulong units, ReadOnlySpan<long> weights, ulong total, ReadOnlySpan<string> keys, Span<long> parts)
    {
        if (weights.Length <= Few && keys.IsEmpty)
        {
            ShareFew(units, weights, total, parts);
            return;
        }
        using var lost = new Scratch<ulong>(weights.Length, stackalloc ulong[OnStack]);
        var left = units;
        // The products fit and the parts are at most the units.
        unchecked
        {
            for (var i = 0; i < weights.Length; i++)
            {
                var (whole, rest) = Math.DivRem(units * (ulong)weights[i], total);
                lost.Span[i] = rest;
                parts[i] = (long)whole;
                left -= whole;
            }
        }
        Give<ulong>(lost.Span, keys, left, parts);
    }

    private static void ShareFew(ulong units, ReadOnlySpan<long> weights, ulong total, Span<long> parts)
    {
        Span<ulong> lost = stackalloc ulong[Few];
        lost = lost[..weights.Length];
        parts = parts[..weights.Length];
        var left = units;
        // The products fit and the parts are at most the units.
        unchecked
        {
            for (var i = 0; i < weights.Length; i++)
            {
                var product = units * (ulong)weights[i];
                var whole = product / total;
                lost[i] = product - (whole * total);
                parts[i] = (long)whole;
                left -= whole;
            }
            // More parts lost something than units are left, so none that lost nothing gets one.
            for (; left > 0; left--)
            {
                var most = 0;
                for (var i = 1; i < lost.Length; i++)
                {
                    if (lost[i] > lost[most]) most = i;
                }
                lost[most] = 0;
                parts[most]++;
            }
        }
    }

    private static void Share128(
        ulong units, ReadOnlySpan<long> weights, UInt128 total, ReadOnlySpan<string> keys, Span<long> parts)
    {
        using var lost = new Scratch<UInt128>(weights.Length, stackalloc UInt128[OnStack]);
        var left = units;
        for (var i = 0; i < weights.Length; i++)
        {
            var (whole, rest) = UInt128.DivRem((UInt128)units * (ulong)weights[i], total);
            lost.Span[i] = rest;
            // The whole amount may be 2^63, the magnitude of the smallest 64-bit number; the sign is put on later.
            parts[i] = unchecked((long)(ulong)whole);
            left -= (ulong)whole;
        }
        Give<UInt128>(lost.Span, keys, left, parts);
    }

    private static void Give<T>(ReadOnlySpan<T> lost, ReadOnlySpan<string> keys, ulong left, Span<long> parts)
        where T : IComparable<T>
    {
        if (left == 0) return;
        using var heap = new Scratch<int>(lost.Length, stackalloc int[OnStack]);
        new UnitRanking<T>(lost, default, keys).Give((int)left, 1, parts, heap.Span);
    }
}
