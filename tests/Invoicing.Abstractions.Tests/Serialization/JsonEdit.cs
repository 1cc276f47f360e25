using System.Globalization;
using System.Text.Json.Nodes;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>A place in JSON: a member of an object, by the path of the object and its name.</summary>
internal sealed record JsonMember(string Owner, string Name)
{
    public string Path => $"{Owner}/{Name}";

    /// <summary>Every member of every object, the root's first.</summary>
    public static IEnumerable<JsonMember> AllOf(JsonNode? node, string path = "")
    {
        if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                foreach (var member in AllOf(items[i], $"{path}/{i}")) yield return member;
        }

        if (node is not JsonObject known) yield break;
        foreach (var (name, value) in known)
        {
            yield return new JsonMember(path, name);
            foreach (var member in AllOf(value, $"{path}/{name}")) yield return member;
        }
    }

    public JsonNode? In(JsonNode root)
    {
        JsonNode? node = root;
        foreach (var step in Path.Split('/').Skip(1))
            node = node is JsonArray ? node[int.Parse(step, CultureInfo.InvariantCulture)] : node![step];
        return node;
    }
}

/// <summary>JSON with one member changed, as text: names may repeat, which no tree of nodes can hold.</summary>
internal static class JsonEdit
{
    public static string Removed(JsonNode root, JsonMember member) => Text(root, "", member, (_, _) => []);

    public static string Doubled(JsonNode root, JsonMember member) =>
        Text(root, "", member, (name, value) => [(name, value), (name, value)]);

    public static string Renamed(JsonNode root, JsonMember member, string name) =>
        Text(root, "", member, (_, value) => [(name, value)]);

    public static string Replaced(JsonNode root, JsonMember member, string json) =>
        Text(root, "", member, (name, _) => [(name, json)]);

    private static string Quoted(string name) => JsonValue.Create(name).ToJsonString();

    private static string Text(
        JsonNode? node, string path, JsonMember edited,
        Func<string, string, IEnumerable<(string Name, string Json)>> edit)
    {
        if (node is JsonArray items)
            return $"[{string.Join(",", items.Select((item, i) => Text(item, $"{path}/{i}", edited, edit)))}]";
        if (node is not JsonObject known) return node?.ToJsonString() ?? "null";
        var members = known.SelectMany(member =>
        {
            var json = Text(member.Value, $"{path}/{member.Key}", edited, edit);
            return path == edited.Owner && member.Key == edited.Name ? edit(member.Key, json) : [(member.Key, json)];
        });
        return $"{{{string.Join(",", members.Select(member => $"{Quoted(member.Name)}:{member.Json}"))}}}";
    }
}
