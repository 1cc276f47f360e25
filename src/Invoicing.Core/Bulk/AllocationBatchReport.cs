using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Bulk;

/// <summary>What a payment settles of an item.</summary>
/// <param name="Payment">The place of the payment in its columns, from 0.</param>
/// <param name="Item">The place of the item in its columns, from 0.</param>
/// <param name="Amount">How much, in minor units of the currency of the account; above zero.</param>
public readonly record struct AllocatedAmount(int Payment, int Item, long Amount);

/// <summary>What became of the payments of a batch. It may be used again for another one; not safe for use by several
/// threads at once.</summary>
[Experimental("INV1009")]
public sealed class AllocationBatchReport
{
    private AllocatedAmount[] _allocations = [];
    private long[] _open = [];
    private long[] _left = [];
    private int _items;
    private int _payments;

    /// <summary>What was settled: by account, then in the order in which payments are taken, then by that in which
    /// items are settled. What a payment settles lies together.</summary>
    public ReadOnlySpan<AllocatedAmount> Allocations => _allocations.AsSpan(0, Count);

    /// <summary>What is open of each item now, in the order of the columns of items.</summary>
    public ReadOnlySpan<long> Open => OpenNow.Span;

    /// <summary>What is left of each payment, in the order of the columns of payments.</summary>
    public ReadOnlySpan<long> Left => LeftNow.Span;

    internal int Count { get; set; }

    internal Memory<AllocatedAmount> Space => _allocations;

    internal Memory<long> OpenNow => _open.AsMemory(0, _items);

    internal Memory<long> LeftNow => _left.AsMemory(0, _payments);

    /// <summary>Makes room: each allocation ends a payment or an item, so there are no more than of both.</summary>
    internal void Start(AllocationBatch batch)
    {
        (Count, _items, _payments) = (0, batch.Items.Count, batch.Payments.Count);
        Fit(ref _allocations, _items + _payments);
        Fit(ref _open, _items);
        Fit(ref _left, _payments);
        batch.Items.Open.Span.CopyTo(_open);
    }

    private static void Fit<T>(ref T[] space, int count)
    {
        if (space.Length < count) space = GC.AllocateUninitializedArray<T>(count);
    }
}
