using Invoicing.Documents;

namespace Invoicing.Review;

/// <summary>What a key of the index is of.</summary>
internal enum DuplicateKey : byte
{
    Parts = 11,
    Joined,
    Amount,
    AccountAmount,
    Supplier,
    Credited,
}

/// <summary>Some documents of an index, by date, with the keys under which they are found, sorted. Immutable.</summary>
internal sealed class DuplicateSegment
{
    private readonly DuplicateEntry[] _entries;
    private readonly ulong[] _keys;
    private readonly int[] _places;

    public DuplicateSegment(DuplicateEntry[] entries)
    {
        _entries = entries;
        Array.Sort(_entries, InOrder);
        var keys = new List<ulong>(entries.Length * 8);
        var places = new List<int>(entries.Length * 8);
        for (var at = 0; at < entries.Length; at++)
        {
            foreach (var key in DuplicateKeys.Of(entries[at], withCredits: true))
            {
                keys.Add(key);
                places.Add(at);
            }
        }

        _keys = [.. keys];
        _places = [.. places];
        Array.Sort(_keys, _places);
        SortWithinKeys();
    }

    public int Count => _entries.Length;

    public ReadOnlySpan<DuplicateEntry> Entries => _entries;

    /// <summary>Adds the documents of a key whose day lies within a window about a day, at most so many, those that are
    /// nearest.</summary>
    public void Gather(ulong key, int day, long window, int most, List<DuplicateEntry> found)
    {
        var from = LowerBound(key);
        var end = from;
        while (end < _keys.Length && _keys[end] == key) end++;
        if (end == from) return;
        var right = from + Before(_places.AsSpan(from, end - from), day);
        var left = right - 1;
        for (var taken = 0; taken < most; taken++)
        {
            var toLeft = left >= from ? (long)day - Day(left) : long.MaxValue;
            var toRight = right < end ? (long)Day(right) - day : long.MaxValue;
            if (Math.Min(toLeft, toRight) > window || (left < from && right >= end)) return;
            found.Add(_entries[_places[toLeft <= toRight ? left-- : right++]]);
        }
    }

    private int Day(int at) => _entries[_places[at]].Day;

    private int LowerBound(ulong key)
    {
        int low = 0, high = _keys.Length;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (_keys[middle] < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Before(ReadOnlySpan<int> places, int day)
    {
        int low = 0, high = places.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_entries[places[middle]].Day < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // The sort by key leaves those of one key in whatever order; by place they are in that of their dates.
    private void SortWithinKeys()
    {
        for (int from = 0, end; from < _keys.Length; from = end)
        {
            end = from + 1;
            while (end < _keys.Length && _keys[end] == _keys[from]) end++;
            if (end - from > 1) Array.Sort(_places, from, end - from);
        }
    }

    /// <summary>By date, then by number and by all that tells documents apart, so that the order in which they were
    /// given does not count.</summary>
    public static int InOrder(DuplicateEntry left, DuplicateEntry right)
    {
        var order = left.Day.CompareTo(right.Day);
        if (order == 0) order = string.CompareOrdinal(left.Invoice.Number, right.Invoice.Number);
        if (order == 0) order = left.Amount.CompareTo(right.Amount);
        if (order == 0) order = string.CompareOrdinal(left.Invoice.Seller.Id, right.Invoice.Seller.Id);
        if (order == 0) order = string.CompareOrdinal(left.Invoice.Seller.Name, right.Invoice.Seller.Name);
        if (order == 0) order = string.CompareOrdinal(left.Orders, right.Orders);
        return order != 0 ? order : left.Lines.CompareTo(right.Lines);
    }
}

/// <summary>The keys under which documents are found.</summary>
internal static class DuplicateKeys
{
    /// <summary>The keys of a document: numbers and amount by supplier, amount by account, supplier, and what a credit
    /// note credits.</summary>
    public static List<ulong> Of(DuplicateEntry entry, bool withCredits)
    {
        Span<ulong> suppliers = stackalloc ulong[4];
        suppliers = suppliers[..entry.SupplierKeys(suppliers)];
        var keys = new List<ulong>(16);
        foreach (var supplier in suppliers)
        {
            if (entry.Parts is not null)
            {
                keys.Add(Of(supplier, DuplicateKey.Parts, DuplicateHash.Of(entry.Parts)));
                keys.Add(Of(supplier, DuplicateKey.Joined, DuplicateHash.Of(entry.Joined)));
            }

            keys.Add(Of(supplier, DuplicateKey.Amount, AmountOf(entry)));
            keys.Add(Of(supplier, DuplicateKey.Supplier, 0));
            if (withCredits && entry.Effect == DocumentEffect.Credit) AddCredited(entry, supplier, keys);
        }

        foreach (var account in entry.Accounts)
            keys.Add(Of(DuplicateHash.Of(account, 5), DuplicateKey.AccountAmount, AmountOf(entry)));
        return keys;
    }

    public static ulong Of(ulong whose, DuplicateKey kind, ulong what) =>
        DuplicateHash.Of(DuplicateHash.Of(whose, (ulong)kind), what);

    public static ulong AmountOf(DuplicateEntry entry) =>
        DuplicateHash.Of(unchecked((ulong)entry.Amount), entry.Effect == DocumentEffect.Credit ? 1UL : 2UL);

    private static void AddCredited(DuplicateEntry entry, ulong supplier, List<ulong> keys)
    {
        foreach (var reference in entry.Invoice.Draft.PrecedingInvoices)
        {
            var normal = DocumentNumber.Normalise(reference.Number);
            keys.Add(Of(supplier, DuplicateKey.Credited, DuplicateHash.Of(normal)));
        }
    }
}
