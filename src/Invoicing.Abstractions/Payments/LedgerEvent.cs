using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What happened on an account.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<LedgerEventKind>))]
public enum LedgerEventKind
{
    /// <summary>An item was opened: a document, interest, a fee, a claim.</summary>
    ItemOpened = 0,

    /// <summary>An item was withdrawn that nothing settled: a claim whose payment was reversed.</summary>
    ItemWithdrawn,

    /// <summary>A payment was received or made.</summary>
    PaymentReceived,

    /// <summary>Something was settled.</summary>
    Allocated,

    /// <summary>An allocation was taken back.</summary>
    AllocationReversed,

    /// <summary>The discount and write-off of an allocation fell, because its item is no longer fully
    /// settled.</summary>
    DifferencesWithdrawn,

    /// <summary>A part of a payment was paid back.</summary>
    PaymentRefunded,

    /// <summary>The bank took a payment back: a bounced debit, a chargeback.</summary>
    PaymentReturned,

    /// <summary>A payment was moved to another customer, or its customer was found.</summary>
    PaymentMoved,
}

/// <summary>Something that happened on an account. History only grows; what was wrong is reversed by a later event.
/// Immutable.</summary>
public sealed record LedgerEvent
{
    /// <summary>Its place in the history, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it counts; never before the event before it.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What happened.</summary>
    public required LedgerEventKind Kind { get; init; }

    /// <summary>What it happened to: the id of the item, the payment or the allocation.</summary>
    public required string Subject { get; init; }

    /// <summary>The item that was opened; else null.</summary>
    public OpenItem? Item { get; init; }

    /// <summary>The payment that was received; else null.</summary>
    public Payment? Payment { get; init; }

    /// <summary>What was allocated; else null.</summary>
    public Allocation? Allocation { get; init; }

    /// <summary>What was paid back, with the sign of the payment; else null.</summary>
    public Money? Amount { get; init; }

    /// <summary>The customer that a payment was moved to; null for nobody yet, and else.</summary>
    public string? Customer { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Because { get; init; }
}
