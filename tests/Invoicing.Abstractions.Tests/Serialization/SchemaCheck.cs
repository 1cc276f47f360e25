using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Validates JSON by those keywords of JSON Schema that the library's schemas use; refuses others.</summary>
internal sealed class SchemaCheck(JsonNode root)
{
    private static readonly string[] Known =
    [
        "$schema", "$defs", "$ref", "anyOf", "oneOf", "type", "const", "enum", "properties", "required",
        "additionalProperties", "items", "pattern", "description", "maxLength", "minimum", "maximum",
    ];

    public IReadOnlyList<string> Failures(JsonNode? value) => [.. Failures(root, value, "")];

    private IEnumerable<string> Failures(JsonNode schema, JsonNode? value, string path)
    {
        Assert.All(schema.AsObject(), keyword => Assert.Contains(keyword.Key, Known));
        if (schema["$ref"] is { } use)
            return Failures(root["$defs"]![use.GetValue<string>()["#/$defs/".Length..]]!, value, path);
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray choices)
        {
            var fits = choices.Count(choice => !Failures(choice!, value, path).Any());
            return fits == 1 ? [] : [$"{path} fits {fits} of {choices.Count}"];
        }

        if (schema["const"] is { } only) return JsonNode.DeepEquals(only, value) ? [] : [$"{path} is not {only}"];
        if (schema["enum"] is JsonArray names)
            return names.Any(name => JsonNode.DeepEquals(name, value)) ? [] : [$"{path} is no name"];
        if (schema["type"]!.GetValue<string>() != TypeOf(value)) return [$"{path} is no {schema["type"]}"];
        return value switch
        {
            JsonObject known => OfObject(schema, known, path),
            JsonArray items => items.SelectMany((item, i) => Failures(schema["items"]!, item, $"{path}/{i}")),
            _ => OfLeaf(schema, value!, path),
        };
    }

    private IEnumerable<string> OfObject(JsonNode schema, JsonObject value, string path)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
            if (!value.ContainsKey(name!.GetValue<string>())) yield return $"{path}/{name} is missing";
        foreach (var (name, member) in value)
        {
            var found = schema["properties"]?[name] ?? schema["additionalProperties"] as JsonObject;
            if (found is null) yield return $"{path}/{name} is not known";
            else foreach (var failure in Failures(found, member, $"{path}/{name}")) yield return failure;
        }
    }

    private static IEnumerable<string> OfLeaf(JsonNode schema, JsonNode value, string path)
    {
        if (schema["pattern"] is { } pattern && !Regex.IsMatch(
            value.GetValue<string>(), pattern.GetValue<string>(), RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
            yield return $"{path} is not {pattern}";
        if (schema["maximum"] is { } most && value.GetValue<int>() > most.GetValue<int>())
            yield return $"{path} is more";
        if (schema["maxLength"] is { } longest && value.GetValue<string>().Length > longest.GetValue<int>())
            yield return $"{path} is longer";
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "null",
    };
}
