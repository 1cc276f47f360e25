using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Banking;
using Invoicing.Payments;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary><c>remitter</c>: given open items, payers, aliases and a bank's entry, who may have made the payment, how
/// certainly and why.</summary>
public sealed class RemitterKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "remitter";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var entry = parts.Read<BankTransaction>("entry");
        var weights = parts.ReadOptional<RemitterWeights>("weights");
        var index = RemitterIndex.Of(
            All<OpenItem>(given, "items"), All<Payer>(given, "payers"), All<PayerAlias>(given, "aliases"));
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var matcher = weights is null ? RemitterMatcher.Standard : RemitterMatcher.Standard.With(weights);
        var report = matcher.Find(entry!, index);
        return new JsonObject
        {
            ["decision"] = report.Decision.ToString(),
            ["proposals"] = new JsonArray(
            [
                .. report.Proposals.Select(each => new JsonObject
                {
                    ["customer"] = each.Customer,
                    ["items"] = new JsonArray([.. each.Items.Select(item => JsonValue.Create(item))]),
                    ["confidence"] = each.Confidence,
                    ["evidence"] = new JsonArray(
                        [.. each.Evidence.Select(one => JsonValue.Create($"{one.Kind} {one.Points}"))]),
                }),
            ]),
            ["findings"] = GivenParts.Shown(report.Findings),
        };
    }

    private static ImmutableArray<T> All<T>(JsonElement given, string name) => given.TryGetProperty(name, out var all)
        ? InvoicingJson.Read<ImmutableArray<T>>(all.GetRawText()).Value
        : [];
}
