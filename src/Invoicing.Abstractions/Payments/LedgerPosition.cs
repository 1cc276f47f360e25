using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>A payment and what became of it. Received = allocated + left + refunded + returned. Immutable.</summary>
public sealed record ReceivedPayment
{
    /// <summary>The payment with what was used of it; its customer is the one it stands with now.</summary>
    public required Payment Payment { get; init; }

    /// <summary>What was allocated and not reversed.</summary>
    public required Money Allocated { get; init; }

    /// <summary>What was paid back.</summary>
    public required Money Refunded { get; init; }

    /// <summary>What the bank took back.</summary>
    public required Money Returned { get; init; }
}

/// <summary>The sums of payments in one currency: received = allocated + unapplied + refunded + returned.</summary>
/// <param name="Received">What was received, less what was paid out.</param>
/// <param name="Allocated">What settles items.</param>
/// <param name="Unapplied">What is left.</param>
/// <param name="Refunded">What was paid back, and what was used before the history.</param>
/// <param name="Returned">What the bank took back.</param>
public sealed record ReceivedTotals(Money Received, Money Allocated, Money Unapplied, Money Refunded, Money Returned);

/// <summary>What is open and unapplied on a day. Immutable.</summary>
public sealed record LedgerPosition
{
    private static readonly Basis Whole = new("account-ledger", Because: "settles nothing");
    private static readonly Basis Rest = new("account-ledger", Because: "more than was owed");

    private readonly Sequence<OpenItem> _items;
    private readonly Sequence<ReceivedPayment> _payments;
    private readonly Sequence<Allocation> _allocations;
    private readonly Sequence<LedgerTotals> _totals;

    /// <summary>The day; null for after all events.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Every item, settled ones too, by customer, due date and id.</summary>
    public ImmutableArray<OpenItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>Every payment, used ones too, by date and id.</summary>
    public ImmutableArray<ReceivedPayment> Payments
    {
        get => _payments.Items;
        init => _payments = value;
    }

    /// <summary>What is left of payments, for ageing, statements and reminders.</summary>
    [JsonIgnore]
    public ImmutableArray<UnappliedAmount> Unapplied =>
    [
        .. Payments.Where(each => !each.Payment.Left.IsZero).Select(each => new UnappliedAmount
        {
            Payment = each.Payment.Id,
            Customer = each.Payment.Customer,
            Amount = each.Payment.Left,
            Booked = each.Payment.LeftBooked,
            Date = each.Payment.Received,
            Basis = each.Allocated.IsZero ? Whole : Rest,
        }),
    ];

    /// <summary>The sums of the payments, by currency: received = allocated + unapplied + refunded +
    /// returned.</summary>
    [JsonIgnore]
    public ImmutableArray<ReceivedTotals> Received =>
    [
        .. Payments.GroupBy(each => each.Payment.Amount.Currency).OrderBy(same => same.Key).Select(same =>
            new ReceivedTotals(
                Money.Sum(same.Select(each => each.Payment.Amount), same.Key),
                Money.Sum(same.Select(each => each.Allocated), same.Key),
                Money.Sum(same.Select(each => each.Payment.Left), same.Key),
                Money.Sum(same.Select(each => each.Refunded), same.Key),
                Money.Sum(same.Select(each => each.Returned), same.Key))),
    ];

    /// <summary>What is allocated and not reversed, with the parts that hold, in the order in which it
    /// happened.</summary>
    public ImmutableArray<Allocation> Allocations
    {
        get => _allocations.Items;
        init => _allocations = value;
    }

    /// <summary>The sums, by currency; those in the base currency count all items that have a booked value.</summary>
    public ImmutableArray<LedgerTotals> Totals
    {
        get => _totals.Items;
        init => _totals = value;
    }
}

/// <summary>
/// The sums of an account in one currency, or in the base currency of items of all currencies. Open = invoiced + fees
/// and interest - credited - paid - netted - discounts - written off - bank charges - withheld. Credit notes are part
/// of what is invoiced, below zero, until they are applied. Immutable.
/// </summary>
public sealed record LedgerTotals
{
    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Whether these are booked values in the base currency. Default: amounts as they are.</summary>
    public bool IsBooked { get; init; }

    /// <summary>Documents and claims, less what became a claim.</summary>
    public required Money Invoiced { get; init; }

    /// <summary>Interest and fees.</summary>
    public required Money Charged { get; init; }

    /// <summary>What was settled by each kind, the sum over items; invoices less credit notes.</summary>
    public required Money Settled { get; init; }

    /// <summary>What payments settled: the part of <see cref="Settled"/> that money was paid for.</summary>
    public required Money Paid { get; init; }

    /// <summary>Early-payment discounts.</summary>
    public required Money Discounts { get; init; }

    /// <summary>Written off, less what was kept of too much.</summary>
    public required Money WrittenOff { get; init; }

    /// <summary>Bank charges borne.</summary>
    public required Money BankCharges { get; init; }

    /// <summary>Tax withheld.</summary>
    public required Money Withheld { get; init; }

    /// <summary>Price reductions.</summary>
    public required Money Reduced { get; init; }

    /// <summary>What is open: <see cref="Invoiced"/> + <see cref="Charged"/> - <see cref="Settled"/>.</summary>
    public required Money Open { get; init; }
}
