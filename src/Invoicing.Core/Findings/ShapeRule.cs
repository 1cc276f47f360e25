namespace Invoicing.Findings;

/// <summary>Something that is true of a sound value, written once: the row of a table.</summary>
/// <param name="Code">The code of its finding.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Says">What is true, in words.</param>
/// <param name="Source">The standard, law or custom that it is from.</param>
/// <param name="Check">Adds what is not so.</param>
internal sealed record ShapeRule<T>(
    string Code, Severity Severity, string Says, string Source, Action<ShapeRule<T>, ShapeCase<T>> Check);

/// <summary>A value that is checked by the rows of a table.</summary>
/// <param name="Value">The value.</param>
/// <param name="Findings">Takes what is found.</param>
/// <param name="Path">What the value is called.</param>
/// <param name="Limits">What is accepted at most.</param>
internal readonly record struct ShapeCase<T>(T Value, FindingSink Findings, string Path, Limits Limits)
{
    /// <summary>Asks every row.</summary>
    public void Ask(ReadOnlySpan<ShapeRule<T>> table)
    {
        foreach (var rule in table) rule.Check(rule, this);
    }

    /// <summary>Adds what a row found.</summary>
    public void Add(
        ShapeRule<T> rule, string member, params ReadOnlySpan<(string Name, FindingValue Value)> args) =>
        Findings.Add(rule.Code, rule.Severity, Path + member, args);
}
