using System.Globalization;

namespace MonthEnd.Files;

/// <summary>A mistake in a file of the month.</summary>
/// <param name="File">The file, below the data folder.</param>
/// <param name="Line">The line, counted from 1; 0 for the whole file.</param>
/// <param name="Path">Where in the value, or in the row.</param>
/// <param name="Message">What was found and what was expected.</param>
sealed record Problem(string File, long Line, string Path, string Message)
{
    public override string ToString() =>
        $"{File}{(Line == 0 ? "" : ":" + Line.ToString(CultureInfo.InvariantCulture))}"
        + $"{(Path.Length == 0 ? "" : " " + Path)}: {Message}";
}
