using NodaTime;

namespace Invoicing.Terms;

/// <summary>Moves dates to business days.</summary>
internal static class BusinessDayAdjustment
{
    /// <summary>How far a business day is looked for.</summary>
    public const int MostDays = 366;

    /// <summary>The business day that a rule gives for a date; null where the calendar has none near it.</summary>
    /// <param name="date">The date.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="calendar">Tells business days.</param>
    /// <param name="earliest">The date before which the rule does not lead; null: there is none.</param>
    public static LocalDate? Of(
        LocalDate date, BusinessDayRule rule, IHolidayCalendar calendar, LocalDate? earliest)
    {
        if (IsBusinessDay(date, calendar)) return date;
        var following = rule == BusinessDayRule.Preceding ? null : Next(date, 1, calendar);
        var leads = rule == BusinessDayRule.Following
            || (rule == BusinessDayRule.ModifiedFollowing && following is { } next && IsInMonthOf(next, date));
        if (leads) return following;
        return Next(date, -1, calendar) is { } before && (earliest is null || before >= earliest)
            ? before
            : following ?? Next(date, 1, calendar);
    }

    public static bool IsBusinessDay(LocalDate date, IHolidayCalendar calendar) =>
        !(calendar.Weekend is { IsDefault: false } weekend && weekend.Contains(date.DayOfWeek))
        && !calendar.IsHoliday(date);

    private static LocalDate? Next(LocalDate date, int step, IHolidayCalendar calendar)
    {
        for (var i = 1; i <= MostDays; i++)
        {
            date = date.PlusDays(step);
            if (IsBusinessDay(date, calendar)) return date;
        }

        return null;
    }

    private static bool IsInMonthOf(LocalDate date, LocalDate other) =>
        date.Month == other.Month && date.Year == other.Year;
}
