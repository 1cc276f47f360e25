using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary>Reads the members of what a case gives, each a value of the library's JSON.</summary>
internal sealed class GivenParts(JsonElement given)
{
    private readonly FindingSink _findings = new();

    /// <summary>What was found while reading.</summary>
    public FindingList Findings => _findings.ToList();

    /// <summary>A member that has to be there; what is wrong with it is a finding.</summary>
    public T? Read<T>(string name)
        where T : notnull
    {
        var outcome = InvoicingJson.Read<T>(given.GetProperty(name).GetRawText());
        _findings.AddRange(outcome.Findings);
        return outcome.ValueOrDefault;
    }

    /// <summary>A member that may be absent.</summary>
    public T? ReadOptional<T>(string name)
        where T : class => given.TryGetProperty(name, out _) ? Read<T>(name) : null;

    /// <summary>A text that may be absent.</summary>
    public string? Text(string name) => given.TryGetProperty(name, out var text) ? text.GetString() : null;

    /// <summary>Findings as cases show them.</summary>
    public static JsonArray Shown(FindingList findings) =>
    [
        .. findings.Select(finding => new JsonObject
        {
            ["code"] = finding.Code,
            ["severity"] = finding.Severity.ToString(),
            ["path"] = finding.Path,
        }),
    ];
}
