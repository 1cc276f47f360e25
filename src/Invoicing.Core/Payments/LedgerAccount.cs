using System.Runtime.InteropServices;

namespace Invoicing.Payments;

/// <summary>The items of a customer by due date and id, as they are now. Those at the front that are settled are passed
/// over: a source does not look at what earlier ones settled.</summary>
internal sealed class LedgerAccount
{
    private readonly List<LedgerEntry> _entries = [];
    private int _settled;

    /// <summary>The entries from the first on of which something is open.</summary>
    public ReadOnlySpan<LedgerEntry> Entries
    {
        get
        {
            while (_settled < _entries.Count && _entries[_settled].Item.Open.IsZero) _settled++;
            return CollectionsMarshal.AsSpan(_entries)[_settled..];
        }
    }

    public void Add(LedgerEntry entry)
    {
        if (_entries.Count == 0 || DueOrder.Compare(_entries[^1].Item, entry.Item) < 0)
        {
            _entries.Add(entry);
            return;
        }

        var place = _entries.FindIndex(each => DueOrder.Compare(each.Item, entry.Item) > 0);
        _entries.Insert(place, entry);
        _settled = Math.Min(_settled, place);
    }

    /// <summary>Says that something is open again of an entry.</summary>
    public void Reopen() => _settled = 0;
}

/// <summary>An item as it is now.</summary>
internal sealed class LedgerEntry(OpenItem item)
{
    public OpenItem Item { get; set; } = item;
}

/// <summary>By due date and id, the order in which strategies are shown the items.</summary>
internal static class DueOrder
{
    public static int Compare(OpenItem left, OpenItem right) => left.Due.CompareTo(right.Due) is var due and not 0
        ? due
        : string.CompareOrdinal(left.Id, right.Id);

    /// <summary>Whether an item, by due date and id, is among some that are in that order.</summary>
    public static bool Contains(ReadOnlySpan<OpenItem> items, OpenItem item)
    {
        var (low, high) = (0, items.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = Compare(items[middle], item);
            if (order == 0) return true;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }
}
