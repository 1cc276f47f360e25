using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Orders who is to be called for what is overdue. Pure, safe to use from several threads.</summary>
public static class CollectionEngine
{
    /// <summary>The worklist of a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="items">The items, in any order; what is not overdue, credits and purchases are left out.</param>
    /// <param name="facts">What else is known of customers.</param>
    /// <param name="weights">What counts how much; null: <see cref="CollectionWeights.Default"/>.</param>
    /// <exception cref="ArgumentException">A customer has facts twice.</exception>
    public static CollectionWorklist Of(LocalDate asOf, ImmutableArray<OpenItem> items,
        ImmutableArray<CollectionFacts> facts, CollectionWeights? weights = null)
    {
        weights ??= CollectionWeights.Default;
        var known = (facts.IsDefault ? [] : facts).ToDictionary(each => each.Customer, StringComparer.Ordinal);
        var overdue = (items.IsDefault ? [] : items).Where(item =>
            item.Open.IsPositive && item.Due < asOf && item.Ledger == ItemLedger.Sales);
        return new CollectionWorklist
        {
            AsOf = asOf,
            Entries =
            [
                .. overdue.GroupBy(item => (item.Customer, item.Open.Currency))
                    .Select(same => Entry(asOf, [.. same], known.GetValueOrDefault(same.Key.Customer), weights))
                    .OrderByDescending(entry => entry.Score)
                    .ThenByDescending(entry => Exact.Of(entry.Overdue))
                    .ThenBy(entry => entry.Customer, StringComparer.Ordinal).ThenBy(entry => entry.Overdue.Currency),
            ],
        };
    }

    private static CollectionEntry Entry(
        LocalDate asOf, ImmutableArray<OpenItem> items, CollectionFacts? facts, CollectionWeights weights)
    {
        var overdue = Money.Sum(items.Select(item => item.Open), items[0].Open.Currency);
        ImmutableArray<CollectionReason> reasons =
        [
            .. Reasons(asOf, items, overdue, facts, weights).Where(reason => !reason.Points.IsZero)
                .OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Kind),
        ];
        var explanation = Explained.Sum(CreditTerms.Score,
        [
            .. reasons.Select(reason => Explained.Product(
                CreditTerms.Points,
                Explained.Stated(CreditTerms.Counted, reason.Value),
                Explained.Stated(CreditTerms.Weight, reason.Weight),
                reason.Kind.ToString())),
        ]);
        return new CollectionEntry
        {
            Customer = items[0].Customer,
            Overdue = overdue,
            Score = explanation.Result.Number,
            Reasons = reasons,
            Items =
            [
                .. items.OrderBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal)
                    .Select(item => item.Id),
            ],
            Explanation = explanation,
        };
    }

    private static CollectionReason[] Reasons(LocalDate asOf, ImmutableArray<OpenItem> items, Money overdue,
        CollectionFacts? facts, CollectionWeights weights)
    {
        var days = Exact.Sum([.. items.Select(item => Exact.Of(item.Open) * Period.DaysBetween(item.Due, asOf))]);
        var grown = facts?.OverdueBefore is { } before && before.Currency == overdue.Currency
            ? Exact.Of(overdue - before) / 1000
            : Exact.Zero;
        return
        [
            Reason(CollectionReasonKind.DaysLate, days / Exact.Of(overdue), weights.PerDayLate),
            Reason(CollectionReasonKind.Overdue, Exact.Of(overdue) / 1000, weights.PerThousandOverdue),
            Reason(CollectionReasonKind.BrokenPromises, facts?.BrokenPromises ?? 0, weights.PerBrokenPromise),
            Reason(CollectionReasonKind.ReminderLevel, facts?.ReminderLevel ?? 0, weights.PerReminderLevel),
            Reason(CollectionReasonKind.Trend, grown, weights.PerThousandGrown),
        ];
    }

    private static CollectionReason Reason(CollectionReasonKind kind, Exact value, int weight) =>
        new(kind, value.Reduced(), weight, (value * weight).Reduced());
}
