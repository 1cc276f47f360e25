using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>Where errors are found: the sink, and the path that they name.</summary>
internal readonly record struct Place(FindingSink Sink, string Path)
{
    public void Add(string code, params ReadOnlySpan<(string Name, FindingValue Value)> args) =>
        Sink.Add(code, Severity.Error, Path, args);
}
