using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>The time for which a rate of interest is stated.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<InterestPeriod>))]
public enum InterestPeriod
{
    /// <summary>A year. The default.</summary>
    Year = 0,

    /// <summary>A month: a twelfth of a year by the day count.</summary>
    Month,

    /// <summary>A number of days (<see cref="InterestRate.Days"/>), counted by the day count.</summary>
    Days,
}

/// <summary>A rate of simple interest: fixed, or so many points over a reference rate. A rate below zero counts as
/// zero. Immutable.</summary>
public sealed record InterestRate
{
    private readonly int _days;

    /// <summary>The rate, or the points over <see cref="Reference"/>.</summary>
    public required Percentage Rate { get; init; }

    /// <summary>The time it is for. Default: a year.</summary>
    public InterestPeriod Per { get; init; }

    /// <summary>How many days it is for where <see cref="Per"/> says days. Default: 0, which is taken as 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Days
    {
        get => _days;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _days = value;
        }
    }

    /// <summary>The reference rate that the rate is over, by its id; null where it is fixed.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether the reference rate of the first day of interest counts for all of it, and later changes do not
    /// (United Kingdom). Default: no, each day has its own.</summary>
    public bool IsFixedAtStart { get; init; }

    /// <summary>A fixed rate for a year.</summary>
    public static InterestRate PerYear(Percentage rate) => new() { Rate = rate };

    /// <summary>A fixed rate for a month.</summary>
    public static InterestRate PerMonth(Percentage rate) => new() { Rate = rate, Per = InterestPeriod.Month };

    /// <summary>A fixed rate for a number of days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static InterestRate PerDays(Percentage rate, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        return new() { Rate = rate, Per = InterestPeriod.Days, Days = days };
    }

    /// <summary>Points over a reference rate, for a year.</summary>
    public static InterestRate Over(string reference, Percentage points)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        return new() { Rate = points, Reference = reference };
    }

    /// <summary>The rate in words: <c>9 % over ECB-MRO per year</c>.</summary>
    public override string ToString()
    {
        var over = Reference is null ? "" : $" over {Reference}";
        var per = Per switch
        {
            InterestPeriod.Month => "month",
            InterestPeriod.Days => FormattableString.Invariant($"{Math.Max(Days, 1)} days"),
            _ => "year",
        };
        return $"{Rate}{over} per {per}";
    }
}

/// <summary>A rate of interest for the days on which it is due. Immutable.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="From">The first day; null: from the beginning.</param>
/// <param name="LastDay">The last day; null: without end.</param>
/// <param name="Source">The contract, law and clause that it rests on; or null.</param>
public sealed record DatedInterestRate(
    InterestRate Rate, LocalDate? From = null, LocalDate? LastDay = null, string? Source = null)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool IsOn(LocalDate day) =>
        (From is not { } from || from <= day) && (LastDay is not { } last || day <= last);
}
