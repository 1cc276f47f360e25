using System.Collections.Immutable;
using Invoicing.Postings;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>Turns events into postings, one after the other; what is taken back is the posting of what still
/// holds.</summary>
internal sealed class LedgerPostingRun(Currency? baseCurrency)
{
    private readonly ImmutableArray<Posting>.Builder _postings = ImmutableArray.CreateBuilder<Posting>();
    private readonly Dictionary<string, OpenItem> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Payment> _payments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Allocation> _allocations = new(StringComparer.Ordinal);
    private LedgerState _state = LedgerState.Empty;

    public ImmutableArray<Posting> Postings => _postings.ToImmutable();

    public void Add(LedgerEvent each)
    {
        var before = _state;
        _state = _state.After(each);
        switch (each.Kind)
        {
            case LedgerEventKind.ItemOpened:
                _items[each.Subject] = each.Item!;
                if (each.Item!.Kind is OpenItemKind.Interest or OpenItemKind.Fee)
                    _postings.Add(PaymentPostings.Charged(each.Item, baseCurrency) with { Date = each.Date });
                break;
            case LedgerEventKind.PaymentReceived:
                _payments[each.Subject] = each.Payment!;
                _postings.Add(PaymentPostings.Received(each.Payment!, baseCurrency) with { Date = each.Date });
                break;
            case LedgerEventKind.Allocated:
                _allocations[each.Subject] = each.Allocation!;
                _postings.Add(PostingOf(each.Allocation!) with { Date = each.Date });
                break;
            case LedgerEventKind.AllocationReversed:
                _postings.Add(PostingOf(_allocations[each.Subject]).Reverse(each.Date, Reason(each)));
                break;
            case LedgerEventKind.DifferencesWithdrawn:
                Withdraw(each);
                break;
            case LedgerEventKind.PaymentRefunded:
                Refund(each, before);
                break;
            case LedgerEventKind.PaymentReturned:
                _postings.Add(PaymentPostings.Returned(LeftOf(before.Payments[each.Subject].Payment), each.Date,
                    Reason(each), baseCurrency: baseCurrency));
                break;
        }
    }

    private Posting PostingOf(Allocation allocation) => PaymentPostings.Of(allocation, _items[allocation.Item],
        allocation.SourcePart is null ? null : _items[allocation.Source],
        allocation.SourceKind == AllocationSource.Payment ? _payments[allocation.Source].Kind : PaymentKind.Payment,
        baseCurrency);

    /// <summary>The differences alone are posted as an allocation of nothing that has only them.</summary>
    private void Withdraw(LedgerEvent each)
    {
        var allocation = _allocations[each.Subject];
        var withdrawn = allocation with
        {
            Id = $"{allocation.Id}/differences",
            Amount = Money.Zero(allocation.Amount.Currency),
            Booked = allocation.Booked is { } booked ? Money.Zero(booked.Currency) : null,
            Parts = allocation.Parts.RemoveAll(part => !part.OnFullSettlement),
        };
        _postings.Add(PostingOf(withdrawn).Reverse(each.Date, Reason(each)));
        _allocations[each.Subject] =
            allocation with { Parts = allocation.Parts.RemoveAll(part => part.OnFullSettlement) };
    }

    private void Refund(LedgerEvent each, LedgerState before)
    {
        Payment then = before.Payments[each.Subject].Payment, now = _state.Payments[each.Subject].Payment;
        var booked = then.LeftBooked - now.LeftBooked;
        _postings.Add(PaymentPostings.Refunded(
            new UnappliedAmount
            {
                Payment = now.Id, Customer = now.Customer, Amount = each.Amount!.Value, Booked = booked,
                Date = now.Received, Basis = new Explanations.Basis("account-ledger", Because: Reason(each)),
            }, each.Date, from: PostingLines.AccountOf(now.Kind), baseCurrency: baseCurrency) with
        {
            Id = FormattableString.Invariant($"{now.Id}/refunded/{each.Number}"),
        });
    }

    /// <summary>The bank takes back what was not paid back already.</summary>
    private static Payment LeftOf(Payment payment) => payment with
    {
        Amount = payment.Left,
        Booked = payment.LeftBooked,
    };

    private static string Reason(LedgerEvent each) => each.Because ?? "taken back";
}
