using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Receivables;

namespace Invoicing.Vectors;

/// <summary><c>credit</c>: given what is known of a customer, an order and perhaps a policy, whether it goes through on
/// credit.</summary>
public sealed class CreditKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "credit";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var facts = parts.Read<CreditFacts>("facts");
        var policy = parts.ReadOptional<CreditPolicy>("policy");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var decision = CreditEngine.Decide(facts!, Money.Parse(parts.Text("order")!, null), policy);
        return new JsonObject
        {
            ["isAccepted"] = decision.IsAccepted,
            ["limit"] = decision.Limit?.ToString(),
            ["exposure"] = decision.Exposure.ToString(),
            ["headroom"] = decision.Headroom?.ToString(),
            ["findings"] = GivenParts.Shown(decision.Findings),
        };
    }
}
