using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Records;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Documents as version 1 stored them, which every later version must still read. Never changed, only added
/// to.</summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<Type> Documents =>
        [.. RecordsJson.Format.Documents.OrderBy(type => type.Name), typeof(Finding)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_stored_document_is_read(Type type)
    {
        var file = PathOf(type);
        if (Environment.GetEnvironmentVariable("INVOICING_ADD_GOLDEN") == "1" && !File.Exists(file))
            File.WriteAllText(file, FullJson.Of(type).ToJsonString(Indented) + "\n");
        Assert.True(File.Exists(file), $"{file} is missing; INVOICING_ADD_GOLDEN=1 adds it");
        var stored = File.ReadAllText(file);
        var (value, findings) = JsonOf.Read(type, stored);
        Assert.Empty(JsonOf.Told(findings));
        AssertHolds(JsonNode.Parse(stored), JsonNode.Parse(JsonOf.Write(value!)), "");
    }

    // What was stored is still there when the document is written again; a later version may add members.
    private static void AssertHolds(JsonNode? stored, JsonNode? written, string path)
    {
        switch (stored)
        {
            case JsonObject members:
                foreach (var (name, member) in members) AssertHolds(member, written?[name], $"{path}/{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, written!.AsArray().Count);
                for (var i = 0; i < items.Count; i++) AssertHolds(items[i], written[i], $"{path}/{i}");
                break;
            default:
                if (path != "/version") Assert.Equal($"{path} {stored}", $"{path} {written}");
                break;
        }
    }

    private static string PathOf(Type type) => Checkout.PathOf("tests", "Invoicing.Abstractions.Tests", "Serialization",
        "Golden", $"{JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)}.v1.json");
}
