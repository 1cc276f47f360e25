using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What an allocation takes from.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AllocationSource>))]
public enum AllocationSource
{
    /// <summary>A payment.</summary>
    Payment = 0,

    /// <summary>An item of the other sign: a credit note, or what we owe for what we bought.</summary>
    Item,

    /// <summary>A certificate of tax withheld.</summary>
    Certificate,

    /// <summary>Nothing: a decision, such as a write-off.</summary>
    Decision,
}

/// <summary>What settles an item, wholly or in part: from one source, with the differences that belong to it.
/// Immutable.</summary>
public sealed record Allocation
{
    private readonly Sequence<SettlementPart> _parts;

    /// <summary>Its own id, within a ledger no two share one: the source and a number.</summary>
    public required string Id { get; init; }

    /// <summary>What it takes from: the id of a payment, of a credit note, the number of a certificate.</summary>
    public required string Source { get; init; }

    /// <summary>What the source is. Default: a payment.</summary>
    public AllocationSource SourceKind { get; init; }

    /// <summary>The item that it settles.</summary>
    public required string Item { get; init; }

    /// <summary>The customer that owed the item.</summary>
    public required string Customer { get; init; }

    /// <summary>How much of the source, in its currency: above zero of a receipt or credit note, below zero of a
    /// payment made; zero where nothing was paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>What <see cref="Amount"/> was worth in the base currency when it was received; null where none is
    /// kept.</summary>
    public Money? Booked { get; init; }

    /// <summary>The day on which it counts: when the payment was received.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What it takes of the item, part by part.</summary>
    public ImmutableArray<SettlementPart> Parts
    {
        get => _parts.Items;
        init => _parts = value;
    }

    /// <summary>What it takes of the source where that is an item: a credit note falls too. Null else.</summary>
    public SettlementPart? SourcePart { get; init; }

    /// <summary>The item of the claim that a deduction became; null for none.</summary>
    public string? Claim { get; init; }

    /// <summary>The exchange difference realised, in the base currency: above zero a gain, below zero a loss; null
    /// where no base currency is kept.</summary>
    public Money? ExchangeDifference { get; init; }

    /// <summary>The strategy that decided, and why.</summary>
    public required Basis Basis { get; init; }

    /// <summary>By how much the open amount of the item falls, in its currency: the sum of the parts.</summary>
    [JsonIgnore]
    public Money Settled => Parts.IsEmpty
        ? Money.Zero(Amount.Currency)
        : Money.Sum(Parts.Select(part => part.Amount), Parts[0].Amount.Currency);
}
