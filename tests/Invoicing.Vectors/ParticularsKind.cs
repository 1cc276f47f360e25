using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Invoices;
using Invoicing.Review;

namespace Invoicing.Vectors;

/// <summary><c>particulars</c>: given a draft, and perhaps facts and what the engine wants beside the law, what its
/// invoice lacks, with the clauses.</summary>
public sealed class ParticularsKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "particulars";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var draft = parts.Read<InvoiceDraft>("draft");
        var facts = parts.ReadOptional<ParticularsFacts>("facts");
        if (parts.Findings.HasErrors) return new JsonObject { ["unread"] = GivenParts.Shown(parts.Findings) };
        var calculated = InvoiceCalculator.Calculate(draft!);
        if (!calculated.TryGet(out var invoice))
            return new JsonObject { ["unread"] = GivenParts.Shown(calculated.Findings) };
        var engine = parts.Text("wants") switch
        {
            "custom" => ParticularsEngine.WithCustomary,
            "terms" => ParticularsEngine.Standard.WantingTerms(),
            _ => ParticularsEngine.Standard,
        };
        return new JsonObject
        {
            ["findings"] = new JsonArray(
            [
                .. engine.Check(invoice, facts).Select(finding => new JsonObject
                {
                    ["code"] = finding.Code,
                    ["severity"] = finding.Severity.ToString(),
                    ["path"] = finding.Path,
                    ["clause"] = finding["clause"]?.ToString(),
                }),
            ]),
        };
    }
}
