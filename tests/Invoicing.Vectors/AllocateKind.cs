using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Payments;

namespace Invoicing.Vectors;

/// <summary><c>allocate</c>: given facts, and perhaps a cascade of strategies and a policy, what settles what part by
/// part with its tax, what is open of each item, what is left of payments, and the findings.</summary>
public sealed class AllocateKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "allocate";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var facts = parts.Read<AllocationFacts>("facts");
        var cascade = parts.ReadOptional<AllocationCascade>("cascade");
        var policy = parts.ReadOptional<SettlementPolicy>("policy");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var allocator = cascade is null ? PaymentAllocator.Standard : PaymentAllocator.Of(cascade);
        if (policy is not null) allocator = allocator.With(policy);
        var outcome = allocator.Allocate(facts!);
        var result = new JsonObject { ["findings"] = GivenParts.Shown(outcome.Findings) };
        if (!outcome.TryGet(out var report)) return result;
        result["settled"] = new JsonArray([.. report.Allocations.Select(Shown)]);
        result["open"] = new JsonObject(report.OpenItems.Select(item =>
            KeyValuePair.Create(item.Id, (JsonNode?)item.Open.ToString())));
        result["left"] = new JsonObject(report.Unapplied.Select(each =>
            KeyValuePair.Create(each.Payment, (JsonNode?)each.Amount.ToString())));
        return result;
    }

    private static JsonObject Shown(Allocation allocation)
    {
        var shown = new JsonObject
        {
            ["from"] = allocation.Source,
            ["item"] = allocation.Item,
            ["amount"] = allocation.Amount.ToString(),
            ["parts"] = new JsonArray([.. allocation.Parts.Select(part => (JsonNode)TextOf(part))]),
        };
        if (allocation.ExchangeDifference is { } gain) shown["exchangeDifference"] = gain.ToString();
        return shown;
    }

    // "Discount 2.38: 2.38 tax 0.38"
    private static string TextOf(SettlementPart part)
    {
        var text = $"{part.Kind} {part.Amount}";
        if (part.Booked is { } booked) text += $" booked {booked}";
        if (!part.Taxes.IsEmpty)
            text += ": " + string.Join(", ", part.Taxes.Select(share => $"{share.Gross} tax {share.Tax}"));
        if (!part.Components.IsEmpty)
            text += " of " + string.Join(", ", part.Components.Select(share => $"{share.Component} {share.Amount}"));
        return text;
    }
}
