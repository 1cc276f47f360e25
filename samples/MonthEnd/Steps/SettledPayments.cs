using System.Collections.Immutable;
using Invoicing;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Payments;

namespace MonthEnd.Steps;

/// <summary>What became of the payments up to the day of the run.</summary>
/// <param name="Ledger">All that happened: what was open before, the invoices issued, payments and what they
/// settled.</param>
/// <param name="Remitters">Who made each payment, as far as could be told.</param>
/// <param name="Findings">What was found on the way.</param>
/// <param name="Base">The currency in which the books are kept; null where nothing tells.</param>
sealed record SettledPayments(
    AccountLedger Ledger, ImmutableArray<RemitterReport> Remitters, FindingList Findings, Currency? Base)
{
    /// <summary>What is open and what holds after all that happened.</summary>
    public LedgerPosition Position { get; } = Ledger.Position;

    /// <summary>This with what is charged for reminders; what stands there already is not charged twice.</summary>
    public SettledPayments With(DecidedReminders reminders) => new(
        reminders.Fees.Aggregate(Ledger, (ledger, fee) => ledger.Open(fee, fee.Issued).ValueOrDefault ?? ledger),
        Remitters, Findings, Base);

    /// <summary>What is left of payments.</summary>
    public ImmutableArray<UnappliedAmount> Unapplied =>
    [
        .. Position.Payments.Where(each => !each.Payment.Left.IsZero).Select(each => new UnappliedAmount
        {
            Payment = each.Payment.Id,
            Customer = CustomerOf(each.Payment),
            Amount = each.Payment.Left,
            Booked = each.Payment.UsedBooked is { } used ? each.Payment.Booked - used : each.Payment.Booked,
            Date = each.Payment.Received,
            Basis = new Basis("unapplied", Because: each.Allocated.IsZero ? "settles nothing" : "more than was owed"),
        }),
    ];

    /// <summary>What was received in each currency, and what became of it.</summary>
    public ImmutableArray<PaymentTotals> Totals =>
    [
        .. Position.Payments.GroupBy(each => each.Payment.Amount.Currency).OrderBy(same => same.Key)
            .Select(same => new PaymentTotals(
                Money.Sum(same.Select(each => each.Payment.Amount), same.Key),
                Money.Sum(same.Select(each => each.Allocated), same.Key),
                Money.Sum(same.Select(each => each.Payment.Left), same.Key),
                Money.Sum(same.Select(each => each.Returned), same.Key))),
    ];

    // Known from the payment itself, else from what it settled.
    string? CustomerOf(Payment payment) => payment.Customer
        ?? Position.Allocations.FirstOrDefault(each => each.Source == payment.Id)?.Customer;
}

/// <summary>Received = allocated + unapplied + returned, in one currency.</summary>
sealed record PaymentTotals(Money Received, Money Allocated, Money Unapplied, Money Returned);
