using System.Collections.Immutable;
using Invoicing.Numbering;

namespace Invoicing.Records;

/// <summary>What is stored together or not at all: numbers, documents, journal and commands. Immutable.</summary>
public sealed record RecordBatch
{
    private readonly Sequence<SeriesAdvance> _series;
    private readonly Sequence<IssuedInvoice> _invoices;
    private readonly Sequence<JournalEntry> _journal;
    private readonly Sequence<RecordedCommand> _commands;

    /// <summary>How far the series of numbers come.</summary>
    public ImmutableArray<SeriesAdvance> Series
    {
        get => _series.Items;
        init => _series = value;
    }

    /// <summary>The documents.</summary>
    public ImmutableArray<IssuedInvoice> Invoices
    {
        get => _invoices.Items;
        init => _invoices = value;
    }

    /// <summary>The entries that the journal gets, in their order.</summary>
    public ImmutableArray<JournalEntry> Journal
    {
        get => _journal.Items;
        init => _journal = value;
    }

    /// <summary>The commands that this answers.</summary>
    public ImmutableArray<RecordedCommand> Commands
    {
        get => _commands.Items;
        init => _commands = value;
    }
}

/// <summary>How far a series comes.</summary>
/// <param name="Before">The series as it has to be stored now; where none is stored yet, it begins like this.</param>
/// <param name="After">The series as it is stored then; of the same id.</param>
public sealed record SeriesAdvance(NumberSeries Before, NumberSeries After);

/// <summary>A command that was carried out, and its result.</summary>
/// <param name="Key">What the command is named by.</param>
/// <param name="Result">What it gave: the number of the document.</param>
public sealed record RecordedCommand(IdempotencyKey Key, string Result);
