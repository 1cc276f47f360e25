using System.Collections;

namespace Invoicing.Invoices;

/// <summary>Walks the rows of a view without allocating.</summary>
/// <typeparam name="TRows">The view.</typeparam>
/// <typeparam name="TRow">A row of it.</typeparam>
public struct RowEnumerator<TRows, TRow> : IEnumerator<TRow>
    where TRows : struct, IReadOnlyList<TRow>
{
    private readonly TRows _rows;
    private readonly int _count;
    private int _index;

    internal RowEnumerator(TRows rows)
    {
        _rows = rows;
        _count = rows.Count;
        _index = -1;
    }

    /// <inheritdoc/>
    public readonly TRow Current => _rows[_index];

    readonly object? IEnumerator.Current => Current;

    /// <inheritdoc/>
    public bool MoveNext() => ++_index < _count;

    /// <inheritdoc/>
    public void Reset() => _index = -1;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
    }
}
