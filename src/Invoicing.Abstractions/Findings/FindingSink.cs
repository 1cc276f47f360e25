using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Invoicing.Findings;

/// <summary>
/// Collects what an engine or a rule finds. Nothing is allocated when nothing is found.
/// Not safe for use by several threads at once: each run has its own.
/// </summary>
public sealed class FindingSink
{
    private List<Finding>? _found;

    /// <summary>How many findings there are, repeated ones counted.</summary>
    public int Count => _found?.Count ?? 0;

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding.</summary>
    /// <param name="code">The stable code, <c>CONCEPT-NAME</c>.</param>
    /// <param name="severity">How much it weighs.</param>
    /// <param name="path">What it is about: lines by id; empty for the whole document.</param>
    /// <param name="args">Names and values.</param>
    public void Add(string code, Severity severity, string path,
        params ReadOnlySpan<(string Name, FindingValue Value)> args)
    {
        var values = ImmutableArray.CreateBuilder<FindingArg>(args.Length);
        foreach (var (name, value) in args) values.Add(new FindingArg(name, value));
        Add(new Finding(code, severity, path, values.DrainToImmutable()));
    }

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        (_found ??= []).Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    /// <summary>Adds all of a list.</summary>
    public void AddRange(FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var finding in findings.Items) Add(finding);
    }

    /// <summary>Drops what was found after a count.</summary>
    internal void BackTo(int count)
    {
        if (_found is null || count >= _found.Count) return;
        _found.RemoveRange(count, _found.Count - count);
        HasErrors = _found.Exists(finding => finding.Severity == Severity.Error);
    }

    /// <summary>What was found so far, in canonical order.</summary>
    public FindingList ToList() =>
        _found is null ? FindingList.Empty : FindingList.Of(CollectionsMarshal.AsSpan(_found));
}
