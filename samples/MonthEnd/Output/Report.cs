using System.Globalization;
using System.Text;
using Spectre.Console;

namespace MonthEnd.Output;

/// <summary>Tells people what the run does: with colours and frames at a terminal, plain anywhere else.</summary>
abstract class Report
{
    public static Report For(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected ? new TerminalReport() : new PlainReport(output);

    /// <summary>Whether a part of the month could not be done.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Says that a part of the month could not be done, and why.</summary>
    public void Fail(string why)
    {
        HasFailed = true;
        Line(why);
    }

    /// <summary>A new part of the month begins.</summary>
    public abstract void Step(string name);

    public abstract void Line(string text);

    public abstract void Show(Table table);

    sealed class PlainReport(TextWriter output) : Report
    {
        public override void Step(string name) => output.WriteLine($"\n== {name}");

        public override void Line(string text) => output.WriteLine(text);

        public override void Show(Table table)
        {
            output.WriteLine($"\n{table.Title}");
            if (table.Rows.Count == 0)
            {
                output.WriteLine("  (none)");
                return;
            }

            var widths = table.Columns.Select((column, i) =>
                Math.Max(Width(Table.Head(column)), table.Rows.Max(row => Width(row[i])))).ToArray();
            Write(table.Columns, [.. table.Columns.Select(Table.Head)], widths);
            foreach (var row in table.Rows) Write(table.Columns, row, widths);
        }

        void Write(string[] columns, string[] cells, int[] widths)
        {
            var line = new StringBuilder(" ");
            for (var i = 0; i < cells.Length; i++)
            {
                var gap = new string(' ', widths[i] - Width(cells[i]));
                line.Append(' ').Append(Table.IsRight(columns[i]) ? gap + cells[i] : cells[i] + gap).Append(' ');
            }

            output.WriteLine(line.ToString().TrimEnd());
        }

        static int Width(string text) => new StringInfo(text).LengthInTextElements;
    }

    sealed class TerminalReport : Report
    {
        public override void Step(string name) => AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(name)}[/]").LeftJustified());

        public override void Line(string text) => AnsiConsole.WriteLine(text);

        public override void Show(Table table)
        {
            var shown = new Spectre.Console.Table().Title(Markup.Escape(table.Title)).RoundedBorder();
            foreach (var column in table.Columns)
            {
                var head = new TableColumn(Markup.Escape(Table.Head(column)));
                shown.AddColumn(Table.IsRight(column) ? head.RightAligned() : head);
            }

            foreach (var row in table.Rows) shown.AddRow([.. row.Select(Markup.Escape)]);
            AnsiConsole.Write(shown);
        }
    }
}
