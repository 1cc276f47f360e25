using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;
using NodaTime;

namespace Invoicing;

/// <summary>Days from a first to before an end: [Start, EndExclusive). The default is empty.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<DateRange>))]
public readonly partial struct DateRange : IEquatable<DateRange>, ITextValue<DateRange>
{
    private DateRange(LocalDate start, LocalDate endExclusive)
    {
        Start = start;
        EndExclusive = endExclusive;
    }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The day after the last.</summary>
    public LocalDate EndExclusive { get; }

    /// <summary>The last day (the end dates of EN 16931, BT-74 and BT-135, are inclusive).</summary>
    /// <exception cref="InvalidOperationException">The range is empty.</exception>
    public LocalDate Last => IsEmpty
        ? throw new InvalidOperationException("An empty range has no last day.")
        : EndExclusive.PlusDays(-1);

    /// <summary>The number of days.</summary>
    public int Days => Period.DaysBetween(Start, EndExclusive);

    /// <summary>Whether there is no day in it.</summary>
    public bool IsEmpty => Start == EndExclusive;

    /// <summary>From a day to before another.</summary>
    /// <exception cref="ArgumentException">The end is before the start, or a date is not of the ISO calendar or is
    /// before the year 1.</exception>
    public static DateRange Of(LocalDate start, LocalDate endExclusive)
    {
        if (start.Calendar != CalendarSystem.Iso || endExclusive.Calendar != CalendarSystem.Iso)
            throw new ArgumentException("A range has dates of the ISO calendar.", nameof(start));
        if (start.Year < 1)
            throw new ArgumentException(
                FormattableString.Invariant($"A range starts in the year 1 or later, not {start:R}."), nameof(start));
        if (endExclusive < start)
            throw new ArgumentException(
                FormattableString.Invariant($"The end {endExclusive:R} is before the start {start:R}."),
                nameof(endExclusive));
        return new(start, endExclusive);
    }

    /// <summary>From a day to another, both in it.</summary>
    /// <exception cref="ArgumentException">The last day is before the first, or a date is not of the ISO calendar or is
    /// before the year 1.</exception>
    /// <exception cref="OverflowException">The last day is 9999-12-31, after which no day follows.</exception>
    public static DateRange Inclusive(LocalDate first, LocalDate last) => Of(first, last.PlusDays(1));

    /// <summary>A calendar month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    /// <exception cref="OverflowException">The month is 9999-12, after which no day follows.</exception>
    public static DateRange Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return Of(first, first.PlusMonths(1));
    }

    /// <summary>Whether the day is in the range.</summary>
    public bool Contains(LocalDate day) => Start <= day && day < EndExclusive;

    /// <summary>Whether all of the other range is in this; an empty one always is.</summary>
    public bool Contains(DateRange other) =>
        other.IsEmpty || (Start <= other.Start && other.EndExclusive <= EndExclusive);

    /// <summary>Whether the ranges have a day in common.</summary>
    public bool Overlaps(DateRange other) => !Intersect(other).IsEmpty;

    /// <summary>The days in both; the default, empty range where there are none.</summary>
    public DateRange Intersect(DateRange other)
    {
        var start = LocalDate.Max(Start, other.Start);
        var end = LocalDate.Min(EndExclusive, other.EndExclusive);
        return start < end ? new(start, end) : default;
    }

    /// <summary>Whether both have the same bounds.</summary>
    public static bool operator ==(DateRange left, DateRange right) => left.Equals(right);

    /// <summary>Whether a bound differs.</summary>
    public static bool operator !=(DateRange left, DateRange right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DateRange other) => Start == other.Start && EndExclusive == other.EndExclusive;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, EndExclusive);
}
