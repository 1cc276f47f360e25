using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Records;
using Invoicing.Serialization;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests.Serialization;

public sealed class SchemaTests
{
    public static TheoryData<Type> Documents =>
        [.. RecordsJson.Format.Documents.OrderBy(type => type.Name), typeof(Finding)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_schema_in_docs_is_that_of_the_type(Type type) => Checkout.Compare(
        Checkout.PathOf("docs", "schema", $"{JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name)}.schema.json"),
        InvoicingJsonSchema.Of(type, RecordsJson.Format), "INVOICING_UPDATE_SCHEMA");

    [Fact]
    public void Docs_have_no_schema_of_another_type() => Assert.Equal(
        RecordsJson.Format.Documents.Count() + 1,
        Directory.GetFiles(Checkout.PathOf("docs", "schema"), "*.schema.json").Length);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_with_every_member_set_fits_its_schema(Type type) =>
        Assert.Empty(Of(type).Failures(FullJson.Of(type)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_the_reader_refuses_for_its_members_the_schema_refuses(Type type)
    {
        var full = FullJson.Of(type);
        var schema = Of(type);
        foreach (var member in JsonMember.AllOf(full))
            foreach (var json in Changed(full, member))
            {
                var findings = JsonOf.Read(type, json).Findings;
                var isOfMembers = findings.All(finding =>
                    finding.Code is not ("JSON-INCONSISTENT" or "JSON-MEMBER-ORDER")
                    && finding.Code.StartsWith("JSON-", StringComparison.Ordinal));
                if (isOfMembers) Assert.Equal(findings.Count == 0, schema.Failures(JsonNode.Parse(json)).Count == 0);
            }
    }

    [Fact]
    public void Any_draft_fits_its_schema()
    {
        var schema = Of(typeof(InvoiceDraft));
        foreach (var seed in Drafts.Seeds(1).Take(200))
            Assert.Empty(schema.Failures(JsonNode.Parse(InvoicingJson.Write(Drafts.FromSeed(seed)))));
    }

    [Fact]
    public void The_schema_of_a_delivered_line_reads_so() => Assert.Equal(
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "properties": {
            "id": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 10000
                },
                {
                  "type": "null"
                }
              ]
            },
            "orderLineId": {
              "type": "string",
              "maxLength": 10000
            },
            "quantity": {
              "$ref": "#/$defs/Quantity"
            },
            "isFinal": {
              "type": "boolean"
            }
          },
          "required": [
            "orderLineId",
            "quantity"
          ],
          "additionalProperties": false,

        """,
        InvoicingJsonSchema.Of<DeliveredLine>().Split("  \"$defs\"")[0]);

    private static IEnumerable<string> Changed(JsonNode full, JsonMember member) =>
    [
        JsonEdit.Removed(full, member), JsonEdit.Renamed(full, member, "x"), JsonEdit.Replaced(full, member, "[{}]"),
    ];

    private static SchemaCheck Of(Type type) => new(JsonNode.Parse(InvoicingJsonSchema.Of(type, RecordsJson.Format))!);
}
