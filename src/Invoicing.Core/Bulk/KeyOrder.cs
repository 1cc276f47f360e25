using System.Buffers;
using System.Numerics;

namespace Invoicing.Bulk;

/// <summary>A column of keys in rising order: as it came, where it came so; else sorted once, with the place that each
/// key came from. Keys of one value keep the order of their documents or days, then of their ranks, and then that in which
/// they came.</summary>
internal sealed class KeyOrder : IDisposable
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    private readonly ReadOnlyMemory<long> _given;
    private long[]? _sorted;
    private int[]? _places;

    private KeyOrder(ReadOnlyMemory<long> given) => _given = given;

    public ReadOnlySpan<long> Keys => _sorted is null ? _given.Span : _sorted.AsSpan(0, _given.Length);

    /// <summary>Where each key came from; empty: from where it is.</summary>
    public ReadOnlySpan<int> Places => _places is null ? default : _places.AsSpan(0, _given.Length);

    public static KeyOrder Of(
        ReadOnlyMemory<long> keys, ReadOnlyMemory<int> documents = default, ReadOnlyMemory<int> ranks = default)
    {
        var order = new KeyOrder(keys);
        var minor = new MinorKeys(documents.Span, ranks.Span);
        // What rises over all rows rises among those of a key, and a sort by keys alone keeps it.
        if (minor.IsRising()) minor = default;
        if (!IsRising(keys.Span, minor)) order.Sort(keys.Span, minor);
        return order;
    }

    public void Dispose()
    {
        if (_sorted is not null) ArrayPool<long>.Shared.Return(_sorted);
        if (_places is not null) ArrayPool<int>.Shared.Return(_places);
        (_sorted, _places) = (null, null);
    }

    private static bool IsRising(ReadOnlySpan<long> keys, MinorKeys minor)
    {
        for (var i = 1; i < keys.Length; i++)
            if (keys[i] < keys[i - 1] || (keys[i] == keys[i - 1] && minor.Falls(i))) return false;
        return true;
    }

    private void Sort(ReadOnlySpan<long> keys, MinorKeys minor)
    {
        var count = keys.Length;
        var from = ArrayPool<Entry>.Shared.Rent(count);
        var to = ArrayPool<Entry>.Shared.Rent(count);
        if (!minor.AreNone)
        {
            for (var i = 0; i < count; i++) from[i] = new(minor[i], i);
            Sort(ref from, ref to, count);
            for (var i = 0; i < count; i++) from[i] = new(keys[from[i].Place], from[i].Place);
        }
        else
        {
            for (var i = 0; i < count; i++) from[i] = new(keys[i], i);
        }

        Sort(ref from, ref to, count);
        _sorted = ArrayPool<long>.Shared.Rent(count);
        _places = ArrayPool<int>.Shared.Rent(count);
        for (var i = 0; i < count; i++) (_sorted[i], _places[i]) = (from[i].Key, from[i].Place);
        ArrayPool<Entry>.Shared.Return(from);
        ArrayPool<Entry>.Shared.Return(to);
    }

    // Least significant digit first, over those bits only in which keys differ.
    private static void Sort(ref Entry[] from, ref Entry[] to, int count)
    {
        var differing = Differing(from.AsSpan(0, count));
        Span<int> starts = stackalloc int[Digits];
        while (differing != 0)
        {
            var shift = BitOperations.TrailingZeroCount(differing);
            Scatter(from.AsSpan(0, count), to.AsSpan(0, count), shift, starts);
            (from, to) = (to, from);
            differing = shift + DigitBits >= 64 ? 0 : differing >> (shift + DigitBits) << (shift + DigitBits);
        }
    }

    private static ulong Differing(ReadOnlySpan<Entry> entries)
    {
        ulong differing = 0;
        var first = entries[0].Bits;
        foreach (ref readonly var entry in entries) differing |= entry.Bits ^ first;
        return differing;
    }

    private static void Scatter(ReadOnlySpan<Entry> from, Span<Entry> to, int shift, Span<int> starts)
    {
        starts.Clear();
        foreach (ref readonly var entry in from) starts[entry.Digit(shift)]++;
        var start = 0;
        foreach (ref var digit in starts) (digit, start) = (start, start + digit);
        foreach (ref readonly var entry in from) to[starts[entry.Digit(shift)]++] = entry;
    }

    private readonly struct Entry(long key, int place)
    {
        public readonly long Key = key;
        public readonly int Place = place;

        // In the order of unsigned numbers, as digits are: the sign turned. Bit work.
        public ulong Bits => unchecked((ulong)Key) ^ (1UL << 63);

        public int Digit(int shift) => unchecked((int)(Bits >> shift)) & (Digits - 1);
    }
}
