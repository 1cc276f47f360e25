using Invoicing.Numbering;

namespace Invoicing.Records;

/// <summary>Reads number series.</summary>
public interface ISeriesReader
{
    /// <summary>The series of an id as it is stored, or null.</summary>
    ValueTask<NumberSeries?> FindSeriesAsync(string id, CancellationToken cancellation = default);
}

/// <summary>Reads issued invoices.</summary>
public interface IInvoiceReader
{
    /// <summary>The invoice of a number (BT-1), or null.</summary>
    ValueTask<IssuedInvoice?> FindInvoiceAsync(string number, CancellationToken cancellation = default);

    /// <summary>All invoices, in the order in which they were stored.</summary>
    IAsyncEnumerable<IssuedInvoice> ReadInvoicesAsync(CancellationToken cancellation = default);
}

/// <summary>Reads the journal.</summary>
public interface IJournalReader
{
    /// <summary>All entries, in the order in which they were stored.</summary>
    IAsyncEnumerable<JournalEntry> ReadJournalAsync(CancellationToken cancellation = default);
}

/// <summary>Reads what became of commands.</summary>
public interface ICommandReader
{
    /// <summary>The command of a key with its result, or null where it was not carried out.</summary>
    ValueTask<RecordedCommand?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellation = default);
}
