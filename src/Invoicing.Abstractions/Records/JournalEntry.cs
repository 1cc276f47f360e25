using NodaTime;

namespace Invoicing.Records;

/// <summary>What was done, when and by whom. The journal only grows. Immutable.</summary>
public sealed record JournalEntry
{
    /// <summary>When it was done.</summary>
    public required Instant At { get; init; }

    /// <summary>What was done: one of <see cref="JournalActions"/>, or an application's own.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: the number of the document.</summary>
    public required string Subject { get; init; }

    /// <summary>The command that asked for it.</summary>
    public required IdempotencyKey Command { get; init; }

    /// <summary>The amount that it is about, with the sign of its effect on the buyer's debt; or null.</summary>
    public Money? Amount { get; init; }

    /// <summary>Who asked for it, or null.</summary>
    public string? Actor { get; init; }
}

/// <summary>The actions of the journal that this library writes; stable for ever.</summary>
public static class JournalActions
{
    /// <summary>An invoice was issued.</summary>
    public const string InvoiceIssued = "invoice-issued";
}
