using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>A part of a payment that settles an item, wholly or in part. Immutable.</summary>
public sealed record Allocation
{
    /// <summary>The payment.</summary>
    public required string Payment { get; init; }

    /// <summary>The item that it settles.</summary>
    public required string Item { get; init; }

    /// <summary>The customer that owed the item.</summary>
    public required string Customer { get; init; }

    /// <summary>How much of the payment; above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>The day on which it counts: when the payment was received.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The strategy that decided, and why.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>What is left of a payment. With a customer it stays on that account, without it waits for its
/// payer.</summary>
public sealed record UnappliedAmount
{
    /// <summary>The payment.</summary>
    public required string Payment { get; init; }

    /// <summary>The customer that paid; null where it is not known.</summary>
    public string? Customer { get; init; }

    /// <summary>How much is left; below zero only for an entry that was no receipt.</summary>
    public required Money Amount { get; init; }

    /// <summary>When the payment was received.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Who left it, and why.</summary>
    public required Basis Basis { get; init; }
}
