using System.Text.Json.Nodes;
using Invoicing.Contracts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Receivables;
using Invoicing.Records;
using Invoicing.Serialization;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Each member of each document removed, doubled, renamed, set to null, given another type.</summary>
public sealed class MemberTests
{
    public static TheoryData<Type> Documents =>
        [.. RecordsJson.Format.Documents.OrderBy(type => type.Name), typeof(Finding)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_with_every_member_set_is_read_and_written_as_it_was(Type type)
    {
        var full = FullJson.Of(type);
        var (value, findings) = JsonOf.Read(type, full.ToJsonString());
        Assert.Empty(JsonOf.Told(findings));
        Assert.Equal(full.ToJsonString(), Plain(JsonOf.Write(value!)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_removed_member_is_missing_or_its_default(Type type) => Each(type, (full, member, shape) =>
    {
        var (value, findings) = JsonOf.Read(type, JsonEdit.Removed(full, member));
        if (shape is { IsRequired: true })
            Assert.Equal([$"JSON-MISSING-MEMBER {member.Path}"], JsonOf.Told(findings));
        else if (value is not null)
            Assert.Equal(WithVersion(type, JsonEdit.Removed(full, member)), Plain(JsonOf.Write(value)));
        else
            AssertTogether(type, member, findings);
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_doubled_member_is_found(Type type) => Each(type, (full, member, _) =>
    {
        var (_, findings) = JsonOf.Read(type, JsonEdit.Doubled(full, member));
        Assert.Equal([$"JSON-DUPLICATE-MEMBER {member.Path}"], JsonOf.Told(findings));
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_renamed_member_is_not_known(Type type) => Each(type, (full, member, shape) =>
    {
        if (member.Owner.EndsWith("/extensions", StringComparison.Ordinal)) return;
        var (_, findings) = JsonOf.Read(type, JsonEdit.Renamed(full, member, member.Name + "X"));
        string[] expected = shape is { IsRequired: true }
            ? [$"JSON-MISSING-MEMBER {member.Path}", $"JSON-UNKNOWN-MEMBER {member.Path}X"]
            : [$"JSON-UNKNOWN-MEMBER {member.Path}X"];
        Assert.Equal(expected, JsonOf.Told(findings));
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void Null_is_an_absent_member_or_found(Type type) => Each(type, (full, member, shape) =>
    {
        var json = JsonEdit.Replaced(full, member, "null");
        var (value, findings) = JsonOf.Read(type, json);
        if (shape is not { IsNullable: true })
            Assert.Equal([$"JSON-NULL {member.Path}"], JsonOf.Told(findings));
        else if (value is not null)
            Assert.Equal(Plain(shape.IsRequired ? json : JsonEdit.Removed(full, member)), Plain(JsonOf.Write(value)));
        else
            AssertTogether(type, member, findings);
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_member_of_another_type_is_found(Type type) => Each(type, (full, member, shape) =>
    {
        var kind = member.In(full)!.GetValueKind();
        foreach (var other in new[] { "7", "\"?\"", "true", "[]", "{}" })
        {
            if (JsonNode.Parse(other)!.GetValueKind() == kind) continue;
            if (other == "true" && shape?.Shape is FlagShape) continue;
            var (_, findings) = JsonOf.Read(type, JsonEdit.Replaced(full, member, other));
            Assert.Equal([$"JSON-TYPE {member.Path}"], JsonOf.Told(findings));
        }
    });

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_text_of_another_form_is_found(Type type) => Each(type, (full, member, shape) =>
    {
        if (shape?.Shape is not (FormShape or NameShape)) return;
        foreach (var other in new[] { "?", "", "1", "s" })
        {
            if (other.Length > 0 && shape.Shape.Info.Type == typeof(IdempotencyKey)) continue;
            var (_, findings) = JsonOf.Read(type, JsonEdit.Replaced(full, member, $"\"{other}\""));
            if (other.Length == 0 && shape.Shape is FormShape { Form.IsLong: true }) Assert.Empty(findings);
            else if (!IsText(shape, other)) Assert.Equal([$"JSON-VALUE {member.Path}"], JsonOf.Told(findings));
        }
    });

    [Fact]
    public void Every_document_has_members_to_try()
    {
        foreach (var type in RecordsJson.Format.Documents)
            Assert.True(JsonMember.AllOf(FullJson.Of(type)).Count() >= 3, type.Name);
        Assert.True(JsonMember.AllOf(FullJson.Of(typeof(InvoiceDraft))).Count() > 300);
    }

    // A BIC may be any letters and digits; whether it is right is a rule of its own.
    private static bool IsText(MemberShape shape, string text) =>
        shape.Shape.Info.Type == typeof(Invoicing.Parties.Bic) && text is "1" or "s";

    private static void Each(Type type, Action<JsonNode, JsonMember, MemberShape?> check)
    {
        var full = FullJson.Of(type);
        var shapes = Shapes(new ShapeBuilder(RecordsJson.Format).Build(type), full, "")
            .ToDictionary(found => found.Path, found => found.Member);
        foreach (var member in JsonMember.AllOf(full)) check(full, member, shapes.GetValueOrDefault(member.Path));
    }

    private static IEnumerable<(string Path, MemberShape Member)> Shapes(Shape shape, JsonNode? node, string path) =>
        shape switch
        {
            ObjectShape known => known.Members.Where(member => node![member.Name] is not null).SelectMany(member =>
                Shapes(member.Shape, node![member.Name], $"{path}/{member.Name}")
                    .Prepend(($"{path}/{member.Name}", member))),
            ListShape list => ((JsonArray)node!).SelectMany((item, i) => Shapes(list.Item, item, $"{path}/{i}")),
            _ => [],
        };

    // The amounts of an invoice have no place without their line, allowance or rate; an argument has one value, a
    // pricing model one kind.
    private static void AssertTogether(Type type, JsonMember member, FindingList findings)
    {
        foreach (var model in new[] { "/metered/0/model", "/prices/0/model" })
        {
            if (type != typeof(Contract) || !member.Path.StartsWith(model + "/", StringComparison.Ordinal)) continue;
            Assert.Equal([$"JSON-INCONSISTENT {model}"], JsonOf.Told(findings));
            return;
        }

        if (type == typeof(AgeingReport))
        {
            Assert.StartsWith("/findings/0/args/", member.Path, StringComparison.Ordinal);
            Assert.Equal([$"JSON-INCONSISTENT {member.Owner}"], JsonOf.Told(findings));
            return;
        }

        if (type == typeof(Finding)) Assert.Equal([$"JSON-INCONSISTENT {member.Owner}"], JsonOf.Told(findings));
        else Assert.All(findings, finding => Assert.Contains("/amounts", finding.Path, StringComparison.Ordinal));
        string[] those = [nameof(Finding), nameof(Invoice), nameof(IssuedInvoice), nameof(RecordBatch)];
        Assert.Contains(type.Name, those);
    }

    private static string WithVersion(Type type, string json)
    {
        var node = JsonNode.Parse(json)!;
        if (RecordsJson.Format.Documents.Contains(type) && node["version"] is null)
            node.AsObject().Insert(0, "version", 1);
        return node.ToJsonString();
    }

    private static string Plain(string json) => JsonNode.Parse(json)!.ToJsonString();
}
