namespace Invoicing;

/// <summary>Which parts get the units that rounding left over: those that lost most first. Among equals a unit that
/// makes a part larger in magnitude goes before one that makes it smaller, the former to the smaller key, the latter to
/// the larger one, so that the smaller key keeps the larger magnitude whatever the signs are.</summary>
internal readonly ref struct UnitRanking<T>
    where T : IComparable<T>
{
    private readonly ReadOnlySpan<T> _lost;
    private readonly ReadOnlySpan<sbyte> _grows;
    private readonly ReadOnlySpan<string> _keys;

    /// <summary>A ranking of parts.</summary>
    /// <param name="lost">What each part lost in the direction of the units.</param>
    /// <param name="grows">1 where a unit adds to the magnitude, -1 where it takes from it, 0 where none may go;
    /// empty: all 1.</param>
    /// <param name="keys">The keys; empty: the positions.</param>
    public UnitRanking(ReadOnlySpan<T> lost, ReadOnlySpan<sbyte> grows, ReadOnlySpan<string> keys)
    {
        _lost = lost;
        _grows = grows;
        _keys = keys;
    }

    /// <summary>Adds a unit to each of the first <paramref name="count"/> parts of the ranking; a heap, so that no more
    /// is ordered than is asked for.</summary>
    public void Give(int count, long unit, Span<long> parts, Span<int> heap)
    {
        var size = 0;
        for (var i = 0; i < _lost.Length; i++)
        {
            if (_grows.IsEmpty || _grows[i] != 0) heap[size++] = i;
        }
        for (var root = (size / 2) - 1; root >= 0; root--) Sink(heap[..size], root);
        for (; count > 0; count--)
        {
            parts[heap[0]] += unit;
            heap[0] = heap[--size];
            Sink(heap[..size], 0);
        }
    }

    private void Sink(Span<int> heap, int root)
    {
        while (true)
        {
            var child = (2 * root) + 1;
            if (child >= heap.Length) return;
            if (child + 1 < heap.Length && Before(heap[child + 1], heap[child])) child++;
            if (!Before(heap[child], heap[root])) return;
            (heap[root], heap[child]) = (heap[child], heap[root]);
            root = child;
        }
    }

    private bool Before(int left, int right)
    {
        var order = _lost[right].CompareTo(_lost[left]);
        if (order != 0) return order < 0;
        var grows = _grows.IsEmpty ? (sbyte)1 : _grows[left];
        if (!_grows.IsEmpty && grows != _grows[right]) return grows > 0;
        var byKey = _keys.IsEmpty ? 0 : string.CompareOrdinal(_keys[left], _keys[right]);
        if (byKey == 0) byKey = left.CompareTo(right);
        return grows > 0 ? byKey < 0 : byKey > 0;
    }
}
