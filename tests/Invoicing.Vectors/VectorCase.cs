using System.Collections.Immutable;
using System.Text.Json;

namespace Invoicing.Vectors;

/// <summary>One case of a vector file: what is given and which values must come out.</summary>
/// <param name="Id">The id, unique in a run.</param>
/// <param name="Kind">What is done with the given: <c>calculate</c>.</param>
/// <param name="Given">The input, in the library's own JSON.</param>
/// <param name="Expect">The values that must be equal; what it does not name is not compared.</param>
public sealed record VectorCase(string Id, string Kind, JsonElement Given, JsonElement Expect)
{
    private static readonly string[] Members = ["id", "kind", "given", "expect", "rules", "note"];

    /// <summary>The ids of the rules that the case shows.</summary>
    public ImmutableArray<string> Rules { get; private init; } = [];

    /// <summary>The arithmetic in words; empty where the case has none.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Reads a line of a vector file; says what is wrong with it where it is not a case.</summary>
    public static VectorCase? Read(string line, out string? wrong)
    {
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = json.RootElement.Clone();
            wrong = Wrong(root);
            return wrong is null ? Of(root) : null;
        }
        catch (JsonException problem)
        {
            wrong = $"not JSON: {problem.Message}";
            return null;
        }
    }

    private static VectorCase Of(JsonElement root) =>
        new(root.GetProperty("id").GetString()!, root.GetProperty("kind").GetString()!,
            root.GetProperty("given"), root.GetProperty("expect"))
        {
            Rules = root.TryGetProperty("rules", out var rules)
                ? [.. rules.EnumerateArray().Select(rule => rule.GetString()!)]
                : [],
            Note = root.TryGetProperty("note", out var note) ? note.GetString()! : "",
        };

    private static string? Wrong(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return "a case is an object";
        foreach (var member in root.EnumerateObject())
            if (!Members.Contains(member.Name, StringComparer.Ordinal)) return $"unknown member \"{member.Name}\"";
        foreach (var name in Members.AsSpan(0, 2))
            if (!root.TryGetProperty(name, out var text) || text.ValueKind != JsonValueKind.String)
                return $"\"{name}\" is missing or no text";
        if (!root.TryGetProperty("given", out _)) return "\"given\" is missing";
        if (!root.TryGetProperty("expect", out var expect) || expect.ValueKind != JsonValueKind.Object)
            return "\"expect\" is missing or no object";
        if (!expect.EnumerateObject().Any()) return "\"expect\" names no value";
        if (root.TryGetProperty("note", out var note) && note.ValueKind != JsonValueKind.String)
            return "\"note\" is no text";
        return root.TryGetProperty("rules", out var rules) && !AreTexts(rules)
            ? "\"rules\" is no array of texts"
            : null;
    }

    private static bool AreTexts(JsonElement array) => array.ValueKind == JsonValueKind.Array
        && array.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
}
