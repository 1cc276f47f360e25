using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Postings;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// What to post for payments and allocations (docs/postings.md). A receipt goes to unapplied cash, and an allocation
/// takes it from there. Every posting balances in each currency and, where booked values are kept, in the base
/// currency; taking an allocation back is its posting reversed. Pure, safe to use from several threads.
/// </summary>
public static class PaymentPostings
{
    private static readonly Basis Receipt = new("payment-posting", Because: "received");
    private static readonly Basis Refund = new("payment-posting", Because: "paid back");
    private static readonly Basis BankFee = new("payment-posting", Because: "the bank charged it");
    private static readonly Basis Charge = new("payment-posting", Because: "charged to the customer");

    /// <summary>The postings of all allocations of a report, in their order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="payments">The payments that were allocated: prepayments are taken from their own account. Default:
    /// all are payments.</param>
    /// <param name="baseCurrency">The base currency: amounts in it are booked at their face. Default: null, what the
    /// allocations say.</param>
    public static ImmutableArray<Posting> Of(
        AllocationReport report, ImmutableArray<Payment> payments = default, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var items = report.OpenItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var kinds = (payments.IsDefault ? [] : payments)
            .ToDictionary(payment => payment.Id, payment => payment.Kind, StringComparer.Ordinal);
        return
        [
            .. report.Allocations.Select(each => Of(each, items[each.Item],
                each.SourcePart is null ? null : items[each.Source],
                each.SourceKind == AllocationSource.Payment ? kinds.GetValueOrDefault(each.Source) : default,
                baseCurrency)),
        ];
    }

    /// <summary>The posting of an allocation: what settles the item, the differences with their tax, the tax that falls
    /// due by it, and the exchange difference.</summary>
    /// <param name="allocation">The allocation.</param>
    /// <param name="item">The item that it settles, before or after.</param>
    /// <param name="source">The item that it takes from, before or after; null where it takes from none.</param>
    /// <param name="kind">What the payment is for that it takes from. Default: a payment.</param>
    /// <param name="baseCurrency">The base currency: amounts in it are booked at their face. Default: null, that of the
    /// booked values of the allocation.</param>
    /// <remarks>Where a base currency is kept for one side only, no value in it is posted.</remarks>
    /// <exception cref="ArgumentException">The items are not those of the allocation.</exception>
    public static Posting Of(Allocation allocation, OpenItem item, OpenItem? source = null,
        PaymentKind kind = PaymentKind.Payment, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        ArgumentNullException.ThrowIfNull(item);
        if (item.Id != allocation.Item)
            throw new ArgumentException($"{allocation.Id} settles {allocation.Item}, not {item.Id}.", nameof(item));
        if ((allocation.SourcePart is null ? null : allocation.Source) != source?.Id)
            throw new ArgumentException($"{allocation.Id} takes from {allocation.Source}.", nameof(source));
        return new AllocationPosting(allocation, item, source, kind, baseCurrency).Build();
    }

    /// <summary>The receipt of a payment: cash to unapplied cash, a prepayment or deposit to prepayments. A payment
    /// made the other way round.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="baseCurrency">The base currency: an amount in it is booked at its face.</param>
    public static Posting Received(Payment payment, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var booked = PostingLines.BaseOf(payment.Amount, payment.Booked, baseCurrency);
        var lines = new PostingLines();
        lines.Add(PostingAccount.Cash, payment.Amount, booked, null, payment.Id);
        lines.Add(PostingLines.AccountOf(payment.Kind), -payment.Amount, -booked, payment.Customer, payment.Id);
        return PostingOf(payment.Id, payment.Received, lines, Receipt);
    }

    /// <summary>A payment that came back: its receipt reversed, and what the bank charges for it. Its allocations are
    /// taken back by themselves.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="date">The day on which it came back.</param>
    /// <param name="because">Why: what the bank says.</param>
    /// <param name="fee">What the bank charges, above zero; null for nothing.</param>
    /// <param name="feeBooked">The fee in the base currency; null where it is in it, or none is kept.</param>
    /// <param name="baseCurrency">The base currency.</param>
    public static Posting Returned(Payment payment, LocalDate date, string because, Money? fee = null,
        Money? feeBooked = null, Currency? baseCurrency = null)
    {
        var posting = Received(payment, baseCurrency).Reverse(date, because, $"{payment.Id}/returned");
        if (fee is not { IsZero: false } charged) return posting;
        var booked = PostingLines.BaseOf(charged, feeBooked, baseCurrency);
        var lines = new PostingLines();
        lines.Add(PostingAccount.BankCharges, charged, booked, null, payment.Id);
        lines.Add(PostingAccount.Cash, -charged, -booked, null, payment.Id);
        return posting with { Lines = posting.Lines.AddRange(lines.ToImmutable()) };
    }

    /// <summary>What the bank charges by itself: bank charges to cash.</summary>
    /// <param name="id">The id of the bank's entry.</param>
    /// <param name="date">Its day.</param>
    /// <param name="fee">The charge, above zero.</param>
    /// <param name="booked">The charge in the base currency; null where it is in it, or none is kept.</param>
    /// <param name="baseCurrency">The base currency.</param>
    public static Posting BankCharged(
        string id, LocalDate date, Money fee, Money? booked = null, Currency? baseCurrency = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var worth = PostingLines.BaseOf(fee, booked, baseCurrency);
        var lines = new PostingLines();
        lines.Add(PostingAccount.BankCharges, fee, worth, null, id);
        lines.Add(PostingAccount.Cash, -fee, -worth, null, id);
        return PostingOf(id, date, lines, BankFee);
    }

    /// <summary>What is left of a payment, paid back: unapplied cash to cash, with the exchange difference where it
    /// went out at another value.</summary>
    /// <param name="rest">What is left.</param>
    /// <param name="date">The day on which it is paid back.</param>
    /// <param name="paid">What was paid in the base currency; null: what was booked.</param>
    /// <param name="from">The account on which it stands. Default: unapplied cash.</param>
    /// <param name="baseCurrency">The base currency.</param>
    public static Posting Refunded(UnappliedAmount rest, LocalDate date, Money? paid = null,
        PostingAccount from = PostingAccount.UnappliedCash, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var booked = PostingLines.BaseOf(rest.Amount, rest.Booked, baseCurrency);
        var worth = booked is null ? null : paid ?? booked;
        var lines = new PostingLines();
        lines.Add(from, rest.Amount, booked, rest.Customer, rest.Payment);
        lines.Add(PostingAccount.Cash, -rest.Amount, -worth, null, rest.Payment);
        lines.AddExchange(booked is null ? null : booked - worth, rest.Amount.Currency, rest.Customer, rest.Payment);
        return PostingOf($"{rest.Payment}/refunded", date, lines, Refund);
    }

    /// <summary>What becomes of what is left of a payment: from unapplied cash to the credit of the customer, or to
    /// what will be paid back; no lines where it waits. Reverse it before the rest is allocated.</summary>
    /// <param name="rest">What is left.</param>
    /// <param name="baseCurrency">The base currency.</param>
    public static Posting Kept(UnappliedAmount rest, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(rest);
        var lines = new PostingLines();
        if (rest.Use != UnappliedUse.Unapplied)
        {
            var booked = PostingLines.BaseOf(rest.Amount, rest.Booked, baseCurrency);
            lines.Add(PostingAccount.UnappliedCash, rest.Amount, booked, rest.Customer, rest.Payment);
            lines.Add(rest.Use == UnappliedUse.Refund ? PostingAccount.RefundsPayable : PostingAccount.CreditOnAccount,
                -rest.Amount, -booked, rest.Customer, rest.Payment);
        }

        return PostingOf($"{rest.Payment}/kept", rest.Date, lines, rest.Basis);
    }

    /// <summary>Interest or a fee that was charged: receivables to the income. It bears no VAT.</summary>
    /// <param name="item">The item, of kind interest or fee.</param>
    /// <param name="baseCurrency">The base currency.</param>
    /// <exception cref="ArgumentException">The item is neither interest nor a fee.</exception>
    public static Posting Charged(OpenItem item, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var income = item.Kind switch
        {
            OpenItemKind.Interest => PostingAccount.InterestIncome,
            OpenItemKind.Fee => PostingAccount.FeeIncome,
            _ => throw new ArgumentException($"{item.Id} is neither interest nor a fee.", nameof(item)),
        };
        var booked = PostingLines.BaseOf(item.Amount, item.Booked, baseCurrency);
        var lines = new PostingLines();
        lines.Add(PostingLines.AccountOf(item), item.Amount, booked, item.Customer, item.Id);
        lines.Add(income, -item.Amount, -booked, null, item.Id);
        return PostingOf(item.Id, item.Issued, lines, Charge);
    }

    /// <summary>A tax group as postings and charts of accounts name it: scheme, category, rate or amount for each unit,
    /// then what else tells it from others: "VAT S 19 %".</summary>
    public static string TaxGroupOf(TaxGroupKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = $"{key.Scheme} {key.Category} {key.PerUnit?.ToString() ?? key.Rate.ToString()}";
        if (key.Kind is TaxKind.Division or TaxKind.Withheld) text += $" {key.Kind}";
        foreach (var part in (ReadOnlySpan<string?>)
            [key.ExemptionReasonCode, key.ExemptionReason, key.Jurisdiction])
            if (part is not null) text += $" {part}";
        return text;
    }

    private static Posting PostingOf(string id, LocalDate date, PostingLines lines, Basis basis) =>
        new() { Id = id, Date = date, Lines = lines.ToImmutable(), Basis = basis };
}
