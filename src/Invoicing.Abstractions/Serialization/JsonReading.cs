using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Invoicing.Findings;

namespace Invoicing.Serialization;

/// <summary>
/// Reads a value in two passes: the first checks members, types and limits and knows the path of everything; the
/// second makes the value. Where the second refuses, the first is repeated with every value tried by itself.
/// </summary>
internal static class JsonReading
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Outcome<T> Read<T>(JsonTypeInfo<T> type, Shape root, ReadOnlySpan<byte> json, Limits limits)
        where T : notnull
    {
        if (json.Length > limits.InputBytes) return new Outcome<T>(default, TooLong(json.Length, limits));
        if (json.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        var findings = Check(root, json, limits, JsonCheckDepth.Members);
        if (findings.Count == 0)
        {
            try
            {
                var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.Depth });
                if (JsonSerializer.Deserialize(ref reader, type) is { } value) return new Outcome<T>(value);
            }
            catch (Exception refusal) when (JsonCheck.IsRefusal(refusal))
            {
                findings = Check(root, json, limits, JsonCheckDepth.Objects);
                if (findings.Count == 0) findings = Unplaced(refusal);
            }
        }
        else
        {
            findings = Check(root, json, limits, JsonCheckDepth.Values);
        }

        return new Outcome<T>(default, findings);
    }

    private static FindingList TooLong(int length, Limits limits)
    {
        var sink = new FindingSink();
        sink.Add(JsonFindings.InputSize, Severity.Error, "", ("found", length), ("limit", limits.InputBytes));
        return sink.ToList();
    }

    // What refuses the whole but none of its parts: not known to happen, and still no exception for the caller.
    private static FindingList Unplaced(Exception refusal)
    {
        var sink = new FindingSink();
        sink.Add(JsonFindings.Inconsistent, Severity.Error, "",
            ("expected", refusal.Message), ("line", 1), ("column", 1));
        return sink.ToList();
    }

    private static FindingList Check(Shape root, ReadOnlySpan<byte> json, Limits limits, JsonCheckDepth depth)
    {
        var notes = new JsonNotes();
        try
        {
            new JsonCheck(json, limits, depth, notes).Run(root);
        }
        catch (TooManyFindingsException)
        {
            return notes.ToList();
        }

        return notes.ToList();
    }
}

/// <summary>How closely a check looks.</summary>
internal enum JsonCheckDepth
{
    /// <summary>Members, JSON types, limits.</summary>
    Members = 0,

    /// <summary>Each text and number as the value that it should be, too.</summary>
    Values,

    /// <summary>Each object as a whole, too.</summary>
    Objects,
}
