using System.Diagnostics.CodeAnalysis;
using Invoicing.Numbering;

namespace Invoicing.Records;

/// <summary>
/// Keeps records in memory, for tests and for applications that store them elsewhere. Readers see whole batches only.
/// Safe to use from several threads.
/// </summary>
[Experimental("INV1006")]
public sealed class InMemoryRecordStore : IRecordStore, ISeriesReader, IInvoiceReader, IJournalReader, ICommandReader
{
    private RecordState _state = RecordState.Empty;

    /// <inheritdoc/>
    public ValueTask<CommitResult> CommitAsync(RecordBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellation.ThrowIfCancellationRequested();
        while (true)
        {
            var before = Volatile.Read(ref _state);
            var after = before.With(batch, out var result);
            // Another batch may have come first; then this one is judged again by what is stored now.
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, after, before), before)) return new(result);
        }
    }

    /// <inheritdoc/>
    public ValueTask<NumberSeries?> FindSeriesAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(Volatile.Read(ref _state).Series(id));
    }

    /// <inheritdoc/>
    public ValueTask<IssuedInvoice?> FindInvoiceAsync(string number, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return new(Volatile.Read(ref _state).Invoice(number));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<IssuedInvoice> ReadInvoicesAsync(CancellationToken cancellation = default) =>
        Volatile.Read(ref _state).Invoices.ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalEntry> ReadJournalAsync(CancellationToken cancellation = default) =>
        Volatile.Read(ref _state).Journal.ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<RecordedCommand?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellation = default) =>
        new(Volatile.Read(ref _state).Command(key));
}
