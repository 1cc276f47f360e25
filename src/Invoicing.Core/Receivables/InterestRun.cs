using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Payments;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Computes interest for one set of facts.</summary>
internal sealed partial class InterestRun(
    InterestTerms terms, InterestRateSpans rates, LocalDate until, FindingSink findings)
{
    private readonly ImmutableArray<InterestCharge>.Builder _charges = ImmutableArray.CreateBuilder<InterestCharge>();
    private readonly ImmutableArray<FixedSumCharge>.Builder _sums = ImmutableArray.CreateBuilder<FixedSumCharge>();
    private readonly ImmutableArray<NoInterest>.Builder _not = ImmutableArray.CreateBuilder<NoInterest>();
    private readonly Basis _basis = new(terms.Id, Version: terms.Version, Because: "simple interest; no VAT");

    public InterestReport Run(ReadOnlySpan<InterestItem> items)
    {
        if (terms.Basis == InterestBasis.ItemByDays)
            foreach (var given in items) Item(given);
        else
            for (var i = 0; i < items.Length;)
            {
                var end = i + 1;
                while (end < items.Length && IsOneAccount(items[i].Item, items[end].Item)) end++;
                Account(items[i..end]);
                i = end;
            }

        return new InterestReport
        {
            Until = until, Charges = _charges.DrainToImmutable(), FixedSums = _sums.DrainToImmutable(),
            NotCharged = _not.DrainToImmutable(),
        };
    }

    private void Item(InterestItem given)
    {
        var item = given.Item;
        if (Refusal(given) is { } reason)
        {
            Refuse(item.Customer, item.Id, reason);
            return;
        }

        var due = DayBefore(given);
        AddFixedSum(given, due);
        var after = Begin(given);
        var parts = ImmutableArray.CreateBuilder<InterestPart>();
        var isKnown = true;
        foreach (var span in InterestBalances.Of(given, after, until))
            if (span.Balance.IsPositive && isKnown) isKnown = AddParts(span, due.PlusDays(1), parts);
        if (!isKnown) Refuse(item.Customer, item.Id, NoInterestReason.RateUnknown);
        else if (parts.Count == 0)
            Refuse(item.Customer, item.Id,
                after > due ? NoInterestReason.AlreadyCharged : NoInterestReason.NotOverdue);
        else Charge(item.Customer, item.Id, [item.Id], after, parts.DrainToImmutable());
    }

    /// <summary>Why an item bears no interest, before its balances are looked at.</summary>
    private NoInterestReason? Refusal(InterestItem given)
    {
        var item = given.Item;
        if (!item.Amount.IsPositive) return NoInterestReason.Credit;
        if ((item.Kind == OpenItemKind.Interest && !terms.OnInterest)
            || (item.Kind == OpenItemKind.Fee && !terms.OnFees)) return NoInterestReason.BearsNone;
        var due = DayBefore(given);
        if (due >= until) return NoInterestReason.NotOverdue;
        if (terms.GraceDays <= 0) return null;
        var grace = due.PlusDays(terms.GraceDays);
        return until <= grace || !InterestBalances.At(given, grace).IsPositive ? NoInterestReason.WithinGrace : null;
    }

    // The part of each rate in the days of one balance; false where a rate is not known.
    private bool AddParts(BalanceSpan span, LocalDate start, ImmutableArray<InterestPart>.Builder parts)
    {
        for (var at = span.After; at < span.Until;)
        {
            if (rates.At(at.PlusDays(1), start) is not { } rate) return false;
            var end = rate.LastDay is { } last && last < span.Until ? last : span.Until;
            var days = terms.DayCount.Days(at, end);
            if (days > 0) parts.Add(Part(rate, at, end, [new BalanceDays(days, span.Balance)]));
            at = end;
        }

        return true;
    }

    private InterestPart Part(
        InterestRateSpan rate, LocalDate after, LocalDate end, ImmutableArray<BalanceDays> balances) => new()
        {
            From = after.PlusDays(1),
            Until = end,
            Rate = rate.Rate,
            Reference = rate.Reference,
            Periods = rate.Periods(terms.DayCount, after, end),
            Days = terms.DayCount.Days(after, end),
            Balances = balances,
            Basis = rate.Basis,
        };

    private void Charge(string customer, string? document, ImmutableArray<string> items, LocalDate after,
        ImmutableArray<InterestPart> parts)
    {
        var currency = parts[0].Balances[0].Balance.Currency;
        var exact = Exact.Sum([.. parts.Select(part => part.Interest)]);
        var amount = Money.Round(exact, currency, terms.Rounding);
        if (amount.IsZero || IsBelowMinimum(exact, currency))
        {
            Refuse(customer, document, NoInterestReason.BelowMinimum, amount);
            return;
        }

        _charges.Add(new InterestCharge
        {
            Customer = customer, Document = document, Items = items, From = after.PlusDays(1), Until = until,
            Amount = amount, Rounding = terms.Rounding, Parts = parts, Basis = _basis,
        });
    }

    private bool IsBelowMinimum(Exact exact, Currency currency)
    {
        foreach (var minimum in terms.Minimums)
            if (minimum.Currency == currency) return exact < Exact.Of(minimum);
        return false;
    }

    // Of the sums that the debt reaches, the one with the highest threshold.
    private void AddFixedSum(InterestItem given, LocalDate due)
    {
        if (given.FixedSumCharged || terms.FixedSums.IsEmpty || given.Item.Kind != OpenItemKind.Document) return;
        var (first, debt) = (due.PlusDays(1), InterestBalances.At(given, due));
        if (!debt.IsPositive) return;
        FixedSum? found = null;
        foreach (var sum in terms.FixedSums)
        {
            if (!sum.IsOn(first)) continue;
            if (sum.Above is { } above && above.Currency != debt.Currency)
            {
                findings.Add(InterestFindings.FixedSumCurrency, Severity.Warning, $"/items/{given.Item.Id}",
                    ("item", given.Item.Id), ("debt", debt), ("above", above));
                return;
            }

            if (sum.Above is null || debt >= sum.Above)
                if (found?.Above is not { } other || sum.Above > other) found = sum;
        }

        if (found is not null)
            _sums.Add(new FixedSumCharge(given.Item.Customer, given.Item.Id, found.Sum, first,
                new Basis(terms.Id, found.Source, terms.Version, "for each late payment; no VAT")));
    }

    private static LocalDate DayBefore(InterestItem given) =>
        given.From is { } from ? from.PlusDays(-1) : given.Item.Due;

    private static LocalDate Begin(InterestItem given) =>
        given.ChargedUntil is { } charged ? LocalDate.Max(DayBefore(given), charged) : DayBefore(given);

    private static bool IsOneAccount(OpenItem one, OpenItem other) =>
        one.Customer == other.Customer && one.Open.Currency == other.Open.Currency;

    private void Refuse(string customer, string? item, NoInterestReason reason, Money? amount = null) =>
        _not.Add(new NoInterest(customer, reason, item, amount));
}
