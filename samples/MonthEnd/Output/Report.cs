using System.Collections.Immutable;
using Spectre.Console;

namespace MonthEnd.Output;

/// <summary>Tells people what the run does: with colours and frames at a terminal, plain anywhere else.</summary>
abstract class Report
{
    readonly List<string> _failures = [];

    public static Report For(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected
            ? new TerminalReport(AnsiConsole.Console)
            : new PlainReport(output);

    /// <summary>What could not be done.</summary>
    public ImmutableArray<string> Failures => [.. _failures];

    /// <summary>Says that a part of the month could not be done, and why.</summary>
    public void Fail(string why)
    {
        _failures.Add(why);
        ShowFailure(why);
    }

    /// <summary>A new part of the month begins.</summary>
    public abstract void Step(string name);

    public abstract void Line(string text);

    public abstract void Show(Table table);

    /// <summary>Does something with each item, and shows how far it is where people wait for it.</summary>
    public abstract void Each<T>(string what, IReadOnlyCollection<T> items, Action<T> action);

    protected abstract void ShowFailure(string why);
}
