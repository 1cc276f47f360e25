using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>The business days of a bank: not Saturdays, Sundays and its holidays.</summary>
internal sealed class BankDays(ImmutableArray<LocalDate> holidays)
{
    private readonly HashSet<LocalDate> _holidays = [.. holidays];

    /// <summary>The day itself, or the next business day.</summary>
    public LocalDate OnOrAfter(LocalDate day)
    {
        while (!IsOne(day)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>So many business days after a day; of none the day itself, or the next business day.</summary>
    public LocalDate After(LocalDate day, int days)
    {
        day = OnOrAfter(day);
        for (var i = 0; i < days; i++) day = OnOrAfter(day.PlusDays(1));
        return day;
    }

    /// <summary>So many business days before a business day.</summary>
    public LocalDate Before(LocalDate day, int days)
    {
        for (var i = 0; i < days; i++)
        {
            day = day.PlusDays(-1);
            while (!IsOne(day)) day = day.PlusDays(-1);
        }

        return day;
    }

    private bool IsOne(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !_holidays.Contains(day);
}
