using System.Globalization;
using System.Text;

namespace MonthEnd.Output;

/// <summary>Text in columns, the same bytes wherever it goes.</summary>
sealed class PlainReport(TextWriter output) : Report
{
    public override void Step(string name) => output.Write($"\n== {name}\n");

    public override void Line(string text) => output.Write(text + "\n");

    public override void Show(Table table)
    {
        Line($"\n{table.Title}");
        if (table.Rows.Count == 0)
        {
            Line("  (none)");
            return;
        }

        var widths = table.Columns.Select((column, i) =>
            Math.Max(Width(Table.Head(column)), table.Rows.Max(row => Width(row[i])))).ToArray();
        Write(table.Columns, [.. table.Columns.Select(Table.Head)], widths);
        foreach (var row in table.Rows) Write(table.Columns, row, widths);
    }

    public override void Each<T>(string what, IReadOnlyCollection<T> items, Action<T> action)
    {
        foreach (var item in items) action(item);
    }

    protected override void ShowFailure(string why) => Line(why);

    void Write(string[] columns, string[] cells, int[] widths)
    {
        var line = new StringBuilder(" ");
        for (var i = 0; i < cells.Length; i++)
        {
            var gap = new string(' ', widths[i] - Width(cells[i]));
            line.Append(' ').Append(Table.IsRight(columns[i]) ? gap + cells[i] : cells[i] + gap).Append(' ');
        }

        Line(line.ToString().TrimEnd());
    }

    static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
