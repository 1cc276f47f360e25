using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Records;

/// <summary>What became of a batch.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<CommitStatus>))]
public enum CommitStatus
{
    /// <summary>All of it is stored.</summary>
    Committed = 0,

    /// <summary>Nothing was stored: every command of it had been carried out before.</summary>
    AlreadyDone,

    /// <summary>Nothing was stored: what is stored is not what the batch was made from. Read again, and make it
    /// anew.</summary>
    Conflict,
}

/// <summary>What became of a batch. Immutable.</summary>
public sealed record CommitResult
{
    private readonly Sequence<RecordedCommand> _commands;

    /// <summary>What became of it.</summary>
    public CommitStatus Status { get; init; }

    /// <summary>The commands with the results that are stored; none for a conflict.</summary>
    public ImmutableArray<RecordedCommand> Commands
    {
        get => _commands.Items;
        init => _commands = value;
    }

    /// <summary>What the conflict is about: a series, a number, a command; else null.</summary>
    public string? Conflict { get; init; }
}
