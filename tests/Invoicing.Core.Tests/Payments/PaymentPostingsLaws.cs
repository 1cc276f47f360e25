using Invoicing.Payments;
using Invoicing.Postings;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Payments;

public class PaymentPostingsLaws
{
    static IEnumerable<Posting> PostingsOf(AllocationReport report) =>
        PaymentPostings.Of(report, baseCurrency: Currency.EUR);

    [Fact]
    public void Every_posting_balances_in_each_currency_and_in_the_base_currency() =>
        Law.Holds(SettlementCases.All, each => PostingsOf(each.Report).All(posting => posting.IsBalanced
            && posting.Lines.All(line => line.Base is not null)));

    [Fact]
    public void Every_posting_balances_where_the_base_currency_is_not_said() =>
        Law.Holds(SettlementCases.All, each => PaymentPostings.Of(each.Report).All(posting => posting.IsBalanced));

    [Fact]
    public void A_posting_and_its_reversal_are_nothing_on_each_account() => Law.Holds(SettlementCases.All, each =>
        PostingsOf(each.Report).All(posting => posting.Lines
            .Concat(posting.Reverse(posting.Date.PlusDays(1), "bounced").Lines)
            .GroupBy(line => (line.Account, line.Customer, line.Document, line.TaxGroup, line.Amount.Currency))
            .All(account => Sum(account.Select(line => line.Amount)).IsZero
                && Sum(account.Select(line => line.Base!.Value)).IsZero)));

    [Fact]
    public void The_accounts_of_an_item_fall_by_what_was_settled_of_it() => Law.Holds(SettlementCases.All, each =>
    {
        var posted = PostingsOf(each.Report).SelectMany(posting => posting.Lines)
            .Where(line => line.Account is PostingAccount.Receivables or PostingAccount.Payables)
            .ToLookup(line => line.Document, StringComparer.Ordinal);
        var after = each.Report.OpenItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return each.Facts.OpenItems.All(item => after[item.Id].Open
            == item.Open + Sum(posted[item.Id].Select(line => line.Amount), item.Open.Currency));
    });

    [Fact]
    public void A_settled_item_leaves_nothing_in_the_base_currency() => Law.Holds(SettlementCases.All, each =>
    {
        var posted = PostingsOf(each.Report).SelectMany(posting => posting.Lines)
            .Where(line => line.Account is PostingAccount.Receivables or PostingAccount.Payables)
            .ToLookup(line => line.Document, StringComparer.Ordinal);
        var before = each.Facts.OpenItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return each.Report.OpenItems.Where(item => item.Open.IsZero && before.ContainsKey(item.Id)).All(item =>
            Sum(posted[item.Id].Select(line => line.Base!.Value), Currency.EUR) == -(item.Booked ?? item.Amount));
    });

    [Fact]
    public void Unapplied_cash_falls_by_what_was_allocated() => Law.Holds(SettlementCases.All, each =>
    {
        var taken = PostingsOf(each.Report).SelectMany(posting => posting.Lines)
            .Where(line => line.Account == PostingAccount.UnappliedCash)
            .ToLookup(line => line.Document, StringComparer.Ordinal);
        var left = each.Report.Unapplied.ToLookup(rest => rest.Payment, StringComparer.Ordinal);
        return each.Facts.Payments.All(payment =>
            Sum(taken[payment.Id].Select(line => line.Amount).Concat(left[payment.Id].Select(rest => rest.Amount)),
                payment.Amount.Currency) == payment.Amount
            && Sum(taken[payment.Id].Select(line => line.Base!.Value)
                .Concat(left[payment.Id].Select(rest => rest.Booked!.Value)), Currency.EUR) == payment.Booked);
    });

    [Fact]
    public void The_exchange_difference_of_an_allocation_is_what_is_posted() => Law.Holds(SettlementCases.All, each =>
        each.Report.Allocations.Zip(PostingsOf(each.Report)).All(pair =>
            pair.First.ExchangeDifference is not { } difference
            || -difference == Sum(pair.Second.Lines
                .Where(line => line.Account is PostingAccount.ExchangeGain or PostingAccount.ExchangeLoss)
                .Select(line => line.Base!.Value), Currency.EUR)));

    [Fact]
    public void The_cases_post_to_every_account_that_allocations_have()
    {
        var seen = new HashSet<PostingAccount>();
        Law.Holds(SettlementCases.All, each =>
        {
            seen.UnionWith(PostingsOf(each.Report).SelectMany(posting => posting.Lines).Select(line => line.Account));
            return true;
        });

        PostingAccount[] wanted =
        [
            PostingAccount.Receivables, PostingAccount.Payables, PostingAccount.Claims, PostingAccount.UnappliedCash,
            PostingAccount.DiscountGranted, PostingAccount.WriteOff, PostingAccount.BankCharges,
            PostingAccount.WithholdingTax, PostingAccount.OutputTax, PostingAccount.OutputTaxPending,
            PostingAccount.InputTax, PostingAccount.InputTaxPending, PostingAccount.ExchangeGain,
            PostingAccount.ExchangeLoss, PostingAccount.CurrencyClearing,
        ];
        Assert.Empty(wanted.Except(seen));
    }

    static Money Sum(IEnumerable<Money> amounts, Currency? currency = null)
    {
        var all = amounts.ToArray();
        return Money.Sum(all, currency ?? all[0].Currency);
    }
}
