using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>Tells which days are no business days. Pure: the same day gets the same answer.</summary>
public interface IHolidayCalendar
{
    /// <summary>The name by which terms ask for it: <c>TARGET</c>, <c>DE-BY</c>.</summary>
    string Id { get; }

    /// <summary>The days of the week on which no business is done; empty: business is done on all seven.</summary>
    ImmutableArray<IsoDayOfWeek> Weekend { get; }

    /// <summary>Whether the day is a holiday. Days of the weekend need not be.</summary>
    bool IsHoliday(LocalDate date);
}
