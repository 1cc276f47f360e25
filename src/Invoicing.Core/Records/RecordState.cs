using System.Collections.Immutable;
using Invoicing.Numbering;

namespace Invoicing.Records;

/// <summary>All that is stored, as one immutable value: a batch gives a new one, or none. What a store has to
/// keep.</summary>
internal sealed class RecordState
{
    private ImmutableDictionary<string, NumberSeries> _series =
        ImmutableDictionary.Create<string, NumberSeries>(StringComparer.Ordinal);
    private ImmutableDictionary<string, IssuedInvoice> _byNumber =
        ImmutableDictionary.Create<string, IssuedInvoice>(StringComparer.Ordinal);
    private ImmutableDictionary<IdempotencyKey, RecordedCommand> _commands =
        ImmutableDictionary<IdempotencyKey, RecordedCommand>.Empty;

    public static RecordState Empty { get; } = new();

    public ImmutableList<IssuedInvoice> Invoices { get; private init; } = [];

    public ImmutableList<JournalEntry> Journal { get; private init; } = [];

    public NumberSeries? Series(string id) => _series.GetValueOrDefault(id);

    public IssuedInvoice? Invoice(string number) => _byNumber.GetValueOrDefault(number);

    public RecordedCommand? Command(IdempotencyKey key) => _commands.GetValueOrDefault(key);

    /// <summary>The state with a batch in it; this state where the batch was not taken.</summary>
    public RecordState With(RecordBatch batch, out CommitResult result)
    {
        if (!batch.Commands.IsEmpty && batch.Commands.All(command => _commands.ContainsKey(command.Key)))
        {
            result = new CommitResult
            {
                Status = CommitStatus.AlreadyDone,
                Commands = [.. batch.Commands.Select(command => _commands[command.Key])],
            };
            return this;
        }

        if (ConflictOf(batch) is { } conflict)
        {
            result = new CommitResult { Status = CommitStatus.Conflict, Conflict = conflict };
            return this;
        }

        result = new CommitResult { Status = CommitStatus.Committed, Commands = batch.Commands };
        return new RecordState
        {
            _series = _series.SetItems(batch.Series.Select(each => KeyValuePair.Create(each.After.Id, each.After))),
            _byNumber = _byNumber.AddRange(batch.Invoices.Select(each => KeyValuePair.Create(each.Number, each))),
            _commands = _commands.AddRange(batch.Commands.Select(each => KeyValuePair.Create(each.Key, each))),
            Invoices = Invoices.AddRange(batch.Invoices),
            Journal = Journal.AddRange(batch.Journal),
        };
    }

    private string? ConflictOf(RecordBatch batch)
    {
        foreach (var advance in batch.Series)
        {
            if (advance.After.Id != advance.Before.Id) return $"series {advance.Before.Id} becomes {advance.After.Id}";
            if (Series(advance.Before.Id) is { } stored && stored != advance.Before) return $"series {stored.Id}";
        }

        return Taken(batch.Series.Select(each => each.Before.Id), _ => false, StringComparer.Ordinal, "series")
            ?? Taken(batch.Invoices.Select(each => each.Number), number =>
                number.Length == 0 || _byNumber.ContainsKey(number),
                StringComparer.Ordinal, "number")
            ?? Taken(batch.Commands.Select(each => each.Key), _commands.ContainsKey,
                EqualityComparer<IdempotencyKey>.Default, "command");
    }

    /// <summary>The first that is stored already, or stands twice in the batch.</summary>
    private static string? Taken<T>(
        IEnumerable<T> names, Func<T, bool> isStored, IEqualityComparer<T> comparer, string kind)
    {
        var seen = new HashSet<T>(comparer);
        foreach (var name in names)
            if (isStored(name) || !seen.Add(name)) return $"{kind} {name}";
        return null;
    }
}
