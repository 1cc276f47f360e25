using System.Numerics;

namespace Invoicing.Discounts;

/// <summary>Bundles: how many whole ones the lines hold, and what that takes off each line.</summary>
internal static class BundleFinder
{
    /// <summary>Writes what is asked on each line, with its sign.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="state">The lines.</param>
    /// <param name="open">The positions of the lines that take part.</param>
    /// <param name="of">What percentages are taken of.</param>
    /// <param name="asked">What is asked on each line.</param>
    /// <param name="recorder">Is told what is saved, where somebody wants to know.</param>
    /// <returns>Whether the lines hold a whole bundle.</returns>
    public static bool Find(
        BundlePrice bundle, LineState state, ReadOnlySpan<int> open, DiscountBase of, Span<long> asked,
        DiscountRecorder? recorder)
    {
        var found = Find(bundle, state, open, of, asked, 1, recorder);
        return Find(bundle, state, open, of, asked, -1, recorder) || found;
    }

    private static bool Find(
        BundlePrice bundle, LineState state, ReadOnlySpan<int> open, DiscountBase of, Span<long> asked, int sign,
        DiscountRecorder? recorder)
    {
        var lines = new List<int>();
        foreach (var line in open)
            if (state.Sign[line] == sign) lines.Add(line);
        lines.Sort((left, right) => string.CompareOrdinal(state.Lines[left].Id, state.Lines[right].Id));

        var holders = new List<int>[bundle.Parts.Length];
        BigInteger? count = null;
        for (var i = 0; i < holders.Length; i++)
        {
            var part = bundle.Parts[i];
            holders[i] = lines.FindAll(line => Holds(state.Lines[line], part));
            var whole = (Exact.Sum([.. holders[i].Select(line => Exact.From(state.Lines[line].Quantity.Abs().Number))])
                / Need(part)).Round(0, Rounding.Down);
            count = count is { } least ? BigInteger.Min(least, whole) : whole;
        }

        if (count is not { } bundles || bundles.IsZero) return false;
        Share(bundle, bundles, state, holders, of, asked, sign, recorder);
        return true;
    }

    private static void Share(
        BundlePrice bundle, BigInteger bundles, LineState state, List<int>[] holders, DiscountBase of,
        Span<long> asked, int sign, DiscountRecorder? recorder)
    {
        var takers = new List<int>();
        var weights = new List<Exact>();
        for (var i = 0; i < holders.Length; i++)
        {
            var left = Need(bundle.Parts[i]) * bundles;
            foreach (var line in holders[i])
            {
                var quantity = Exact.From(state.Lines[line].Quantity.Abs().Number);
                var taken = quantity < left ? quantity : left;
                if (taken.IsZero) continue;
                left -= taken;
                takers.Add(line);
                weights.Add(((Exact)state.BaseOf(line, of) * sign * taken / quantity));
            }
        }

        if (weights.Exists(weight => weight.Sign < 0)) return;
        var saved = Exact.Sum([.. weights]) - ((Exact)bundle.Price.MinorUnits * bundles);
        if (saved.Sign <= 0) return;
        var keys = takers.ConvertAll(line => state.Lines[line].Id).ToArray();
        var shares = new long[keys.Length];
        var rounding = state.Rounding;
        Split.Into(rounding.Of(saved * sign), weights.ToArray(), keys, shares, rounding.Step);
        for (var i = 0; i < shares.Length; i++)
        {
            asked[takers[i]] = shares[i];
            recorder?.Bundle(takers[i], new BundleSaving(bundle.Price, bundles, [.. weights], i, sign));
        }
    }

    private static bool Holds(DiscountLine line, BundlePart part) =>
        !line.Quantity.IsZero && ScopeFilter.IsItem(line, part.Item)
        && (part.Quantity is not { } need || need.Unit == line.Quantity.Unit);

    private static Exact Need(BundlePart part) =>
        part.Quantity is { } need ? Exact.From(need.Number) : Exact.One;
}
