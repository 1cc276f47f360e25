using Invoicing;
using Invoicing.Banking;
using Invoicing.Findings;
using Invoicing.Payments;
using MonthEnd.Files;
using NodaTime;

namespace MonthEnd.Steps;

/// <summary>What happened on the accounts of customers, day by day: items opened, payments received, allocated and
/// taken back by the bank.</summary>
sealed class PaymentHistory(Month month)
{
    readonly List<Finding> _findings = [];
    readonly List<RemitterReport> _remitters = [];

    /// <summary>The currency in which items in other currencies were booked; null where none was.</summary>
    public Currency? Base { get; } = month.OpenItems.FirstOrDefault(item => item.Booked is not null)?.Booked?.Currency;

    public AccountLedger Ledger { get; private set; } = AccountLedger.Empty;

    public FindingList Findings => FindingList.Of([.. _findings]);

    /// <summary>Who made each payment, as far as could be told.</summary>
    public IReadOnlyList<RemitterReport> Remitters => _remitters;

    /// <summary>Takes up what happened on a day; false where it contradicts what was taken up before.</summary>
    public bool Take(LocalDate day, IEnumerable<OpenItem> items, IReadOnlyCollection<BankTransaction> entries)
    {
        if (!items.All(item => Take(Ledger.Open(item, day)))) return false;
        if (entries.Count == 0) return true;
        var cameBack = entries.ToLookup(entry => PaymentThatCameBack(entry) is not null);
        return Receive(day, [.. cameBack[false]]) && cameBack[true].All(entry => Return(day, entry));
    }

    bool Receive(LocalDate day, IReadOnlyCollection<BankTransaction> entries)
    {
        var index = RemitterIndex.Of(Ledger.Position.Items, month.Payers);
        foreach (var entry in entries)
        {
            var remitter = RemitterMatcher.Standard.Find(entry, index);
            _remitters.Add(remitter);
            if (!Take(Ledger.Receive(PaymentOf(entry, remitter), day))) return false;
        }

        // What was left over on earlier days is not asked again: a person decides on it.
        return Take(Ledger.Allocate(PaymentAllocator.Standard, day,
            new AllocationFacts { Payers = month.Payers, Rates = month.Rates },
            entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal)));
    }

    // What is certain is taken: the customer, and the items that the payer names. All else the allocator decides.
    Payment PaymentOf(BankTransaction entry, RemitterReport remitter)
    {
        var payment = Payment.Of(entry);
        if (remitter is not { Decision: RemitterDecision.Automatic, Proposals: [var best, ..] }) return payment;
        return best.ApplyTo(payment);
    }

    // The same end-to-end identification, and the amount that came in.
    BankTransaction? PaymentThatCameBack(BankTransaction entry) => entry.Return?.OriginalEndToEndId is { } id
        ? month.Bank.FirstOrDefault(each => each.EndToEndId == id && each.Amount == -entry.Amount
            && each.BookingDate <= entry.BookingDate)
        : null;

    bool Return(LocalDate day, BankTransaction entry)
    {
        var id = PaymentThatCameBack(entry)!.Id;
        return Take(Ledger.Return(id, day, entry.Return!.Reason ?? "returned", FeeOf(entry, id)));
    }

    // What the bank takes for it, the customer pays.
    OpenItem? FeeOf(BankTransaction entry, string payment)
    {
        var customer = Ledger.Position.Allocations.FirstOrDefault(each => each.Source == payment)?.Customer;
        return entry.Charges is { IsZero: false } fee && customer is not null
            ? new OpenItem
            {
                Id = $"{entry.Id}-fee", Customer = customer, Kind = OpenItemKind.Fee, Issued = entry.BookingDate,
                Due = entry.BookingDate, Amount = fee, Open = fee,
            }
            : null;
    }

    bool Take(Outcome<AccountLedger> outcome)
    {
        _findings.AddRange(outcome.Findings);
        if (!outcome.TryGet(out var next)) return false;
        Ledger = next;
        return true;
    }
}
