using System.Collections.Immutable;

namespace Invoicing;

/// <summary>Items by id, where it can be seen that an id stands for several.</summary>
internal sealed class Register<T>
    where T : class
{
    private readonly Dictionary<string, (T Item, int Count)> _items;

    public Register(ImmutableArray<T> items, Func<T, string?> id)
    {
        _items = new(items.Length, StringComparer.Ordinal);
        foreach (var item in items)
            if (id(item) is { } key) _items[key] = (item, _items.TryGetValue(key, out var known) ? known.Count + 1 : 1);
    }

    /// <summary>How many items have the id, and one of them.</summary>
    public int Find(string id, out T? item)
    {
        var found = _items.TryGetValue(id, out var known);
        item = found ? known.Item : null;
        return known.Count;
    }
}
