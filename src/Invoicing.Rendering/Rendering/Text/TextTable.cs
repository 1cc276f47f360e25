using Invoicing.Rendering.Pages;

namespace Invoicing.Rendering.Text;

/// <summary>Lays a table out in columns: numbers right, the wide column wrapped into what the others leave.</summary>
internal static class TextTable
{
    private const int Gap = 2;
    private const int LeastWide = 24;

    public static IEnumerable<string> Lines(TablePart table, int width)
    {
        var widths = Widths(table, width);
        var rule = new string('-', widths.Sum() + ((widths.Length - 1) * Gap));
        foreach (var line in Lines(table, new Row([.. table.Columns.Select(column => column.Header)], []), widths))
            yield return line;
        yield return rule;
        foreach (var row in table.Rows)
        {
            if (row.IsTotal) yield return rule;
            foreach (var line in Lines(table, row, widths)) yield return line;
        }
    }

    private static IEnumerable<string> Lines(TablePart table, Row row, int[] widths)
    {
        var cells = row.Cells.Select((cell, i) => table.Columns[i].IsWide
            ? [.. Layout.Wrap(cell, widths[i]), .. row.Notes.SelectMany(note => Indented(note, widths[i]))]
            : new List<string> { Layout.Clean(cell) }).ToList();
        for (var line = 0; line < cells.Max(cell => cell.Count); line++)
            yield return string.Join(new string(' ', Gap), cells.Select((cell, i) =>
            {
                var text = line < cell.Count ? cell[line] : string.Empty;
                return table.Columns[i].IsNumber ? Layout.Right(text, widths[i]) : Layout.Left(text, widths[i]);
            }));
    }

    private static IEnumerable<string> Indented(string note, int width) =>
        Layout.Wrap(note, width - Gap).Select(line => new string(' ', Gap) + line);

    private static int[] Widths(TablePart table, int width)
    {
        var widths = table.Columns.Select((column, i) => column.IsWide
            ? Math.Min(LeastWide, Widest(table, i))
            : Widest(table, i)).ToArray();
        var rest = width - widths.Sum() - ((widths.Length - 1) * Gap);
        for (var i = 0; i < widths.Length; i++)
            if (table.Columns[i].IsWide) widths[i] += Math.Max(0, rest);
        return widths;
    }

    private static int Widest(TablePart table, int column) => table.Rows.Select(row => row.Cells[column])
        .Append(table.Columns[column].Header).Max(cell => Layout.WidthOf(Layout.Clean(cell)));
}
