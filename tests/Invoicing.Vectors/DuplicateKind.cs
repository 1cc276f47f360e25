using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Review;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary><c>duplicate</c>: given an invoice and earlier documents, of which of them it may be a copy, by how many
/// points and why.</summary>
public sealed class DuplicateKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "duplicate";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var engine = parts.Text("engine") switch
        {
            "Exact" => DuplicateEngine.Exact,
            "UsualExact" => DuplicateEngine.UsualExact,
            _ => DuplicateEngine.Standard,
        };
        if (parts.ReadOptional<DuplicateOptions>("options") is { } options) engine = engine.With(options);
        var suppliers = given.TryGetProperty("suppliers", out var known)
            ? InvoicingJson.Read<System.Collections.Immutable.ImmutableArray<KnownSupplier>>(known.GetRawText()).Value
            : [];
        var report = engine.Find(ReceivedDocuments.Read(given.GetProperty("invoice")),
            ReceivedDocuments.ReadAll(given, "earlier"), suppliers);
        return new JsonObject
        {
            ["candidates"] = new JsonArray(
            [
                .. report.Candidates.Select(each => new JsonObject
                {
                    ["number"] = each.Number, ["code"] = each.Code, ["score"] = each.Score,
                    ["criteria"] = new JsonArray(
                        [.. each.Criteria.Select(one => JsonValue.Create($"{one.Name} {one.Points}"))]),
                }),
            ]),
            ["findings"] = GivenParts.Shown(report.Findings),
        };
    }
}
