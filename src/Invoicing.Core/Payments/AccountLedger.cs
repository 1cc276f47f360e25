using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// The history of accounts: items opened, payments received, what settled what, and what was taken back. History only
/// grows: what was wrong is reversed by a later event, and a later event never changes what was open on an earlier day.
/// Allocating and reversing at once gives the state before, exactly. Each step gives a new ledger, or findings and
/// none. Immutable, safe to share between threads (docs/accounts.md).
/// </summary>
[Experimental("INV1003")]
public sealed partial class AccountLedger
{
    private readonly ImmutableList<LedgerEvent> _events;
    private readonly LedgerState _state;

    private AccountLedger(ImmutableList<LedgerEvent> events, LedgerState state) =>
        (_events, _state) = (events, state);

    /// <summary>A ledger in which nothing happened yet.</summary>
    public static AccountLedger Empty { get; } = new([], LedgerState.Empty);

    /// <summary>The history, in order.</summary>
    public IReadOnlyList<LedgerEvent> Events => _events;

    /// <summary>What is open and unapplied after all events.</summary>
    public LedgerPosition Position => LedgerSums.PositionOf(_state, null);

    /// <summary>The ledger of a stored history; findings where an event does not fit those before it.</summary>
    public static Outcome<AccountLedger> Of(IEnumerable<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new LedgerSteps(Empty).Try(steps =>
        {
            foreach (var each in events) steps.Add(each with { Number = 0 });
        });
    }

    /// <summary>What was open and unapplied at the end of a day: later events do not count.</summary>
    public LedgerPosition AsOf(LocalDate day)
    {
        var state = LedgerState.Empty;
        foreach (var each in _events)
        {
            if (each.Date > day) break;
            state = state.After(each);
        }

        return LedgerSums.PositionOf(state, day);
    }

    /// <summary>Opens an item: an issued document, interest, a fee.</summary>
    /// <param name="item">The item.</param>
    /// <param name="date">The day on which it counts.</param>
    public Outcome<AccountLedger> Open(OpenItem item, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Try(steps => steps.Add(LedgerEventKind.ItemOpened, date, item.Id, one => one with { Item = item }));
    }

    /// <summary>Takes up a payment; it stays unapplied.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="date">The day on which it counts.</param>
    public Outcome<AccountLedger> Receive(Payment payment, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return Try(steps =>
            steps.Add(LedgerEventKind.PaymentReceived, date, payment.Id, one => one with { Payment = payment }));
    }

    /// <summary>Allocates what is unapplied to what is open.</summary>
    /// <param name="allocator">The allocator.</param>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="facts">Payers, rates, decisions and certificates; its payments and items are those of the
    /// ledger. Null for none.</param>
    /// <param name="payments">The payments to allocate; null for all that have something left.</param>
    public Outcome<AccountLedger> Allocate(PaymentAllocator allocator, LocalDate date, AllocationFacts? facts = null,
        IReadOnlySet<string>? payments = null)
    {
        ArgumentNullException.ThrowIfNull(allocator);
        var outcome = allocator.Allocate((facts ?? new AllocationFacts()) with
        {
            OpenItems = [.. _state.Items.Values],
            Payments =
            [
                .. _state.Payments.Values.Select(each => each.Payment)
                    .Where(each => !each.Left.IsZero && payments?.Contains(each.Id) != false),
            ],
        });
        return outcome.TryGet(out var report)
            ? Try(steps => steps.Add(report, date), outcome.Findings)
            : new Outcome<AccountLedger>(null, outcome.Findings);
    }

    /// <summary>Settles a part of an item by a decision, without money: a write-off, a price reduction, bank charges, a
    /// discount that is granted after all. Below zero it gives one back.</summary>
    /// <param name="item">The item.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="amount">By how much the open amount falls.</param>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="ArgumentException">The kind needs a payment or another item, or no reason is given.</exception>
    public Outcome<AccountLedger> Settle(
        string item, SettlementKind kind, Money amount, LocalDate date, string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        if (kind is SettlementKind.Payment or SettlementKind.Credit or SettlementKind.Netting or SettlementKind.Claim)
            throw new ArgumentException($"{kind} is not decided without a payment or another item.", nameof(kind));
        return Try(steps => steps.Decide(item, kind, amount, date, because));
    }

    /// <summary>Takes an allocation back. Discounts and write-offs that other allocations got because the item was
    /// fully settled fall with it, by events of their own.</summary>
    /// <param name="allocation">The id of the allocation.</param>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="because">Why.</param>
    /// <param name="differences">What becomes of those discounts and write-offs.</param>
    public Outcome<AccountLedger> Reverse(string allocation, LocalDate date, string because,
        ReversalChoice differences = ReversalChoice.Withdraw) =>
        Try(steps => steps.Reverse(allocation, date, because, differences));

    /// <summary>Takes a payment out that the bank took back - a bounced debit, a chargeback - with all that it settled,
    /// and charges a fee where one is given.</summary>
    /// <param name="payment">The id of the payment.</param>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="because">Why: the bank's reason.</param>
    /// <param name="fee">What the customer is charged for it, or null.</param>
    /// <param name="differences">What becomes of discounts and write-offs that rested on it.</param>
    public Outcome<AccountLedger> Return(string payment, LocalDate date, string because, OpenItem? fee = null,
        ReversalChoice differences = ReversalChoice.Withdraw) => Try(steps =>
    {
        steps.ReverseAll(payment, date, because, differences);
        steps.Add(LedgerEventKind.PaymentReturned, date, payment, one => one with { Because = because });
        if (fee is not null)
            steps.Add(LedgerEventKind.ItemOpened, date, fee.Id, one => one with { Item = fee, Because = because });
    });

    /// <summary>Pays back of what is left of a payment.</summary>
    /// <param name="payment">The id of the payment.</param>
    /// <param name="amount">How much, with the sign of the payment.</param>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="because">Why.</param>
    public Outcome<AccountLedger> Refund(string payment, Money amount, LocalDate date, string because) =>
        Try(steps => steps.Add(LedgerEventKind.PaymentRefunded, date, payment,
            one => one with { Amount = amount, Because = because }));

    /// <summary>Moves a payment to another customer, unallocated.</summary>
    /// <param name="payment">The id of the payment.</param>
    /// <param name="customer">The customer; null for nobody yet.</param>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="because">Why.</param>
    /// <param name="differences">What becomes of discounts and write-offs that rested on it.</param>
    public Outcome<AccountLedger> Move(string payment, string? customer, LocalDate date, string because,
        ReversalChoice differences = ReversalChoice.Withdraw) => Try(steps =>
    {
        steps.ReverseAll(payment, date, because, differences);
        steps.Add(LedgerEventKind.PaymentMoved, date, payment,
            one => one with { Customer = customer, Because = because });
    });

    private Outcome<AccountLedger> Try(Action<LedgerSteps> act, FindingList? findings = null) =>
        new LedgerSteps(this).Try(act, findings);
}
