namespace Invoicing.Bulk;

/// <summary>A match while it runs: the columns in the order of their keys, and who passes over which part.</summary>
internal sealed class MatchRun : IDisposable
{
    private readonly int _threads;
    private readonly Memory<MatchCodes> _codes;

    public MatchRun(MatchBatch batch, int threads, Memory<MatchCodes> codes)
    {
        _threads = threads;
        _codes = codes;
        Batch = batch;
        Tolerances = batch.Tolerances.IsEmpty
            ? [new CompiledTolerances(MatchTolerances.Strict)]
            : [.. batch.Tolerances.Select(each => new CompiledTolerances(each))];
        var orders = new KeyOrder[5];
        KeyRanges.Each(orders.Length, threads, source => orders[source] = source switch
        {
            0 => KeyOrder.Of(batch.Lines.Keys, batch.Lines.Documents),
            1 => KeyOrder.Of(batch.OrderLines.Keys),
            2 => KeyOrder.Of(batch.Received.Keys),
            3 => KeyOrder.Of(batch.Accepted.Keys),
            _ => KeyOrder.Of(batch.BilledBefore.Keys),
        });
        (Lines, OrderLines, Received, Accepted, Before) = (orders[0], orders[1], orders[2], orders[3], orders[4]);
    }

    public MatchBatch Batch { get; }

    public KeyOrder Lines { get; }

    public KeyOrder OrderLines { get; }

    public KeyOrder Received { get; }

    public KeyOrder Accepted { get; }

    public KeyOrder Before { get; }

    public CompiledTolerances[] Tolerances { get; }

    public Span<MatchCodes> Codes => _codes.Span;

    /// <summary>Matches, one part of the keys on each thread; what is found is in the order of keys, whatever their
    /// number.</summary>
    public void Match(FoundRows found)
    {
        if (_threads == 1)
        {
            Pass(0, Lines.Keys.Length, found);
            return;
        }

        var parts = new FoundRows[_threads];
        KeyRanges.Each(_threads, _threads, part => Pass(
            KeyRanges.StartOf(Lines.Keys, part, _threads), KeyRanges.StartOf(Lines.Keys, part + 1, _threads),
            parts[part] = new FoundRows()));
        foreach (var part in parts)
        {
            found.AddRange(part.Rows);
            part.Dispose();
        }
    }

    public void Dispose()
    {
        Lines.Dispose();
        OrderLines.Dispose();
        Received.Dispose();
        Accepted.Dispose();
        Before.Dispose();
    }

    private void Pass(int from, int to, FoundRows found)
    {
        if (from < to) new MatchPass(this, Lines.Keys[from], found).Run(from, to);
    }
}
