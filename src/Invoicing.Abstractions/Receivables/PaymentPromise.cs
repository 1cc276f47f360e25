using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>A customer's promise to pay an amount by a day. Immutable.</summary>
public sealed record PaymentPromise
{
    private readonly Sequence<string> _items;

    /// <summary>The promise by name.</summary>
    public required string Id { get; init; }

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What was promised; positive.</summary>
    public required Money Amount { get; init; }

    /// <summary>The last day on which it is to be paid.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The items that it is for; empty: all of the customer's in the currency.</summary>
    public ImmutableArray<string> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>The day on which it was made; payments count from it on.</summary>
    public required LocalDate MadeOn { get; init; }

    /// <summary>Who made it, or null.</summary>
    public string? MadeBy { get; init; }
}

/// <summary>A payment as promises see it.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Date">The day of receipt.</param>
/// <param name="Amount">The amount; positive.</param>
/// <param name="Item">The item that it paid; null where it is on account.</param>
public sealed record PromisePayment(string Customer, LocalDate Date, Money Amount, string? Item = null);

/// <summary>What became of a promise or an agreement as of a day.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PromiseStatus>))]
public enum PromiseStatus
{
    /// <summary>Its day is not over, and it is not paid in full.</summary>
    Pending = 0,

    /// <summary>It was paid in full in time.</summary>
    Kept,

    /// <summary>Its day is over and only a part was paid in time.</summary>
    PartlyKept,

    /// <summary>Its day is over and nothing was paid in time.</summary>
    Broken,
}

/// <summary>A promise with what became of it.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Paid">What was paid of it in time, no more than was promised.</param>
public sealed record AssessedPromise(PaymentPromise Promise, PromiseStatus Status, Money Paid)
{
    /// <summary>What is missing of it.</summary>
    [JsonIgnore]
    public Money Missing => Promise.Amount - Paid;
}

/// <summary>A part of an instalment agreement.</summary>
/// <param name="Due">The day on which it is due.</param>
/// <param name="Amount">The amount; positive.</param>
public sealed record AgreedInstalment(LocalDate Due, Money Amount);

/// <summary>An agreement to pay items in instalments: while it is kept its days stand in place of the items' due dates;
/// once it is broken these count again. Immutable.</summary>
public sealed record InstalmentAgreement
{
    private readonly Sequence<string> _items;
    private readonly Sequence<AgreedInstalment> _instalments;

    /// <summary>The agreement by name.</summary>
    public required string Id { get; init; }

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The items that it covers.</summary>
    public ImmutableArray<string> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>The day on which it was made; payments count from it on.</summary>
    public required LocalDate MadeOn { get; init; }

    /// <summary>The instalments, of one currency.</summary>
    public ImmutableArray<AgreedInstalment> Instalments
    {
        get => _instalments.Items;
        init => _instalments = value;
    }
}

/// <summary>An agreement with what became of it. Partly kept: some instalments were paid in time before one was
/// not.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Paid">What was paid of it.</param>
/// <param name="NextDue">The day of the first instalment that is not paid in full; null where all are.</param>
public sealed record AssessedAgreement(
    InstalmentAgreement Agreement, PromiseStatus Status, Money Paid, LocalDate? NextDue = null)
{
    /// <summary>Whether its days stand in place of the items' due dates.</summary>
    [JsonIgnore]
    public bool IsInForce => Status == PromiseStatus.Pending;
}
