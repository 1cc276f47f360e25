using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Review;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary><c>review</c>: given a draft or an invoice, facts, and perhaps a policy, rule sets, tolerances and side,
/// what was found and what becomes of it; given what was found, only the latter; given facts of later, what is
/// then.</summary>
public sealed class ReviewKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "review";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var draft = parts.ReadOptional<InvoiceDraft>("draft");
        var invoice = draft is null ? parts.Read<Invoice>("invoice") : InvoiceCalculator.Calculate(draft).Value;
        var facts = parts.ReadOptional<ReviewFacts>("facts") ?? new ReviewFacts();
        var policy = parts.ReadOptional<OutcomePolicy>("policy") ?? OutcomePolicy.Standard;
        var ruleSets = parts.ReadOptional<RuleSetTable>("ruleSets") ?? RuleSetTable.None;
        var tolerances = parts.ReadOptional<ToleranceTable>("tolerances") ?? ToleranceTable.Strict;
        var found = parts.ReadOptional<FindingList>("found");
        var later = parts.ReadOptional<ReviewFacts>("later");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        if (found is not null)
            return Decision(OutcomeEngine.Of(policy).Decide(invoice!, found, match: null, facts));
        var engine = EngineOf(parts).With(MatchEngine.Standard.With(tolerances)).With(policy).With(ruleSets);
        var report = engine.Review(invoice!, facts);
        if (later is null) return Report(report);
        var again = engine.Reevaluate(report, invoice!, later);
        var result = Report(again.Report);
        result["before"] = report.Outcome.ToString();
        result["freed"] = Holds(again.Released);
        result["staying"] = Holds(again.Staying);
        result["added"] = Holds(again.Added);
        return result;
    }

    private static ReviewEngine EngineOf(GivenParts parts)
    {
        if (parts.Text("side") == nameof(ReviewSide.Ours)) return ReviewEngine.Own;
        return parts.Text("engine") == nameof(ReviewEngine.Complete) ? ReviewEngine.Complete : ReviewEngine.Standard;
    }

    private static JsonObject Report(ReviewReport report)
    {
        var result = Decision(report.Decision);
        result["findings"] = GivenParts.Shown(report.Findings);
        result["ruleSets"] = new JsonArray([.. report.RuleSets.Select(each => JsonValue.Create(each))]);
        return result;
    }

    private static JsonObject Decision(ReviewDecision decision) => new()
    {
        ["outcome"] = decision.Outcome.ToString(),
        ["writeOff"] = decision.WriteOff?.ToString(),
        ["approvalBy"] = decision.ApprovalBy,
        ["approvals"] = new JsonArray(
        [
            .. decision.ApprovalsNeeded.Select(need => new JsonObject
            {
                ["basis"] = need.Basis.ToString(), ["amount"] = need.Amount.ToString(), ["by"] = need.By,
            }),
        ]),
        ["refused"] = new JsonArray(
        [
            .. decision.ApprovalsRefused.Select(refusal => new JsonObject
            {
                ["by"] = refusal.By, ["because"] = refusal.Because.ToString(),
            }),
        ]),
        ["holds"] = Holds(decision.Holds),
        ["released"] = Holds(decision.Released),
        ["paymentBlock"] = decision.PaymentBlock,
        ["postingBlock"] = decision.PostingBlock,
        ["rejectionText"] = decision.RejectionText,
    };

    private static JsonArray Holds(IEnumerable<Hold> holds) =>
    [
        .. holds.Select(hold => new JsonObject
        {
            ["code"] = hold.Code,
            ["path"] = hold.Path,
            ["release"] = JsonNode.Parse(InvoicingJson.Write(hold.Release)),
            ["by"] = hold.By,
        }),
    ];
}
