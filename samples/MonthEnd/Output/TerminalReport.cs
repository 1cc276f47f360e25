using Spectre.Console;

namespace MonthEnd.Output;

/// <summary>Rules, framed tables and progress for a terminal.</summary>
sealed class TerminalReport(IAnsiConsole console) : Report
{
    public override void Step(string name)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(name)}[/]").LeftJustified());
    }

    public override void Line(string text) => console.WriteLine(text);

    public override void Show(Table table)
    {
        var shown = new Spectre.Console.Table().Title(Markup.Escape(table.Title)).RoundedBorder();
        foreach (var column in table.Columns)
        {
            var head = new TableColumn(Markup.Escape(Table.Head(column)));
            shown.AddColumn(Table.IsRight(column) ? head.RightAligned().NoWrap() : head);
        }

        foreach (var row in table.Rows) shown.AddRow([.. row.Select(Markup.Escape)]);
        if (table.Rows.Count == 0) shown.Caption("none");
        console.Write(shown);
    }

    public override void Each<T>(string what, IReadOnlyCollection<T> items, Action<T> action) =>
        console.Progress().Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(items.Count, 1));
            foreach (var item in items)
            {
                action(item);
                task.Increment(1);
            }

            task.Value = task.MaxValue;
        });

    protected override void ShowFailure(string why) => console.MarkupLine($"[red]{Markup.Escape(why)}[/]");
}
