using NodaTime;
using NodaTime.Text;

namespace MonthEnd;

/// <summary>The day of a run, as people write it.</summary>
static class RunDay
{
    public const string Expected = "a date such as 2027-01-31";

    // Due dates and periods are counted from the day; these years leave the calendar room on both sides.
    const int FirstYear = 1950;
    const int LastYear = 2150;

    public static bool TryParse(string text, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day) && day.Year is >= FirstYear and <= LastYear;
}
