using System.Collections.Immutable;
using Invoicing;
using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;

namespace MonthEnd.Steps;

/// <summary>What happened, as entries of the customers' accounts: what was allocated and taken back stands there
/// twice.</summary>
static class AccountHistory
{
    public static ImmutableArray<AccountEntry> Of(SettledPayments payments)
    {
        var events = payments.Ledger.Events;
        var received = Received(payments);
        return
        [
            // What was paid of an item before is not among the month's payments: its open part is what it brings
            // forward.
            .. events.Select(each => each.Item).OfType<OpenItem>()
                .Select(item => AccountEntry.Of(item with { Amount = item.Open })),
            .. AccountEntry.Of(received),
            .. events.Where(each => each.Kind == LedgerEventKind.PaymentReturned)
                .SelectMany(each => Returned(each, received)),
            .. events.Where(each => each.Kind == LedgerEventKind.DifferencesWithdrawn)
                .SelectMany(each => Withdrawn(each, received)),
        ];
    }

    // As if nothing had been taken back.
    static AllocationReport Received(SettledPayments payments)
    {
        var allocations = payments.Ledger.Events.Select(each => each.Allocation).OfType<Allocation>().ToList();
        var used = allocations.GroupBy(each => each.Source, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => Money.Sum(same.Select(each => each.Amount), same.First().Amount.Currency),
            StringComparer.Ordinal);
        var left = payments.Unapplied.ToDictionary(each => each.Payment, StringComparer.Ordinal);
        return new AllocationReport
        {
            Allocations = [.. allocations],
            Unapplied =
            [
                .. payments.Position.Payments.Select(each => each.Payment)
                    .Select(payment => new UnappliedAmount
                    {
                        Payment = payment.Id,
                        Customer = left.GetValueOrDefault(payment.Id)?.Customer ?? payment.Customer,
                        Amount = used.TryGetValue(payment.Id, out var some) ? payment.Amount - some : payment.Amount,
                        Date = payment.Received,
                        Basis = new Basis("unapplied"),
                    })
                    .Where(each => !each.Amount.IsZero),
            ],
        };
    }

    static IEnumerable<AccountEntry> Returned(LedgerEvent returned, AllocationReport received) =>
        Back(returned, received with
        {
            Allocations = received.Allocations.RemoveAll(each => each.Source != returned.Subject),
            Unapplied = received.Unapplied.RemoveAll(each => each.Payment != returned.Subject),
        });

    // Discounts and differences that rested on full settlement.
    static IEnumerable<AccountEntry> Withdrawn(LedgerEvent withdrawn, AllocationReport received) =>
        Back(withdrawn, new AllocationReport
        {
            Allocations =
            [
                .. received.Allocations.Where(each => each.Id == withdrawn.Subject).Select(each => each with
                {
                    Parts = each.Parts.RemoveAll(part => !part.OnFullSettlement), SourcePart = null,
                }),
            ],
        });

    static IEnumerable<AccountEntry> Back(LedgerEvent why, AllocationReport what) =>
        AccountEntry.Of(what).Select(entry => entry with
        {
            Date = why.Date,
            Kind = entry.Kind == AccountEntryKind.Payment ? AccountEntryKind.ReturnedPayment : entry.Kind,
            Amount = -entry.Amount,
            Applied = [.. entry.Applied.Select(part => part with { Amount = -part.Amount })],
        });
}
