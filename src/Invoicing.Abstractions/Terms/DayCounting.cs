using NodaTime;

namespace Invoicing.Terms;

/// <summary>Counts time by a convention. Pure, safe to use from several threads.</summary>
public static class DayCounting
{
    extension(DayCount convention)
    {
        /// <summary>The days in a year: 365 or 360.</summary>
        public int YearDays => convention == DayCount.Act365 ? 365 : 360;

        /// <summary>The days from a date to another, of which one of both is not counted.</summary>
        /// <param name="from">The day after which the first counted day begins.</param>
        /// <param name="to">The last day counted.</param>
        /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
        public int Days(LocalDate from, LocalDate to)
        {
            if (to < from)
                throw new ArgumentException(FormattableString.Invariant($"{to:R} is before {from:R}."), nameof(to));
            return convention switch
            {
                DayCount.ThirtyE360 => Thirty(from, Math.Min(from.Day, 30), to, Math.Min(to.Day, 30)),
                DayCount.Thirty360Us => ThirtyUs(from, to),
                _ => Period.DaysBetween(from, to),
            };
        }

        /// <summary>The same time as an exact part of a year.</summary>
        /// <inheritdoc cref="Days"/>
        public Exact YearFraction(LocalDate from, LocalDate to) =>
            Exact.Of(convention.Days(from, to), convention.YearDays);
    }

    private static int ThirtyUs(LocalDate from, LocalDate to)
    {
        var (first, last) = (from.Day, to.Day);
        if (IsEndOfFebruary(from))
        {
            if (IsEndOfFebruary(to)) last = 30;
            first = 30;
        }

        if (last == 31 && first >= 30) last = 30;
        return Thirty(from, Math.Min(first, 30), to, last);
    }

    private static int Thirty(LocalDate from, int first, LocalDate to, int last) =>
        (360 * (to.Year - from.Year)) + (30 * (to.Month - from.Month)) + last - first;

    private static bool IsEndOfFebruary(LocalDate date) =>
        date.Month == 2 && date.Day == date.Calendar.GetDaysInMonth(date.Year, 2);
}
