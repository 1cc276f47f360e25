using System.Numerics;

namespace Invoicing.Discounts;

/// <summary>"Buy N, get M": which units are given, and what that takes off each line.</summary>
internal static class FreeUnitsFinder
{
    /// <summary>Writes what is asked on each line, with its sign.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="state">The lines.</param>
    /// <param name="open">The positions of the lines that take part.</param>
    /// <param name="of">What percentages are taken of.</param>
    /// <param name="asked">What is asked on each line.</param>
    /// <param name="recorder">Is told how many units are given, where somebody wants to know.</param>
    public static void Find(BuyGet terms, LineState state, ReadOnlySpan<int> open, DiscountBase of, Span<long> asked,
        DiscountRecorder? recorder)
    {
        var groups = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var line in open)
        {
            var each = state.Lines[line];
            var side = state.Sign[line] < 0 ? "-" : "+";
            var item = terms.Units == FreeUnits.SameItem ? ScopeFilter.ItemOf(each) : "";
            var key = $"{side} {each.Quantity.Unit.Code} {item}";
            if (!groups.TryGetValue(key, out var members)) groups.Add(key, members = []);
            members.Add(line);
        }

        foreach (var members in groups.Values) Give(terms, state, members, of, asked, recorder);
    }

    private static void Give(BuyGet terms, LineState state, List<int> members, DiscountBase of, Span<long> asked,
        DiscountRecorder? recorder)
    {
        BigInteger whole = 0;
        foreach (var line in members) whole += WholeUnits(state.Lines[line].Quantity);
        var free = whole / ((BigInteger)terms.Buy + terms.Get) * terms.Get;
        if (free.IsZero) return;
        members.Sort((left, right) => CheaperFirst(state.Lines[left], state.Lines[right]));
        foreach (var line in members)
        {
            var quantity = state.Lines[line].Quantity;
            var here = BigInteger.Min(free, WholeUnits(quantity));
            if (here.IsZero) continue;
            free -= here;
            var off = terms.Off?.Fraction ?? Exact.One;
            recorder?.Give(line, here, state.BaseOf(line, of), terms.Off);
            asked[line] = state.Rounding.Of(
                (Exact)state.BaseOf(line, of) * here / Exact.From(quantity.Abs().Number) * off);
        }
    }

    private static BigInteger WholeUnits(Quantity quantity) =>
        Exact.From(quantity.Abs().Number).Round(0, Rounding.Down);

    private static int CheaperFirst(DiscountLine left, DiscountLine right)
    {
        var byPrice = left.Price.PerUnit.CompareTo(right.Price.PerUnit);
        return byPrice != 0 ? byPrice : string.CompareOrdinal(left.Id, right.Id);
    }
}
