using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Review;

namespace Invoicing.Vectors;

/// <summary><c>signal</c>: given an invoice, earlier documents and facts, what an auditor would ask about.</summary>
public sealed class SignalKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "signal";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var engine = SignalEngine.Standard;
        if (parts.ReadOptional<SignalOptions>("options") is { } options) engine = engine.With(options);
        var facts = (parts.ReadOptional<SignalFacts>("facts") ?? SignalFacts.None) with
        {
            Earlier = ReceivedDocuments.ReadAll(given, "earlier"),
        };
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var found = engine.Check(ReceivedDocuments.Read(given.GetProperty("invoice")), facts);
        return new JsonObject
        {
            ["findings"] = new JsonArray(
            [
                .. found.Select(each => new JsonObject
                {
                    ["code"] = each.Code, ["severity"] = each.Severity.ToString(), ["path"] = each.Path,
                    ["message"] = each.Message(),
                }),
            ]),
        };
    }
}
