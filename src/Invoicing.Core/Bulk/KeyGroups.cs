using System.Buffers;

namespace Invoicing.Bulk;

/// <summary>
/// Finds places that have the same 64-bit key: the keys are dealt out by their first bits into parts that fit the
/// cache, each part is looked through with a table of its own, and only what is repeated is sorted. Keys that are 0 are
/// left out.
/// </summary>
internal static class KeyGroups
{
    private const int Bits = 12;

    /// <summary>Takes a group of places, rising.</summary>
    public delegate void Group(ReadOnlySpan<int> places);

    /// <summary>Hands out each group of at least two places with the same key.</summary>
    public static void Find(ReadOnlySpan<ulong> keys, Group found)
    {
        var dealtKeys = ArrayPool<ulong>.Shared.Rent(Math.Max(1, keys.Length));
        var dealt = ArrayPool<int>.Shared.Rent(Math.Max(1, keys.Length));
        Span<int> ends = stackalloc int[1 << Bits];
        try
        {
            Deal(keys, dealtKeys, dealt, ends);
            using var part = new KeyPart(LongestOf(ends));
            var from = 0;
            foreach (var end in ends)
            {
                var count = part.Repeated(dealtKeys.AsSpan(from, end - from), dealt.AsSpan(from, end - from));
                if (count > 0) Sort(dealtKeys.AsSpan(from, count), dealt.AsSpan(from, count), found);
                from = end;
            }
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(dealtKeys);
            ArrayPool<int>.Shared.Return(dealt);
        }
    }

    private static void Deal(ReadOnlySpan<ulong> keys, Span<ulong> dealtKeys, Span<int> dealt, Span<int> ends)
    {
        ends.Clear();
        foreach (var key in keys)
            if (key != 0) ends[(int)(key >> (64 - Bits))]++;
        var start = 0;
        foreach (ref var end in ends) (end, start) = (start, start + end);
        for (var place = 0; place < keys.Length; place++)
        {
            var key = keys[place];
            if (key == 0) continue;
            var to = ends[(int)(key >> (64 - Bits))]++;
            dealtKeys[to] = key;
            dealt[to] = place;
        }
    }

    private static int LongestOf(ReadOnlySpan<int> ends)
    {
        var (longest, from) = (0, 0);
        foreach (var end in ends) (longest, from) = (Math.Max(longest, end - from), end);
        return longest;
    }

    private static void Sort(Span<ulong> keys, Span<int> places, Group found)
    {
        keys.Sort(places);
        for (int from = 0, end; from < keys.Length; from = end)
        {
            end = from + 1;
            while (end < keys.Length && keys[end] == keys[from]) end++;
            if (end - from < 2) continue;
            places[from..end].Sort();
            found(places[from..end]);
        }
    }
}
