using MonthEnd.Output;
using Spectre.Console;
using Table = MonthEnd.Output.Table;

namespace MonthEnd.Tests.Output;

public sealed class ReportTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly StringWriter _text = new();

    public void Dispose()
    {
        _folder.Dispose();
        _text.Dispose();
    }

    [Fact]
    public void Plain_columns_are_as_wide_as_their_text_and_numbers_stand_to_the_right()
    {
        var report = Report.For(_text);
        report.Step("Step");
        report.Show(new Table("Title", ["name", ">amount"], [["Öl", "5.00"], ["Café", "1234.00"]]));
        report.Show(new Table("Empty", ["name"], []));
        report.Fail("Not done.");
        Assert.Equal(
            "\n== Step\n\nTitle\n  name   amount\n  Öl       5.00\n  Café  1234.00\n\nEmpty\n  (none)\nNot done.\n",
            _text.ToString());
        Assert.Equal("Not done.", Assert.Single(report.Failures));
    }

    [Fact]
    public async Task A_terminal_gets_the_same_month_with_rules_and_frames()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        console.Profile.Width = 160;
        var month = await MonthRun.RunAsync(
            new MonthOptions(Shipped.Data, _folder["terminal"], null), new TerminalReport(console));
        await MonthRun.RunAsync(new MonthOptions(Shipped.Data, _folder["plain"], null), TextWriter.Null);
        Assert.Equal(MonthStatus.Done, month.Status);
        Assert.Equal(_folder.Files("plain"), _folder.Files("terminal"));
        var text = _text.ToString();
        foreach (var shown in new[] { "╭", "INV-2026-00086", "Received 7843.96 EUR", "Billing", "Reviewed" })
            Assert.Contains(shown, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_of_the_data_are_no_markup()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_text) });
        var report = new TerminalReport(console);
        report.Step("[Step]");
        report.Line("[Line]");
        report.Show(new Table("[Title]", ["[name]"], [["[red]cell"]]));
        report.Fail("[Why]");
        report.Each("[Each]", ["a"], each => report.Line(each));
        foreach (var shown in new[] { "[Step]", "[Line]", "[Title]", "[name]", "[red]cell", "[Why]" })
            Assert.Contains(shown, _text.ToString(), StringComparison.Ordinal);
    }
}
