using System.Buffers;

namespace Invoicing.Bulk;

/// <summary>Rows that grow, in rented space.</summary>
internal sealed class FoundRows : IDisposable
{
    private FoundLine[] _rows = [];

    public int Count { get; private set; }

    public ReadOnlySpan<FoundLine> Rows => _rows.AsSpan(0, Count);

    public void Add(in FoundLine row)
    {
        if (Count == _rows.Length) Grow(Count + 1);
        _rows[Count++] = row;
    }

    public void AddRange(ReadOnlySpan<FoundLine> rows)
    {
        if (Count + rows.Length > _rows.Length) Grow(Count + rows.Length);
        rows.CopyTo(_rows.AsSpan(Count));
        Count += rows.Length;
    }

    public void Clear() => Count = 0;

    public void Dispose()
    {
        Clear();
        if (_rows.Length > 0) ArrayPool<FoundLine>.Shared.Return(_rows);
        _rows = [];
    }

    private void Grow(int least)
    {
        var rows = ArrayPool<FoundLine>.Shared.Rent(Math.Max(256, Math.Max(least, 2 * _rows.Length)));
        Rows.CopyTo(rows);
        if (_rows.Length > 0) ArrayPool<FoundLine>.Shared.Return(_rows);
        _rows = rows;
    }
}
