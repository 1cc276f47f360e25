namespace Invoicing.Bulk;

/// <summary>An allocation while it runs: the columns in the order of accounts, and who passes over which part.</summary>
internal sealed class AllocationBatchRun : IDisposable
{
    private readonly int _threads;
    private readonly AllocationBatchReport _report;

    public AllocationBatchRun(AllocationBatch batch, int threads, AllocationBatchReport report)
    {
        _threads = threads;
        _report = report;
        Batch = batch;
        var orders = new KeyOrder[2];
        KeyRanges.Each(orders.Length, threads, source => orders[source] = source == 0
            ? KeyOrder.Of(batch.Payments.Accounts, batch.Payments.Days, batch.Payments.Ranks)
            : KeyOrder.Of(batch.Items.Accounts, batch.Items.Due, batch.Items.Ranks));
        (Payments, Items) = (orders[0], orders[1]);
    }

    public AllocationBatch Batch { get; }

    public KeyOrder Payments { get; }

    public KeyOrder Items { get; }

    /// <summary>Allocates, one part of the accounts on each thread, and tells how many allocations that gave. Their
    /// order does not depend on the number of threads.</summary>
    public int Allocate()
    {
        var count = Payments.Keys.Length;
        if (_threads == 1) return Pass(0, count).Count;
        var parts = new (int Start, int Count)[_threads];
        KeyRanges.Each(_threads, _threads, part => parts[part] = Pass(
            KeyRanges.StartOf(Payments.Keys, part, _threads), KeyRanges.StartOf(Payments.Keys, part + 1, _threads)));
        return Join(parts);
    }

    public void Dispose()
    {
        Payments.Dispose();
        Items.Dispose();
    }

    // A part writes where it cannot meet another: behind as many rows as there are payments and items before it.
    private (int Start, int Count) Pass(int from, int to)
    {
        if (from == to) return default;
        var item = Positions.NotBelow(Items.Keys, Payments.Keys[from]);
        var start = from == 0 ? 0 : from + item;
        return (start, new AllocationPass(this, _report, _report.Space.Span[start..]).Run(from, to, item));
    }

    private int Join((int Start, int Count)[] parts)
    {
        var rows = _report.Space.Span;
        var end = 0;
        foreach (var (start, count) in parts)
        {
            if (start != end) rows.Slice(start, count).CopyTo(rows[end..]);
            end += count;
        }

        return end;
    }
}
