using System.Text.Json;
using System.Text.Json.Nodes;

namespace Invoicing.Vectors;

/// <summary>Compares what came out with what a case expects, which may name only some of the values.</summary>
public static class Comparison
{
    private const string Absent = "(absent)";

    /// <summary>The values that differ, in the order of the expectation.</summary>
    public static IReadOnlyList<Difference> Differences(JsonElement expect, JsonNode? actual)
    {
        var found = new List<Difference>();
        Compare(expect, actual, "", found);
        return found;
    }

    private static void Compare(JsonElement expect, JsonNode? actual, string path, List<Difference> found)
    {
        switch (expect.ValueKind)
        {
            case JsonValueKind.Object when actual is JsonObject members:
                CompareMembers(expect, members, path, found);
                break;
            case JsonValueKind.Array when actual is JsonArray items:
                CompareItems(expect, items, path, found);
                break;
            case JsonValueKind.Null when actual is null:
                break;
            case JsonValueKind.Object or JsonValueKind.Array:
                found.Add(new Difference(path, expect.GetRawText(), Shown(actual)));
                break;
            default:
                if (actual is null || !JsonElement.DeepEquals(expect, JsonSerializer.SerializeToElement(actual)))
                    found.Add(new Difference(path, expect.GetRawText(), Shown(actual)));
                break;
        }
    }

    // A value that a case names must be there, even where it is to be null.
    private static void CompareMembers(JsonElement expect, JsonObject members, string path, List<Difference> found)
    {
        foreach (var member in expect.EnumerateObject())
        {
            var at = $"{path}/{member.Name}";
            if (members.TryGetPropertyValue(member.Name, out var actual)) Compare(member.Value, actual, at, found);
            else found.Add(new Difference(at, member.Value.GetRawText(), Absent));
        }
    }

    private static void CompareItems(JsonElement expect, JsonArray items, string path, List<Difference> found)
    {
        if (expect.EnumerateArray().Any() && expect.EnumerateArray().All(item => Id(item) is not null))
        {
            foreach (var item in expect.EnumerateArray())
            {
                var id = Id(item)!;
                var same = items.Where(one => one is JsonObject o && o["id"]?.ToString() == id).ToList();
                if (same.Count == 1) Compare(item, same[0], $"{path}/{id}", found);
                else found.Add(new Difference($"{path}/{id}", "one", CountOf(same.Count)));
            }

            return;
        }

        if (expect.GetArrayLength() != items.Count)
            found.Add(new Difference(
                path, $"{expect.GetArrayLength()} items", $"{items.Count}: {items.ToJsonString()}"));
        else
            for (var i = 0; i < items.Count; i++) Compare(expect[i], items[i], $"{path}/{i}", found);
    }

    private static string CountOf(int items) => items == 0 ? Absent : $"{items} of them";

    private static string Shown(JsonNode? actual) => actual?.ToJsonString() ?? "null";

    private static string? Id(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id)
            && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
