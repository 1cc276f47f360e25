using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Serialization;
using Invoicing.Taxes;

namespace Invoicing.Vectors;

/// <summary>
/// <c>discount</c>: given rules and facts, what is granted on lines and on the document, the uses of coupons, what was
/// not granted, and what the calculation of the document comes to without tax; or given an agreement and documents, the
/// rebate.
/// </summary>
public sealed class DiscountKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "discount";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given) => given.TryGetProperty("agreement", out var agreement)
        ? Rebate(agreement, given.GetProperty("facts"))
        : Discount(given.GetProperty("rules"), given.GetProperty("facts"));

    private static JsonObject Discount(JsonElement given, JsonElement of)
    {
        var rules = InvoicingJson.Read<DiscountRules>(given.GetRawText());
        var facts = InvoicingJson.Read<DiscountFacts>(of.GetRawText());
        if (!rules.IsOk || !facts.IsOk)
            return new JsonObject { ["findings"] = Findings(rules.Findings.With(facts.Findings)) };
        var outcome = DiscountEngine.Of(rules.Value).Decide(facts.Value);
        var result = outcome.TryGet(out var report) ? Report(facts.Value, report) : [];
        result["findings"] = Findings(outcome.Findings);
        return result;
    }

    private static JsonObject Report(DiscountFacts facts, DiscountReport report) => new()
    {
        ["lines"] = Array(report.Lines, line => new JsonObject
        {
            ["id"] = line.Id,
            ["granted"] = Array(line.Granted, Granted),
            ["after"] = line.After.ToString(),
        }),
        ["document"] = Array(report.Document, granted => new JsonObject
        {
            ["rule"] = granted.Rule,
            ["kind"] = granted.Adjustment.Kind.ToString(),
            ["amount"] = granted.Amount.ToString(),
            ["reasonCode"] = granted.Adjustment.ReasonCode,
            ["lines"] = Array(granted.Adjustment.Lines, line => JsonValue.Create(line)),
            ["shares"] = Array(granted.Shares, share => new JsonObject
            {
                ["id"] = share.Line, ["amount"] = share.Amount.ToString(),
            }),
        }),
        ["discounted"] = report.Discounted.ToString(),
        ["withoutTax"] = InvoiceCalculator.Calculate(Draft(facts, report)).Value.Totals.WithoutTax.ToString(),
        ["couponUses"] = Array(report.CouponUses, use => JsonValue.Create(use.Code)),
        ["refusals"] = Array(report.Refusals, refusal => new JsonObject
        {
            ["rule"] = refusal.Rule,
            ["line"] = refusal.Line,
            ["reason"] = refusal.Reason.ToString(),
            ["amount"] = refusal.Amount?.ToString(),
        }),
    };

    private static InvoiceDraft Draft(DiscountFacts facts, DiscountReport report) => new()
    {
        Currency = facts.Currency,
        Seller = new Party("Seller", "DE"),
        Buyer = new Party("Buyer", "DE"),
        IssueDate = facts.Date,
        Rounding = facts.Rounding,
        Lines =
        [
            .. facts.Lines.Zip(report.Lines, (line, discounted) => new InvoiceLine
            {
                Id = line.Id,
                Item = line.Item,
                Quantity = line.Quantity,
                Price = line.Price,
                Taxes = [Vat.Standard(19m)],
                Adjustments =
                [
                    new Adjustment { Amount = line.Gross - (line.Net ?? line.Gross) },
                    .. discounted.Granted.Select(granted => granted.Adjustment),
                ],
            }),
        ],
        Adjustments = [.. report.Document.Select(granted => granted.Adjustment)],
    };

    private static JsonObject Granted(GrantedDiscount granted) => new()
    {
        ["rule"] = granted.Rule,
        ["amount"] = granted.Amount.ToString(),
        ["reasonCode"] = granted.Adjustment.ReasonCode,
    };

    private static JsonObject Rebate(JsonElement given, JsonElement of)
    {
        var agreement = InvoicingJson.Read<RebateAgreement>(given.GetRawText());
        var facts = InvoicingJson.Read<RebateFacts>(of.GetRawText());
        if (!agreement.IsOk || !facts.IsOk)
            return new JsonObject { ["findings"] = Findings(agreement.Findings.With(facts.Findings)) };
        var outcome = RebateEngine.Standard.Settle(agreement.Value, facts.Value);
        var result = outcome.TryGet(out var report) ? Report(report) : [];
        result["findings"] = Findings(outcome.Findings);
        return result;
    }

    private static JsonObject Report(RebateReport report) => new()
    {
        ["turnover"] = report.Turnover.ToString(),
        ["rebate"] = report.Rebate.ToString(),
        ["toSettle"] = report.ToSettle.ToString(),
        ["accruals"] = Array(report.Accruals, accrual => new JsonObject
        {
            ["id"] = accrual.Document, ["accrued"] = accrual.Accrued.ToString(),
        }),
        ["shares"] = Array(report.Shares, share => new JsonObject
        {
            ["id"] = CalculateKind.GroupId(share.Taxes[0].GroupKey),
            ["base"] = share.Base.ToString(),
            ["amount"] = share.Amount.ToString(),
        }),
    };

    private static JsonArray Findings(FindingList findings) => Array(findings, finding => new JsonObject
    {
        ["code"] = finding.Code, ["severity"] = finding.Severity.ToString(), ["path"] = finding.Path,
    });

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];
}
