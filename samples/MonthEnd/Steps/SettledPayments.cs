using System.Collections.Immutable;
using Invoicing;
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
}
