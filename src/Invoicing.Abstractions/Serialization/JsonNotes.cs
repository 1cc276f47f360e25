using System.Text;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>Notes what is wrong with a text, with path and place; gives up after too many findings.</summary>
internal sealed class JsonNotes
{
    /// <summary>After so many findings the rest is not looked at.</summary>
    public const int Most = 1000;

    private const int LongestExcerpt = 60;

    private readonly FindingSink _sink = new();
    private readonly JsonPlaces _places = new();

    /// <summary>How many there are.</summary>
    public int Count => _sink.Count;

    /// <summary>Where the reader is.</summary>
    public JsonPath Path { get; } = new();

    /// <summary>All of them, in canonical order.</summary>
    public FindingList ToList() => _sink.ToList();

    /// <summary>Notes a finding at the path, with the place of an offset.</summary>
    public void Add(
        string code, ReadOnlySpan<byte> json, int offset, params ReadOnlySpan<(string Name, FindingValue Value)> args)
    {
        var (line, column) = _places.Of(json, offset);
        _sink.Add(code, Severity.Error, Path.ToString(), [.. args, ("line", line), ("column", column)]);
        if (Count < Most) return;
        _sink.Add(JsonFindings.Stopped, Severity.Error, "", ("limit", Most), ("line", line), ("column", column));
        throw new TooManyFindingsException();
    }

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineOf(ReadOnlySpan<byte> json, int offset) => _places.Of(json, offset).Line;

    /// <summary>Notes what a value says of itself; its paths go on from here.</summary>
    public void AddRange(FindingList findings)
    {
        var path = Path.ToString();
        foreach (var finding in findings) _sink.Add(finding with { Path = path + finding.Path });
    }

    /// <summary>A piece of the text, fit for a message.</summary>
    public static string Excerpt(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json.Length > LongestExcerpt * 4 ? json[..(LongestExcerpt * 4)] : json);
        return text.Length > LongestExcerpt ? string.Concat(text.AsSpan(0, LongestExcerpt), "...") : text;
    }
}

/// <summary>Ends a check that has found too much; never leaves this namespace.</summary>
internal sealed class TooManyFindingsException : Exception;
