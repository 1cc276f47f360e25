using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Tells when money is expected: on the due date, moved by how late the customer pays as a rule, or when it
/// was promised. Pure, safe to use from several threads.</summary>
public static class ExpectedCashEngine
{
    /// <summary>The cash expected week by week.</summary>
    /// <param name="asOf">The day; what should have come before is expected on it.</param>
    /// <param name="currency">The currency; items of others, credits and purchases are left out.</param>
    /// <param name="items">The items.</param>
    /// <param name="delays">How late customers pay; rounded half up to days. Who is not among them pays when
    /// due.</param>
    /// <param name="promises">What was promised; promises of days past or of other currencies are left out, and none
    /// promises more than is open.</param>
    /// <exception cref="ArgumentException">A customer has two delays.</exception>
    public static ExpectedCash Of(LocalDate asOf, Currency currency, ImmutableArray<OpenItem> items,
        ImmutableArray<CustomerDelay> delays, ImmutableArray<CashPromise> promises)
    {
        var daysOf = (delays.IsDefault ? [] : delays).ToDictionary(
            each => each.Customer, each => (int)each.Days.Round(0, Rounding.HalfUp), StringComparer.Ordinal);
        var promised = (promises.IsDefault ? [] : promises)
            .Where(each => each.Date >= asOf && (each.Amount is not { } amount || amount.Currency == currency))
            .ToLookup(each => each.Item, StringComparer.Ordinal);
        var parts = new List<ExpectedPart>();
        foreach (var item in items.IsDefault ? [] : items)
        {
            if (item.Open.Currency != currency || !item.Open.IsPositive || item.Ledger != ItemLedger.Sales) continue;
            var rest = Promised(item, promised[item.Id], parts);
            if (rest.IsPositive)
                parts.Add(AsUsual(item, rest, daysOf.GetValueOrDefault(item.Customer), asOf));
        }

        return Shown(asOf, currency, parts);
    }

    private static Money Promised(OpenItem item, IEnumerable<CashPromise> promises, List<ExpectedPart> parts)
    {
        var rest = item.Open;
        foreach (var promise in promises.OrderBy(each => each.Date))
        {
            var amount = Money.Min(promise.Amount ?? rest, rest);
            if (!amount.IsPositive) continue;
            parts.Add(new ExpectedPart(item.Id, item.Customer, promise.Date, amount, ExpectedBecause.Promise));
            rest -= amount;
        }

        return rest;
    }

    private static ExpectedPart AsUsual(OpenItem item, Money rest, int delay, LocalDate asOf)
    {
        var usual = item.Due.PlusDays(delay);
        var because = usual < asOf ? ExpectedBecause.Overdue
            : delay != 0 ? ExpectedBecause.Delay : ExpectedBecause.Due;
        return new ExpectedPart(item.Id, item.Customer, LocalDate.Max(usual, asOf), rest, because);
    }

    private static ExpectedCash Shown(LocalDate asOf, Currency currency, List<ExpectedPart> parts) => new()
    {
        AsOf = asOf,
        Weeks =
        [
            .. parts.GroupBy(part => part.Date.PlusDays(1 - (int)part.Date.DayOfWeek)).OrderBy(same => same.Key)
                .Select(same => new ExpectedWeek
                {
                    Monday = same.Key,
                    Amount = Money.Sum(same.Select(part => part.Amount), currency),
                    Parts =
                    [
                        .. same.OrderBy(part => part.Date).ThenBy(part => part.Customer, StringComparer.Ordinal)
                            .ThenBy(part => part.Item, StringComparer.Ordinal),
                    ],
                }),
        ],
        Total = Money.Sum(parts.Select(part => part.Amount), currency),
    };
}
