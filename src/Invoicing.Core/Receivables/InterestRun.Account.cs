using System.Collections.Immutable;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Receivables;

internal sealed partial class InterestRun
{
    private void Account(ReadOnlySpan<InterestItem> items)
    {
        var bearing = new List<InterestItem>();
        var credits = new List<InterestItem>();
        foreach (var given in items)
        {
            var reason = Refusal(given);
            if (reason is null)
            {
                AddFixedSum(given, DayBefore(given));
                bearing.Add(given);
            }
            else if (reason == NoInterestReason.Credit) credits.Add(given);
            if (reason is { } refused) Refuse(given.Item.Customer, given.Item.Id, refused);
        }

        if (bearing.Count == 0) return;
        if (terms.Basis == InterestBasis.FlatOnBalance) Flat(bearing, credits);
        else Average(bearing, credits);
    }

    private void Average(List<InterestItem> bearing, List<InterestItem> credits)
    {
        var customer = bearing[0].Item.Customer;
        var after = bearing.Min(Begin);
        if (after >= until)
        {
            Refuse(customer, null, NoInterestReason.AlreadyCharged);
            return;
        }

        var spans = InterestBalances.Sum(
            bearing.SelectMany(given => InterestBalances.Of(given, Begin(given), until))
                .Concat(credits.SelectMany(given => InterestBalances.Of(given, given.Item.Issued, until))),
            after, until, bearing[0].Item.Open.Currency);
        if (!spans.Exists(span => span.Balance.IsPositive))
            Refuse(customer, null, NoInterestReason.NotOverdue);
        else if (Averaged(spans, after, bearing.Min(DayBefore).PlusDays(1)) is { } parts)
            Charge(customer, null, Ids(bearing), after, parts);
        else Refuse(customer, null, NoInterestReason.RateUnknown);
    }

    private ImmutableArray<InterestPart>? Averaged(List<BalanceSpan> spans, LocalDate after, LocalDate start)
    {
        var parts = ImmutableArray.CreateBuilder<InterestPart>();
        var next = 0;
        for (var at = after; at < until;)
        {
            if (rates.At(at.PlusDays(1), start) is not { } rate) return null;
            var end = rate.LastDay is { } last && last < until ? last : until;
            var balances = ImmutableArray.CreateBuilder<BalanceDays>();
            for (; next < spans.Count && spans[next].After < end; next++)
            {
                var (from, to) = (LocalDate.Max(spans[next].After, at), LocalDate.Min(spans[next].Until, end));
                var days = terms.DayCount.Days(from, to);
                if (days > 0) balances.Add(new BalanceDays(days, spans[next].Balance));
                if (spans[next].Until > end) break;
            }

            if (balances.Count > 0) parts.Add(Part(rate, at, end, balances.DrainToImmutable()));
            at = end;
        }

        return parts.DrainToImmutable();
    }

    private void Flat(List<InterestItem> bearing, List<InterestItem> credits)
    {
        var customer = bearing[0].Item.Customer;
        var due = bearing.Min(DayBefore);
        var balance = Money.Zero(bearing[0].Item.Open.Currency);
        foreach (var given in bearing) balance += InterestBalances.At(given, until);
        foreach (var given in credits)
            if (given.Item.Issued <= until) balance += InterestBalances.At(given, until);
        if (!balance.IsPositive)
        {
            Refuse(customer, null, NoInterestReason.NotOverdue);
            return;
        }

        if (rates.At(until, due.PlusDays(1)) is not { } rate)
        {
            Refuse(customer, null, NoInterestReason.RateUnknown);
            return;
        }

        var charged = bearing.Max(given => given.ChargedUntil);
        if (charged is { } before && until < rate.Next(before))
        {
            Refuse(customer, null, NoInterestReason.AlreadyCharged);
            return;
        }

        var after = charged ?? due;
        Charge(customer, null, Ids(bearing), after, [new InterestPart
        {
            From = after.PlusDays(1), Until = until, Rate = rate.Rate, Reference = rate.Reference,
            Periods = Exact.One, Balances = [new BalanceDays(1, balance)], Basis = rate.Basis,
        }]);
    }

    private static ImmutableArray<string> Ids(List<InterestItem> items) => [.. items.Select(each => each.Item.Id)];
}
