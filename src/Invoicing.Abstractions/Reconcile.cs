using System.Numerics;

namespace Invoicing;

/// <summary>Makes exact parts of any sign add up to a total that is already rounded. Each part is rounded; the units
/// still missing go, one each, to the parts that lost most in that direction; a part of exactly zero stays zero. Among
/// equals the smaller key (ordinal; the position where no keys are given) keeps the larger magnitude: in the symmetric
/// modes, turning every sign turns every result.</summary>
public static class Reconcile
{
    private const int OnStack = 64;

    /// <summary>Rounds exact parts so that they add up to a total.</summary>
    /// <param name="parts">The exact parts, in the units of the total (minor units).</param>
    /// <param name="total">What the results add up to; a multiple of the step.</param>
    /// <param name="mode">How each part is rounded.</param>
    /// <param name="keys">The keys that break ties, as many as parts; empty: the positions.</param>
    /// <param name="result">The rounded parts, multiples of the step.</param>
    /// <param name="step">What results are multiples of, in units of the total.</param>
    /// <exception cref="ArgumentException">The lengths differ, the total is not a multiple of the step, or all parts
    /// are zero and the total is not.</exception>
    /// <exception cref="OverflowException">A result is beyond 64 bits.</exception>
    public static void Into(
        ReadOnlySpan<Exact> parts,
        long total,
        Rounding mode,
        ReadOnlySpan<string> keys,
        Span<long> result,
        long step = 1)
    {
        Require(parts.Length, total, keys, result.Length, step);
        var missing = (Int128)(total / step);
        for (var i = 0; i < parts.Length; i++)
        {
            result[i] = (parts[i] / step).RoundToLong(0, mode);
            missing -= result[i];
        }
        if (missing != 0)
        {
            using var lost = new Scratch<LostFraction>(parts.Length, default);
            using var grows = new Scratch<sbyte>(parts.Length, stackalloc sbyte[OnStack]);
            var direction = Int128.Sign(missing);
            for (var i = 0; i < parts.Length; i++)
            {
                lost.Span[i] = new(((parts[i] / step) - result[i]) * direction);
                grows.Span[i] = (sbyte)(parts[i].Sign * direction);
            }
            Give(new UnitRanking<LostFraction>(lost.Span, grows.Span, keys), grows.Span, missing, result);
        }
        Multiply(result, step);
    }

    /// <summary>Rounds parts that are numerators over one denominator so that they add up to a total; nothing is
    /// allocated.</summary>
    /// <param name="numerators">The numerators of the parts, which are in the units of the total (minor units).</param>
    /// <param name="denominator">The denominator of all parts; positive.</param>
    /// <inheritdoc cref="Into(ReadOnlySpan{Exact}, long, Rounding, ReadOnlySpan{string}, Span{long}, long)"/>
    /// <param name="total"/><param name="mode"/><param name="keys"/><param name="result"/><param name="step"/>
    public static void Into(
        ReadOnlySpan<Int128> numerators,
        Int128 denominator,
        long total,
        Rounding mode,
        ReadOnlySpan<string> keys,
        Span<long> result,
        long step = 1)
    {
        Require(numerators.Length, total, keys, result.Length, step);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        if (denominator > Int128.MaxValue / step)
        {
            IntoWide(numerators, denominator, total, mode, keys, result, step);
            return;
        }
        var divisor = denominator * step;
        var missing = (Int128)(total / step);
        for (var i = 0; i < numerators.Length; i++)
        {
            result[i] = Narrow(RoundedDivision.Divide(numerators[i], divisor, mode));
            missing -= result[i];
        }
        if (missing != 0)
        {
            using var lost = new Scratch<Int128>(numerators.Length, stackalloc Int128[OnStack]);
            using var grows = new Scratch<sbyte>(numerators.Length, stackalloc sbyte[OnStack]);
            var direction = Int128.Sign(missing);
            for (var i = 0; i < numerators.Length; i++)
            {
                // The difference is below the divisor; a product that wraps on the way comes back.
                lost.Span[i] = unchecked((numerators[i] - (result[i] * divisor)) * direction);
                grows.Span[i] = (sbyte)(Int128.Sign(numerators[i]) * direction);
            }
            Give(new UnitRanking<Int128>(lost.Span, grows.Span, keys), grows.Span, missing, result);
        }
        Multiply(result, step);
    }

    /// <summary>Rounds exact amounts so that they add up to a total.</summary>
    /// <param name="parts">The exact parts, in major units.</param>
    /// <param name="total">What the results add up to.</param>
    /// <param name="mode">How each part is rounded.</param>
    /// <param name="keys">The keys that break ties, as many as parts; empty: the positions.</param>
    /// <exception cref="ArgumentException">The lengths differ, or all parts are zero and the total is not.</exception>
    public static System.Collections.Immutable.ImmutableArray<Money> To(
        Money total, ReadOnlySpan<Exact> parts, Rounding mode = Rounding.HalfUp, ReadOnlySpan<string> keys = default)
    {
        Exact unit = Powers.Of10[Money.FromMinor(0, total.Currency).Currency.Digits];
        var scaled = new Exact[parts.Length];
        for (var i = 0; i < parts.Length; i++) scaled[i] = parts[i] * unit;
        var result = new long[parts.Length];
        Into(scaled, total.MinorUnits, mode, keys, result);
        return [.. result.Select(minor => Money.FromMinor(minor, total.Currency))];
    }

    // Each part that is not zero gets as many units as come round to all; what is left goes by rank.
    private static void Give<T>(UnitRanking<T> ranking, ReadOnlySpan<sbyte> grows, Int128 missing, Span<long> result)
        where T : IComparable<T>
    {
        var takers = grows.Length - grows.Count((sbyte)0);
        if (takers == 0) throw new ArgumentException("All parts are zero and the total is not.", nameof(result));
        var (each, left) = Int128.DivRem(missing, takers);
        if (each != 0)
        {
            for (var i = 0; i < result.Length; i++)
            {
                if (grows[i] != 0) result[i] += (long)each;
            }
        }
        if (left == 0) return;
        using var heap = new Scratch<int>(result.Length, stackalloc int[OnStack]);
        ranking.Give((int)Int128.Abs(left), Int128.Sign(left), result, heap.Span);
    }

    private static void IntoWide(
        ReadOnlySpan<Int128> numerators,
        Int128 denominator,
        long total,
        Rounding mode,
        ReadOnlySpan<string> keys,
        Span<long> result,
        long step)
    {
        var parts = new Exact[numerators.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = Exact.Of(numerators[i], denominator);
        Into(parts, total, mode, keys, result, step);
    }

    private static void Require(int parts, long total, ReadOnlySpan<string> keys, int results, long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        if (results != parts || (!keys.IsEmpty && keys.Length != parts))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{parts} parts, {keys.Length} keys and {results} results."),
                    nameof(results));
        }
        if (total % step != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{total} is not a multiple of the step {step}."), nameof(total));
        }
    }

    private static void Multiply(Span<long> result, long step)
    {
        if (step == 1) return;
        for (var i = 0; i < result.Length; i++) result[i] *= step;
    }

    private static long Narrow(Int128 units) => units >= long.MinValue && units <= long.MaxValue
        ? (long)units
        : throw new OverflowException(FormattableString.Invariant($"{units} is beyond 64 bits."));
}
