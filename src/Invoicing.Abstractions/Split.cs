using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Invoicing;

/// <summary>Shares an amount in proportion to weights; the parts always sum to the whole. The units that rounding
/// leaves over go, one each, to the parts with the largest remainders; among equals to the smaller key, compared
/// ordinally (the position where no keys are given). It works on the magnitude: turning the sign of the amount turns
/// every part. A weight of zero gets zero.</summary>
public static partial class Split
{
    /// <summary>Shares an amount over weights.</summary>
    /// <param name="amount">The amount; any sign.</param>
    /// <param name="weights">The weights: not negative, not all zero.</param>
    /// <param name="keys">The keys that break ties, as many as weights; empty: the positions.</param>
    /// <param name="step">The parts are multiples of this many minor units; the amount must be one too.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero, or the lengths differ; the amount is not
    /// a multiple of the step.</exception>
    public static ImmutableArray<Money> ByWeights(
        Money amount, ReadOnlySpan<long> weights, ReadOnlySpan<string> keys = default, long step = 1)
    {
        var parts = new long[weights.Length];
        Into(amount.MinorUnits, weights, keys, parts, step);
        return InCurrency(parts, amount.Currency);
    }

    /// <summary>Shares an amount over weights, no part beyond its cap in magnitude: what a part cannot hold goes to the
    /// others by their weights.</summary>
    /// <param name="amount">The amount; any sign.</param>
    /// <param name="weights">The weights: not negative, not all zero.</param>
    /// <param name="caps">The largest magnitude of each part; not negative, in the currency of the amount.</param>
    /// <param name="keys">The keys that break ties, as many as weights; empty: the positions.</param>
    /// <exception cref="ArgumentException">A weight or a cap is negative, all weights are zero, the lengths differ, or
    /// the caps of the parts that have a weight cannot hold the amount.</exception>
    /// <exception cref="CurrencyMismatchException">A cap has another currency than the amount.</exception>
    public static ImmutableArray<Money> ByWeights(
        Money amount, ReadOnlySpan<long> weights, ReadOnlySpan<Money> caps, ReadOnlySpan<string> keys = default)
    {
        var parts = new long[weights.Length];
        IntoWithin(amount.MinorUnits, weights, MinorUnits(caps, amount.Currency), keys, parts);
        return InCurrency(parts, amount.Currency);
    }

    /// <summary>Shares an amount over amounts of one currency as weights.</summary>
    /// <inheritdoc cref="ByWeights(Money, ReadOnlySpan{long}, ReadOnlySpan{string}, long)"/>
    /// <exception cref="CurrencyMismatchException">The weights are of different currencies.</exception>
    public static ImmutableArray<Money> ByWeights(
        Money amount, ReadOnlySpan<Money> weights, ReadOnlySpan<string> keys = default, long step = 1) =>
        ByWeights(amount, MinorUnits(weights, weights.IsEmpty ? default : weights[0].Currency), keys, step);

    /// <summary>Shares an amount over amounts of one currency as weights, no part beyond its cap in
    /// magnitude.</summary>
    /// <inheritdoc cref="ByWeights(Money, ReadOnlySpan{long}, ReadOnlySpan{Money}, ReadOnlySpan{string})"/>
    public static ImmutableArray<Money> ByWeights(
        Money amount, ReadOnlySpan<Money> weights, ReadOnlySpan<Money> caps, ReadOnlySpan<string> keys = default) =>
        ByWeights(amount, MinorUnits(weights, weights.IsEmpty ? default : weights[0].Currency), caps, keys);

    /// <summary>Shares an amount over decimal weights.</summary>
    /// <inheritdoc cref="ByWeights(Money, ReadOnlySpan{long}, ReadOnlySpan{string}, long)"/>
    public static ImmutableArray<Money> ByWeights(
        Money amount, ReadOnlySpan<decimal> weights, ReadOnlySpan<string> keys = default, long step = 1)
    {
        var exact = new Exact[weights.Length];
        for (var i = 0; i < weights.Length; i++) exact[i] = weights[i];
        return ByWeights(amount, exact, keys, step);
    }

    /// <summary>Shares an amount over exact weights.</summary>
    /// <inheritdoc cref="ByWeights(Money, ReadOnlySpan{long}, ReadOnlySpan{string}, long)"/>
    public static ImmutableArray<Money> ByWeights(
        Money amount, ReadOnlySpan<Exact> weights, ReadOnlySpan<string> keys = default, long step = 1)
    {
        var parts = new long[weights.Length];
        Into(amount.MinorUnits, weights, keys, parts, step);
        return InCurrency(parts, amount.Currency);
    }

    /// <summary>Shares an amount into equal parts; the first ones are larger by a unit where it does not
    /// divide.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is not positive.</exception>
    public static ImmutableArray<Money> Equal(Money amount, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        var (each, left) = Math.DivRem(amount.MinorUnits, (long)parts);
        var unit = Math.Sign(left);
        var shares = new long[parts];
        for (var i = 0; i < parts; i++) shares[i] = i < Math.Abs(left) ? each + unit : each;
        return InCurrency(shares, amount.Currency);
    }

    /// <summary>Each part but the last is its share rounded; the last part that has a weight takes the rest.</summary>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public static ImmutableArray<Money> LastTakesTheRest(
        Money amount, ReadOnlySpan<long> weights, Rounding rounding = Rounding.HalfUp) =>
        OneTakesTheRest(amount, weights, weights.LastIndexOfAnyExcept(0), rounding);

    /// <summary>Each part but the first is its share rounded; the first part that has a weight takes the
    /// rest.</summary>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public static ImmutableArray<Money> FirstTakesTheRest(
        Money amount, ReadOnlySpan<long> weights, Rounding rounding = Rounding.HalfUp) =>
        OneTakesTheRest(amount, weights, weights.IndexOfAnyExcept(0), rounding);

    private static ImmutableArray<Money> OneTakesTheRest(
        Money amount, ReadOnlySpan<long> weights, int taker, Rounding rounding)
    {
        var total = (Int128)Total(weights);
        var parts = new long[weights.Length];
        var rest = (Int128)amount.MinorUnits;
        for (var i = 0; i < weights.Length; i++)
        {
            if (i == taker) continue;
            parts[i] = (long)RoundedDivision.Divide((Int128)amount.MinorUnits * weights[i], total, rounding);
            rest -= parts[i];
        }
        parts[taker] = (long)rest;
        return InCurrency(parts, amount.Currency);
    }

    private static ImmutableArray<Money> InCurrency(long[] parts, Currency currency)
    {
        var amounts = new Money[parts.Length];
        for (var i = 0; i < parts.Length; i++) amounts[i] = Money.FromMinor(parts[i], currency);
        return ImmutableCollectionsMarshal.AsImmutableArray(amounts);
    }

    private static long[] MinorUnits(ReadOnlySpan<Money> amounts, Currency currency)
    {
        var minor = new long[amounts.Length];
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i].Currency != currency) throw new CurrencyMismatchException(amounts[i].Currency, currency);
            minor[i] = amounts[i].MinorUnits;
        }
        return minor;
    }
}
