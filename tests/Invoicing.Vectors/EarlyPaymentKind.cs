using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Terms;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary>
/// <c>early-payment</c>: given a draft with its terms, and perhaps a day of payment, the groups and totals of the
/// invoice, its early-payment discounts in amounts, which of them the payment gets, and the findings. A discount whose
/// tax is settled at issue is put on the draft first.
/// </summary>
public sealed class EarlyPaymentKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "early-payment";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var draft = parts.Read<InvoiceDraft>("draft");
        var facts = parts.ReadOptional<DueFacts>("facts");
        if (parts.Findings.HasErrors) return Refused(parts.Findings);
        var applied = EarlyPaymentAtIssue.Apply(draft!);
        if (!applied.IsOk) return Refused(applied.Findings);
        var calculated = InvoiceCalculator.Calculate(applied.Value);
        if (!calculated.TryGet(out var invoice)) return Refused(calculated.Findings);
        var plan = EarlyPaymentEngine.Standard.Plan(invoice, facts);
        var result = new JsonObject
        {
            ["findings"] = GivenParts.Shown(plan.Findings),
            ["withoutTax"] = invoice.Totals.WithoutTax.ToString(),
            ["tax"] = invoice.Totals.Tax.ToString(),
            ["due"] = invoice.Totals.Due.ToString(),
            ["amountToPay"] = invoice.Totals.AmountToPay.ToString(),
            ["groups"] = Array(invoice.TaxGroups, group => new JsonObject
            {
                ["id"] = IdOf(group.Key), ["base"] = group.Base.ToString(), ["tax"] = group.Tax.ToString(),
            }),
        };
        if (!plan.TryGet(out var found)) return result;
        result["offers"] = Array(found.Offers, Offer);
        if (parts.Text("paidOn") is { } paidOn)
            result["decision"] = Decision(EarlyPaymentEngine.Standard
                .Decide(invoice, LocalDatePattern.Iso.Parse(paidOn).Value, facts).Value);
        return result;
    }

    private static JsonObject Offer(EarlyPaymentOffer offer) => new()
    {
        ["until"] = LocalDatePattern.Iso.Format(offer.Until),
        ["discount"] = offer.Discount.ToString(),
        ["payable"] = offer.Payable.ToString(),
        ["net"] = offer.Net.ToString(),
        ["tax"] = offer.Tax.ToString(),
        ["groups"] = Array(offer.Groups, group => new JsonObject
        {
            ["id"] = IdOf(group.Key), ["base"] = group.Base.ToString(), ["tax"] = group.Tax.ToString(),
        }),
    };

    private static JsonObject Decision(EarlyPaymentDecision decision) => new()
    {
        ["discount"] = decision.Taken?.Discount.ToString(),
        ["payable"] = decision.Payable.ToString(),
        ["because"] = decision.Basis.Because,
    };

    // The reason of the charge that settles the tax at issue is words; its category tells it.
    private static string IdOf(Taxes.TaxGroupKey key) =>
        CalculateKind.GroupId(key.Category == Taxes.TaxCategory.E ? key with { ExemptionReason = null } : key);

    private static JsonObject Refused(FindingList findings) => new() { ["findings"] = GivenParts.Shown(findings) };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];
}
