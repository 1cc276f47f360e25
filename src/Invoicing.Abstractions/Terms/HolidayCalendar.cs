using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>A calendar whose holidays are listed. Immutable.</summary>
public sealed record HolidayCalendar : IHolidayCalendar
{
    private static readonly ImmutableArray<IsoDayOfWeek> Usual = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    private readonly Sequence<LocalDate> _holidays;
    private readonly Sequence<IsoDayOfWeek>? _weekend;

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The holidays.</summary>
    public ImmutableArray<LocalDate> Holidays
    {
        get => _holidays.Items;
        init => _holidays = value;
    }

    /// <summary>The days of the week on which no business is done. Default: Saturday and Sunday.</summary>
    public ImmutableArray<IsoDayOfWeek> Weekend
    {
        get => _weekend is { } stated ? stated.Items : Usual;
        init => _weekend = value.IsDefault || value.SequenceEqual(Usual) ? null : value;
    }

    /// <inheritdoc/>
    public bool IsHoliday(LocalDate date) => Holidays.Contains(date);
}
