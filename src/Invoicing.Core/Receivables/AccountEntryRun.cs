using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Turns events into entries, one after the other; knows with whom each payment stands.</summary>
internal sealed class AccountEntryRun
{
    private readonly ImmutableArray<AccountEntry>.Builder _entries = ImmutableArray.CreateBuilder<AccountEntry>();
    private readonly Dictionary<string, OpenItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Customer, Money Left)> _payments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Allocation> _allocations = new(StringComparer.Ordinal);

    public ImmutableArray<AccountEntry> Entries => _entries.ToImmutable();

    public void Add(LedgerEvent each)
    {
        switch (each.Kind)
        {
            case LedgerEventKind.ItemOpened:
                _items[each.Subject] = each.Item!;
                Put(each.Item!.Customer, each.Date, AccountEntry.KindOf(each.Item), each.Subject, each.Item.Open,
                    due: each.Item.Due);
                break;
            case LedgerEventKind.ItemWithdrawn:
                var item = _items[each.Subject];
                Put(item.Customer, each.Date, AccountEntryKind.CreditNote, $"{each.Subject}/withdrawn", -item.Open,
                    item.Id);
                break;
            case LedgerEventKind.PaymentReceived:
                _payments[each.Subject] = (each.Payment!.Customer, each.Payment.Left);
                Put(each.Payment.Customer, each.Date, AccountEntryKind.Payment, each.Subject, -each.Payment.Left);
                break;
            case LedgerEventKind.Allocated:
                _allocations[each.Subject] = each.Allocation!;
                Put(each.Allocation!, each.Date, 1);
                break;
            case LedgerEventKind.AllocationReversed:
                Put(_allocations[each.Subject], each.Date, -1);
                break;
            case LedgerEventKind.DifferencesWithdrawn:
                Withdraw(_allocations[each.Subject], each.Date);
                break;
            case LedgerEventKind.PaymentRefunded:
                TakeOut(each, AccountEntryKind.Refund, each.Amount!.Value);
                break;
            case LedgerEventKind.PaymentReturned:
                TakeOut(each, AccountEntryKind.ReturnedPayment, _payments[each.Subject].Left);
                break;
            default:
                Move(each);
                break;
        }
    }

    private void Put(Allocation allocation, LocalDate date, int sign)
    {
        var paid = Money.Zero(_items[allocation.Item].Open.Currency);
        foreach (var part in allocation.Parts)
        {
            if (part.Kind is SettlementKind.Payment) paid += part.Amount * sign;
            else if (allocation.SourcePart is null) Put(allocation, part, date, sign);
        }

        if (allocation.SourcePart is { } source)
            Apply(allocation, date, new AppliedPart(allocation.Item, -allocation.Settled * sign),
                new AppliedPart(allocation.Source, -source.Amount * sign));
        else if (allocation.SourceKind == AllocationSource.Payment) Pay(allocation, date, paid, sign);
    }

    // A difference stands under the allocation, as often as it comes and goes.
    private void Put(Allocation allocation, SettlementPart part, LocalDate date, int sign) => Put(allocation.Customer,
        date, AccountEntry.KindOf(part.Kind), sign > 0 ? allocation.Id : $"{allocation.Id}/reversed",
        -part.Amount * sign, allocation.Item);

    private void Withdraw(Allocation allocation, LocalDate date)
    {
        foreach (var part in allocation.Parts)
            if (part.OnFullSettlement) Put(allocation, part, date, -1);
        _allocations[allocation.Id] =
            allocation with { Parts = allocation.Parts.RemoveAll(part => part.OnFullSettlement) };
    }

    /// <summary>What a payment settled: applied on the account where it stands, else moved to that of the
    /// item.</summary>
    private void Pay(Allocation allocation, LocalDate date, Money paid, int sign)
    {
        var used = allocation.Amount * sign;
        var (customer, left) = _payments[allocation.Source];
        _payments[allocation.Source] = (customer, left - used);
        if (customer == allocation.Customer && used.Currency == paid.Currency)
        {
            Apply(allocation, date, new AppliedPart(allocation.Item, -paid));
            return;
        }

        // In another currency of the same account it is a payment still.
        var kind = customer == allocation.Customer ? AccountEntryKind.Payment : AccountEntryKind.Transfer;
        Put(customer, date, kind, allocation.Source, used);
        Put(allocation.Customer, date, kind, allocation.Source, -paid, allocation.Item);
    }

    private void Apply(Allocation allocation, LocalDate date, params ReadOnlySpan<AppliedPart> parts) => _entries.Add(
        new AccountEntry
        {
            Customer = allocation.Customer, Date = date, Kind = AccountEntryKind.Application,
            Reference = allocation.Source, Amount = Money.Zero(parts[0].Amount.Currency), Applied = [.. parts],
        });

    private void TakeOut(LedgerEvent each, AccountEntryKind kind, Money amount)
    {
        var (customer, left) = _payments[each.Subject];
        _payments[each.Subject] = (customer, left - amount);
        Put(customer, each.Date, kind, each.Subject, amount);
    }

    private void Move(LedgerEvent each)
    {
        var (customer, left) = _payments[each.Subject];
        Put(customer, each.Date, AccountEntryKind.Transfer, each.Subject, left);
        // One that had no customer comes to its account by being found.
        Put(each.Customer, each.Date, customer is null ? AccountEntryKind.Payment : AccountEntryKind.Transfer,
            each.Subject, -left);
        _payments[each.Subject] = (each.Customer, left);
    }

    private void Put(string? customer, LocalDate date, AccountEntryKind kind, string reference, Money amount,
        string? item = null, LocalDate? due = null)
    {
        if (customer is null || amount.IsZero) return;
        _entries.Add(new AccountEntry
        {
            Customer = customer, Date = date, Kind = kind, Reference = reference, Amount = amount, Due = due,
            Applied = item is null ? [] : [new AppliedPart(item, amount)],
        });
    }
}
