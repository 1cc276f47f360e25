namespace MonthEnd.Output;

/// <summary>A table that a report shows.</summary>
/// <param name="Title">The title.</param>
/// <param name="Columns">The heads; one that begins with <c>&gt;</c> stands to the right.</param>
/// <param name="Rows">The cells.</param>
sealed record Table(string Title, string[] Columns, IReadOnlyList<string[]> Rows)
{
    public static bool IsRight(string column) => column.StartsWith('>');

    public static string Head(string column) => IsRight(column) ? column[1..] : column;
}
