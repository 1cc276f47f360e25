using System.Collections.Immutable;
using Invoicing.Postings;

namespace Invoicing.Payments;

/// <summary>The posting of one allocation. Each part goes off the account of the item; money, a credit note and netting
/// come from their own accounts, a difference goes to the account of its kind. Values in the base currency are those
/// that the parts took.</summary>
internal sealed class AllocationPosting
{
    private readonly PostingLines _lines = new();
    private readonly Allocation _allocation;
    private readonly OpenItem _item;
    private readonly OpenItem? _source;
    private readonly PaymentKind _kind;
    private readonly Currency? _base;

    public AllocationPosting(
        Allocation allocation, OpenItem item, OpenItem? source, PaymentKind kind, Currency? baseCurrency)
    {
        _allocation = allocation;
        _item = item;
        _source = source;
        _kind = kind;
        _base = BaseCurrency(baseCurrency);
    }

    public Posting Build()
    {
        AddSource();
        foreach (var part in _allocation.Parts)
        {
            if (IsDifference(part.Kind)) AddDifference(part);
            _lines.Add(PostingLines.AccountOf(_item), -part.Amount, -BaseOf(part), _item.Customer, _item.Id);
            AddTaxDue(_item, part, 1);
        }

        if (_allocation.SourcePart is { } taken) AddTaxDue(_source!, taken, 1);
        return new Posting
        {
            Id = _allocation.Id, Date = _allocation.Date, Lines = _lines.ToImmutable(), Basis = _allocation.Basis,
        };
    }

    // What is paid comes from where the payment waits, or from the item of the other sign; across currencies through
    // the clearing account, at what the payment was booked with.
    private void AddSource()
    {
        var paid = Money.Zero(_item.Amount.Currency);
        Money? paidBase = _base is { } currency ? Money.Zero(currency) : null;
        foreach (var part in _allocation.Parts)
        {
            if (IsDifference(part.Kind)) continue;
            paid += part.Amount;
            paidBase += BaseOf(part);
        }

        var (amount, booked) = (_allocation.Amount, SourceBase(_allocation.Amount));
        if (_source is { } source)
            _lines.Add(PostingLines.AccountOf(source), amount, booked, source.Customer, source.Id);
        else
            _lines.Add(PostingLines.AccountOf(_kind), amount, booked, _item.Customer, _allocation.Source);
        if (amount.Currency != paid.Currency)
        {
            _lines.Add(PostingAccount.CurrencyClearing, -amount, -booked, _item.Customer, _item.Id);
            _lines.Add(PostingAccount.CurrencyClearing, paid, booked, _item.Customer, _item.Id);
        }

        _lines.AddExchange(booked - paidBase, paid.Currency, _item.Customer, _item.Id);
    }

    private void AddDifference(SettlementPart part)
    {
        var account = AccountOf(part.Kind);
        var document = _item.Id;
        var customer = account == PostingAccount.Claims ? _item.Customer : null;
        if (!part.CorrectsTax || part.Taxes.IsEmpty)
        {
            _lines.Add(account, part.Amount, BaseOf(part), customer, document);
            return;
        }

        var amounts = part.Taxes.SelectMany(share => new[] { share.Gross - share.Tax, share.Tax }).ToArray();
        var bases = Shared(BaseOf(part), amounts);
        for (var i = 0; i < part.Taxes.Length; i++)
        {
            var group = PaymentPostings.TaxGroupOf(part.Taxes[i].Group);
            _lines.Add(account, amounts[2 * i], bases?[2 * i], customer, document, group);
            _lines.Add(TaxAccount(_item, part.Taxes[i]), amounts[(2 * i) + 1], bases?[(2 * i) + 1], null, document,
                group);
        }
    }

    // Tax that waited for its payment is owed once that comes, in money or in kind.
    private void AddTaxDue(OpenItem item, SettlementPart part, int sign)
    {
        foreach (var share in TaxOnPayment.DueBy(item, part))
        {
            var amount = share.Tax * sign;
            var booked = TaxBase(item, part, share) is { } some ? some * sign : (Money?)null;
            var group = PaymentPostings.TaxGroupOf(share.Group);
            var (pending, due) = Accounts(item.Ledger);
            _lines.Add(pending, amount, booked, null, item.Id, group);
            _lines.Add(due, -amount, -booked, null, item.Id, group);
        }
    }

    private Money? TaxBase(OpenItem item, SettlementPart part, TaxShare share)
    {
        if (_base is null) return null;
        if (part.Booked is { } booked && booked.Currency == _base)
            return ItemBook.Cumulative(share.Tax, part.Amount, booked);
        return item.Amount.Currency == _base ? share.Tax : null;
    }

    /// <summary>The base currency, where both sides have a value in it; else null.</summary>
    private Currency? BaseCurrency(Currency? stated)
    {
        var currency = stated ?? _allocation.Booked?.Currency
            ?? _allocation.Parts.Select(part => part.Booked?.Currency).FirstOrDefault(each => each is not null);
        return currency is { } known
            && (_allocation.Amount.IsZero || IsKnown(_allocation.Amount, _allocation.Booked, known))
            && _allocation.Parts.All(part => IsKnown(part.Amount, part.Booked, known))
            ? known
            : null;
    }

    private static bool IsKnown(Money amount, Money? booked, Currency currency) =>
        booked is { } value ? value.Currency == currency : amount.Currency == currency;

    private Money? BaseOf(SettlementPart part) => _base is null ? null : part.Booked ?? part.Amount;

    private Money? SourceBase(Money amount) => _base is not { } currency
        ? null
        : _allocation.Booked ?? (amount.IsZero ? Money.Zero(currency) : amount);

    private PostingAccount AccountOf(SettlementKind kind) => kind switch
    {
        SettlementKind.Discount when _item.Ledger == ItemLedger.Purchases => PostingAccount.DiscountTaken,
        SettlementKind.Discount => PostingAccount.DiscountGranted,
        SettlementKind.WriteOff => PostingAccount.WriteOff,
        SettlementKind.BankCharges => PostingAccount.BankCharges,
        SettlementKind.Withholding => PostingAccount.WithholdingTax,
        SettlementKind.Claim => PostingAccount.Claims,
        _ => PostingAccount.PriceReductions,
    };

    private static bool IsDifference(SettlementKind kind) =>
        kind is not (SettlementKind.Payment or SettlementKind.Credit or SettlementKind.Netting);

    private static PostingAccount TaxAccount(OpenItem item, TaxShare share)
    {
        var (pending, due) = Accounts(item.Ledger);
        return TaxOnPayment.IsOnPayment(item, share.Group) ? pending : due;
    }

    private static (PostingAccount Pending, PostingAccount Due) Accounts(ItemLedger ledger) =>
        ledger == ItemLedger.Sales
            ? (PostingAccount.OutputTaxPending, PostingAccount.OutputTax)
            : (PostingAccount.InputTaxPending, PostingAccount.InputTax);

    // All amounts of a part have its sign.
    private static ImmutableArray<Money>? Shared(Money? value, Money[] amounts) => value is { } some
        ? Split.ByWeights(some, [.. amounts.Select(amount => Math.Abs(amount.MinorUnits))])
        : null;
}
