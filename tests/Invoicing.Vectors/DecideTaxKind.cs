using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Serialization;
using Invoicing.Taxes;

namespace Invoicing.Vectors;

/// <summary>
/// <c>tax</c>: given a situation and supplies by id, what is decided for each: taxes, place, words, findings; and what
/// the document as a whole has against them.
/// </summary>
public sealed class DecideTaxKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "tax";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var engine = VectorTaxEngine.Of(given);
        var situation = Read<TaxSituation>(given.GetProperty("situation"));
        var supplies = new JsonArray();
        var treatments = new List<TaxTreatment>();
        foreach (var supply in given.GetProperty("supplies").EnumerateObject())
        {
            var treatment = engine.Decide(situation, Read<TaxSupply>(supply.Value), $"/lines/{supply.Name}");
            treatments.Add(treatment);
            supplies.Add((JsonNode)Shown(supply.Name, treatment));
        }

        return new JsonObject
        {
            ["supplies"] = supplies,
            ["document"] = Findings(engine.Check(situation, [.. treatments])),
        };
    }

    private static T Read<T>(JsonElement element)
        where T : class => InvoicingJson.Read<T>(element.GetRawText()).Value;

    private static JsonObject Shown(string id, TaxTreatment treatment) => new()
    {
        ["id"] = id,
        ["taxes"] = Array(treatment.Taxes, Shown),
        ["place"] = treatment.Place.Code,
        ["notes"] = Array(treatment.Notes, note => JsonValue.Create(note.Text)),
        ["findings"] = Findings(treatment.Findings),
    };

    private static JsonObject Shown(Tax tax) => new()
    {
        ["scheme"] = tax.Scheme,
        ["category"] = tax.Category.ToString(),
        ["kind"] = tax.Kind.ToString(),
        ["rate"] = tax.Rate.ToString(),
        ["perUnit"] = tax.PerUnit?.ToString(),
        ["statedBase"] = tax.StatedBase?.ToString(),
        ["included"] = tax.IsIncluded,
        ["standsOn"] = Array(tax.StandsOn, name => JsonValue.Create(name)),
        ["reasonCode"] = tax.ExemptionReasonCode,
        ["reason"] = tax.ExemptionReason,
        ["jurisdiction"] = tax.Jurisdiction,
        ["rule"] = tax.Basis?.RuleId,
        ["clause"] = tax.Basis?.Clause,
    };

    private static JsonArray Findings(FindingList findings) => Array(findings, finding => new JsonObject
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.ToString(),
        ["path"] = finding.Path,
    });

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];
}
