namespace Invoicing.Records;

/// <summary>The one port that writes. An implementation is safe to call from several threads and processes at
/// once.</summary>
public interface IRecordStore
{
    /// <summary>
    /// Stores a batch: all of it or nothing, also when the process ends in between or the call is cancelled. Nothing is
    /// stored where every command of it was carried out before (the stored results are given), nor where a series is
    /// not as the batch has it, a number is taken, or some of the commands were carried out before (a conflict).
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="cancellation">Asks to stop; once the call returned, the batch is stored for good.</param>
    ValueTask<CommitResult> CommitAsync(RecordBatch batch, CancellationToken cancellation = default);
}
