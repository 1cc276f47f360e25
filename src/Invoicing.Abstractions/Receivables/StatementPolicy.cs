using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Which statement a customer gets.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<StatementKind>))]
public enum StatementKind
{
    /// <summary>The movements of the period between two balances.</summary>
    BalanceForward = 0,

    /// <summary>Every item that is open.</summary>
    OpenItems,

    /// <summary>None.</summary>
    None,
}

/// <summary>How often statements are made.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<StatementInterval>))]
public enum StatementInterval
{
    /// <summary>Once a month.</summary>
    Monthly = 0,

    /// <summary>Once a quarter: in March, June, September and December.</summary>
    Quarterly,

    /// <summary>Once a year: in December.</summary>
    Yearly,

    /// <summary>Once a week.</summary>
    Weekly,
}

/// <summary>On which days statements are made. Immutable.</summary>
/// <param name="Interval">How often. Default: monthly.</param>
/// <param name="Day">The day of the month, 1 to 31; in a shorter month its last day. Default: 31, the last
/// day.</param>
/// <param name="Weekday">The day of the week of weekly statements. Default: Friday.</param>
public sealed record StatementCycle(
    StatementInterval Interval = StatementInterval.Monthly,
    int Day = 31,
    IsoDayOfWeek Weekday = IsoDayOfWeek.Friday)
{
    /// <summary>At the end of every month.</summary>
    public static StatementCycle EndOfMonth { get; } = new();

    /// <summary>Whether statements are made at the end of a day.</summary>
    public bool IsDue(LocalDate day) => Interval == StatementInterval.Weekly
        ? day.DayOfWeek == Weekday
        : day == InMonth(day.Year, day.Month) && day.Month % Months == 0;

    /// <summary>The period that a statement of a day closes: from the day after the statement before, up to the
    /// day.</summary>
    /// <param name="day">The day; <see cref="IsDue"/>.</param>
    /// <exception cref="ArgumentException">No statement is due on the day.</exception>
    public DateRange PeriodClosedOn(LocalDate day)
    {
        if (!IsDue(day)) throw new ArgumentException("No statement of this cycle is due on the day.", nameof(day));
        if (Interval == StatementInterval.Weekly) return DateRange.Inclusive(day.PlusDays(-6), day);
        var month = new LocalDate(day.Year, day.Month, 1).PlusMonths(-Months);
        return DateRange.Inclusive(InMonth(month.Year, month.Month).PlusDays(1), day);
    }

    private int Months => Interval switch
    {
        StatementInterval.Quarterly => 3,
        StatementInterval.Yearly => 12,
        _ => 1,
    };

    private LocalDate InMonth(int year, int month)
    {
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return new LocalDate(year, month, Math.Clamp(Day, 1, last));
    }
}

/// <summary>What is agreed with a customer on statements. Immutable.</summary>
public sealed record StatementPolicy
{
    private readonly StatementCycle? _cycle;

    /// <summary>Balance forward at the end of every month, to everybody.</summary>
    public static StatementPolicy Default { get; } = new();

    /// <summary>Which one. Default: balance forward.</summary>
    public StatementKind Kind { get; init; }

    /// <summary>When. Default: at the end of every month.</summary>
    public StatementCycle Cycle
    {
        get => _cycle ?? StatementCycle.EndOfMonth;
        init => _cycle = value == StatementCycle.EndOfMonth ? null : value;
    }

    /// <summary>Whether there is one only where something is open. Default: no.</summary>
    public bool OnlyIfOpen { get; init; }

    /// <summary>The balance from which there is one, in its currency; null: any. A balance of another currency is not
    /// held against it.</summary>
    public Money? MinimumBalance { get; init; }
}

/// <summary>Why there is a statement, or none.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<StatementReason>))]
public enum StatementReason
{
    /// <summary>It is due.</summary>
    Due = 0,

    /// <summary>The customer gets none.</summary>
    NotWanted,

    /// <summary>The day is none of the cycle.</summary>
    NotInCycle,

    /// <summary>Nothing is open.</summary>
    NothingOpen,

    /// <summary>The balance is below the minimum.</summary>
    BelowMinimum,
}

/// <summary>Whether a customer gets a statement on a day. Immutable.</summary>
/// <param name="IsDue">Whether there is one.</param>
/// <param name="Kind">Which one.</param>
/// <param name="Reason">Why, or why not.</param>
public sealed record StatementDecision(bool IsDue, StatementKind Kind, StatementReason Reason);
