using NodaTime;

namespace Invoicing.Contracts;

/// <summary>The periods of a recurring item, in their order, up to and with the first that is not due on a
/// day.</summary>
internal static class RecurringPeriods
{
    // Beyond these, dates run out of the calendar before periods do.
    private const int MaxIntervalMonths = 1_200;
    private const int MinYear = 1_000;
    private const int MaxYear = 9_000;

    /// <summary>Whether the item has periods at all.</summary>
    public static bool IsSound(RecurringItem item) =>
        item.IntervalMonths is >= 1 and <= MaxIntervalMonths
        && (item.LastDay is not { } last || last >= item.Start)
        && item.Start.Year is >= MinYear and <= MaxYear
        && item.PeriodsFrom is not { Year: < MinYear or > MaxYear };

    /// <summary>The days charged and the whole period that they are of. One empty period for an item that has
    /// none.</summary>
    public static IEnumerable<(DateRange Charged, DateRange Whole)> Of(RecurringItem item, LocalDate asOf)
    {
        if (!IsSound(item))
        {
            var none = item.Start.Year < 1 ? default : DateRange.Of(item.Start, item.Start);
            yield return (none, none);
            yield break;
        }

        var from = item.PeriodsFrom ?? item.Start;
        var until = LocalDate.Min(asOf, new LocalDate(MaxYear, 12, 31));
        for (var number = FirstPeriod(item, from); ; number++)
        {
            var whole = DateRange.Of(StartOf(item, from, number), StartOf(item, from, number + 1));
            if (item.LastDay is { } last && whole.Start > last) yield break;
            // Not to the last day itself, after which the calendar may have no other.
            var charged = item.LastDay is { } end && end < whole.Last
                ? DateRange.Inclusive(LocalDate.Max(item.Start, whole.Start), end)
                : DateRange.Of(LocalDate.Max(item.Start, whole.Start), whole.EndExclusive);
            yield return (charged, whole);
            if ((item.Timing == BillingTiming.Advance ? charged.Start : charged.Last) > until) yield break;
        }
    }

    // Counted from one day each time, so that a 31st does not become a 28th for ever.
    private static LocalDate StartOf(RecurringItem item, LocalDate from, int number) =>
        from.PlusMonths(number * item.IntervalMonths);

    private static int FirstPeriod(RecurringItem item, LocalDate from)
    {
        var months = Period.Between(from, item.Start, PeriodUnits.Months).Months;
        var number = (months / item.IntervalMonths) - 1;
        while (StartOf(item, from, number + 1) <= item.Start) number++;
        return number;
    }
}
