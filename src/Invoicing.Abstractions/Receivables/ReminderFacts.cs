using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Why reminders are stopped.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReminderStopKind>))]
public enum ReminderStopKind
{
    /// <summary>The customer disputes it. The default.</summary>
    Dispute = 0,

    /// <summary>The customer promised to pay.</summary>
    PromiseToPay,

    /// <summary>A payment is on the way.</summary>
    PaymentOnTheWay,

    /// <summary>It must not be reminded of for legal reasons, insolvency among them.</summary>
    LegalHold,

    /// <summary>A direct debit was submitted and is not booked yet.</summary>
    DirectDebitPending,
}

/// <summary>Something that stops reminders of a customer or of an item. Immutable.</summary>
public sealed record ReminderStop
{
    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The item; null: all of the customer's.</summary>
    public string? Item { get; init; }

    /// <summary>Why. Default: a dispute.</summary>
    public ReminderStopKind Kind { get; init; }

    /// <summary>The first day; null: from the beginning.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day; null: until it is taken away.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether it stops on a day.</summary>
    public bool IsOn(LocalDate day) =>
        (From is not { } from || from <= day) && (Until is not { } until || day <= until);
}

/// <summary>What differs for a customer. Immutable.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Plan">The plan by its id; null: the engine's standard one.</param>
/// <param name="IsExcluded">Whether it is never reminded.</param>
/// <param name="Contact">Whom reminders go to; or null.</param>
/// <param name="Language">The language of reminders (BCP 47); or null.</param>
/// <param name="Channel">How reminders are sent; null: as the level says.</param>
public sealed record ReminderCustomer(
    string Customer,
    string? Plan = null,
    bool IsExcluded = false,
    string? Contact = null,
    string? Language = null,
    ReminderChannel? Channel = null);

/// <summary>An item of a reminder that was sent, with its level then.</summary>
/// <param name="Item">The item.</param>
/// <param name="Level">The level, from 1.</param>
public sealed record RemindedItem(string Item, int Level);

/// <summary>A reminder that was sent. Immutable.</summary>
public sealed record ReminderSent
{
    private readonly Sequence<RemindedItem> _items;

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The level, from 1; the highest of its items.</summary>
    public required int Level { get; init; }

    /// <summary>The items with their levels.</summary>
    public ImmutableArray<RemindedItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }
}

/// <summary>What a customer has to its credit beside its open credit notes: payments on account.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Amount">The amount; positive.</param>
public sealed record CreditBalance(string Customer, Money Amount);

/// <summary>What reminders are decided from, as of a day. What is dated after the day does not count.
/// Immutable.</summary>
public sealed record ReminderFacts
{
    private readonly Sequence<OpenItem> _items;
    private readonly Sequence<CreditBalance> _credits;
    private readonly Sequence<ReminderSent> _history;
    private readonly Sequence<ReminderStop> _stops;
    private readonly Sequence<ReminderCustomer> _customers;
    private readonly Sequence<PaymentPromise> _promises;
    private readonly Sequence<InstalmentAgreement> _agreements;
    private readonly Sequence<PromisePayment> _payments;
    private readonly Sequence<InterestItem> _interest;

    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The items with what is open of them on the day; credits are below zero. Interest and fees are listed in
    /// reminders, but never the reason of one.</summary>
    public ImmutableArray<OpenItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>Payments on account.</summary>
    public ImmutableArray<CreditBalance> Credits
    {
        get => _credits.Items;
        init => _credits = value;
    }

    /// <summary>The reminders that were sent.</summary>
    public ImmutableArray<ReminderSent> History
    {
        get => _history.Items;
        init => _history = value;
    }

    /// <summary>What stops reminders.</summary>
    public ImmutableArray<ReminderStop> Stops
    {
        get => _stops.Items;
        init => _stops = value;
    }

    /// <summary>Customers for which something differs.</summary>
    public ImmutableArray<ReminderCustomer> Customers
    {
        get => _customers.Items;
        init => _customers = value;
    }

    /// <summary>The promises of customers; one that is not broken stops reminders.</summary>
    public ImmutableArray<PaymentPromise> Promises
    {
        get => _promises.Items;
        init => _promises = value;
    }

    /// <summary>The instalment agreements; while one is kept, what it covers is not reminded of.</summary>
    public ImmutableArray<InstalmentAgreement> Agreements
    {
        get => _agreements.Items;
        init => _agreements = value;
    }

    /// <summary>The payments by which promises and agreements are kept.</summary>
    public ImmutableArray<PromisePayment> Payments
    {
        get => _payments.Items;
        init => _payments = value;
    }

    /// <summary>What interest has to know of items: part payments and what was charged. Of an item that is not among
    /// them, what is open now was open all the time, and nothing was charged.</summary>
    public ImmutableArray<InterestItem> Interest
    {
        get => _interest.Items;
        init => _interest = value;
    }

    /// <summary>These facts once the reminders of a report were sent.</summary>
    public ReminderFacts After(ReminderReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return this with { History = [.. History, .. report.Proposals.Select(proposal => proposal.ToSent())] };
    }
}
