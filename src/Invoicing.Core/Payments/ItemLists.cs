using System.Runtime.InteropServices;

namespace Invoicing.Payments;

/// <summary>Lists of items by key, all in one: each entry names the next of its key, the last the first. Items are
/// added in order and read in order.</summary>
internal sealed class ItemLists<TKey>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _last = new(comparer);
    private readonly List<(int Item, int Next)> _entries = [];

    public IEnumerable<TKey> Keys => _last.Keys;

    /// <summary>Adds an item; what it has twice, one after the other, counts once.</summary>
    public void Add(TKey key, int item)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, key, out var exists);
        if (exists && _entries[last].Item == item) return;
        var at = _entries.Count;
        _entries.Add((item, exists ? _entries[last].Next : at));
        if (exists) _entries[last] = (_entries[last].Item, at);
        last = at;
    }

    /// <summary>The items of a key; empty where there are none, or more than so many.</summary>
    public int[] Of(TKey key, int most = int.MaxValue)
    {
        if (!_last.TryGetValue(key, out var last)) return [];
        var first = _entries[last].Next;
        var count = 1;
        for (var at = first; at != last && count <= most; at = _entries[at].Next) count++;
        if (count > most) return [];
        var items = new int[count];
        for (int i = 0, at = first; i < count; i++, at = _entries[at].Next) items[i] = _entries[at].Item;
        return items;
    }
}
