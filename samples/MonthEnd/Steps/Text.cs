using NodaTime;
using NodaTime.Text;

namespace MonthEnd.Steps;

/// <summary>Texts that several steps show.</summary>
static class Text
{
    public static string Of(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    /// <summary>An id as the name of a file: what a file name cannot hold is written as its code.</summary>
    public static string FileName(string id) => Uri.EscapeDataString(id);
}
