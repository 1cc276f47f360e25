using System.Collections.Immutable;
using System.Text.Json;
using Invoicing;
using Invoicing.Findings;
using Invoicing.Serialization;

namespace MonthEnd.Files;

/// <summary>Reads the files of a month. What is wrong is noted by file, line and path, and the rest is read.</summary>
sealed class DataFolder(string root)
{
    readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Whether a file is there that may be left out.</summary>
    public bool Has(string file) => File.Exists(PathOf(file));

    /// <summary>The value of a file; null, with a problem, where it is missing or wrong.</summary>
    public T? One<T>(string file)
        where T : class
    {
        if (Bytes(file) is not { } bytes) return null;
        var outcome = InvoicingJson.Read<T>(bytes);
        Note(file, outcome.Findings);
        return outcome.TryGet(out var value) ? value : null;
    }

    /// <summary>The items of a file's array that are right; none, with a problem, where the file is
    /// missing.</summary>
    public ImmutableArray<T> Many<T>(string file)
        where T : class
    {
        if (Bytes(file) is not { } bytes) return [];
        var outcome = InvoicingJson.Read<ImmutableArray<T>>(bytes);
        Note(file, outcome.Findings);
        return outcome.TryGet(out var items) ? items : Rest<T>(bytes, outcome.Findings);
    }

    /// <summary>The values of all JSON files of a folder that are right, by file name.</summary>
    public ImmutableArray<(string File, T Value)> Each<T>(string folder)
        where T : class
    {
        if (!Directory.Exists(PathOf(folder)))
        {
            Note(new Problem(folder, 0, "", "the folder is missing"));
            return [];
        }

        var values = ImmutableArray.CreateBuilder<(string, T)>();
        foreach (var path in Directory.GetFiles(PathOf(folder), "*.json").Order(StringComparer.Ordinal))
        {
            var file = $"{folder}/{Path.GetFileName(path)}";
            if (One<T>(file) is { } value) values.Add((file, value));
        }

        return values.ToImmutable();
    }

    /// <summary>The bytes of a file; null, with a problem, where it cannot be read.</summary>
    public byte[]? Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(PathOf(file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var why = File.Exists(PathOf(file)) ? problem.Message : "the file is missing";
            _problems.Add(new Problem(file, 0, "", why));
            return null;
        }
    }

    /// <summary>Notes findings as problems of a file.</summary>
    public void Note(string file, FindingList findings)
    {
        foreach (var finding in findings)
        {
            var line = finding["line"] is FindingValue.OfNumber { Number: var number } ? (long)number : 0;
            _problems.Add(new Problem(file, line, finding.Path, $"{finding.Code}: {finding.Message()}"));
        }
    }

    /// <summary>Notes findings about a row of a table. Where they lie in the JSON that stands for the row says nothing
    /// to who reads the table; the line and the column's name do.</summary>
    public void NoteRow(string file, long line, FindingList findings)
    {
        foreach (var finding in findings)
            _problems.Add(new Problem(file, line, finding.Path,
                $"{finding.Code}: found {Said(finding, "found")}; expected {Said(finding, "expected")}."));
    }

    /// <summary>Notes a problem.</summary>
    public void Note(Problem problem) => _problems.Add(problem);

    static string Said(Finding finding, string name) => finding[name]?.ToString() ?? "nothing";

    string PathOf(string file) => Path.Combine(root, file);

    // An item with a mistake is left out; a file that is no array at all has no items.
    static ImmutableArray<T> Rest<T>(byte[] bytes, FindingList findings)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Array) return [];
            var wrong = findings.Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.Path.Split('/') is [_, var index, ..] ? index : "")
                .ToHashSet(StringComparer.Ordinal);
            var items = ImmutableArray.CreateBuilder<T>();
            foreach (var (index, item) in json.RootElement.EnumerateArray().Index())
            {
                if (wrong.Contains(index.ToString(System.Globalization.CultureInfo.InvariantCulture))) continue;
                if (InvoicingJson.Read<T>(item.GetRawText()).TryGet(out var value)) items.Add(value);
            }

            return items.ToImmutable();
        }
        catch (JsonException)
        {
            return []; // the mistake itself is noted already
        }
    }
}
