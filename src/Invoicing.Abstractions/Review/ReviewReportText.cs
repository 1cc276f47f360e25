using System.Text;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Matching;
using NodaTime.Text;

namespace Invoicing.Review;

/// <summary>Writes a report as an accountant reads it.</summary>
internal sealed class ReviewReportText
{
    private readonly StringBuilder _text = new();
    private readonly ReviewReport _report;
    private readonly MessageCatalogue _messages;

    private ReviewReportText(ReviewReport report, MessageCatalogue messages) =>
        (_report, _messages) = (report, messages);

    public static string Of(ReviewReport report, MessageCatalogue messages)
    {
        var text = new ReviewReportText(report, messages);
        text.Heading();
        text.Differences();
        text.Others();
        text.Decision();
        return text._text.ToString();
    }

    /// <summary>A path in words: <c>line 3, price</c>; <c>document</c>.</summary>
    public static string PathText(string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps switch
        {
            [] => "document",
            ["orders", var order] => $"order {order}",
            ["lines", var id, .. var rest] => string.Join(", ", (string[])[$"line {id}", .. rest]),
            _ => string.Join(", ", steps),
        };
    }

    /// <summary>What a difference costs: <c>5.00 EUR more than agreed</c>.</summary>
    public static string EffectText(Money effect) => effect.Sign switch
    {
        > 0 => $"{effect} more than agreed",
        < 0 => $"{effect.Abs()} less than agreed",
        _ => "without effect on the amount",
    };

    private void Heading()
    {
        if (_report.Document is { } document)
        {
            _text.Append(document.Number ?? "(without number)").Append(" of ")
                .Append(LocalDatePattern.Iso.Format(document.Date)).Append(" from ").Append(document.Seller);
            if (document.WithTax is { } total) _text.Append(" over ").Append(total.ToString());
            _text.Append(": ");
        }

        _text.Append(OutcomeText(_report.Outcome)).Append('\n');
        if (!_report.RuleSets.IsEmpty) Line($"by the rules for {string.Join("; ", _report.RuleSets)}");
    }

    private static string OutcomeText(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Accepted => "accepted",
        ReviewOutcome.AcceptedWithWriteOff => "accepted, a small difference is written off",
        ReviewOutcome.NeedsApproval => "needs approval",
        ReviewOutcome.Held => "held",
        _ => "rejected",
    };

    private void Differences()
    {
        var variances = _report.Variances;
        if (variances.IsEmpty) return;
        _text.Append("Differences:\n");
        var shared = variances.SelectMany(each => each.Consequences.Distinct()).GroupBy(each => each)
            .Where(each => each.Count() > 1).Select(each => each.Key).ToList();
        foreach (var variance in variances)
        {
            var effect = variance.Effect!.Value;
            var tolerance = variance.Tolerance is { } text ? $"; tolerance: {text}" : "";
            Line($"{About(variance.Finding)} {EffectText(effect)}{tolerance} [{variance.Finding.Code}]");
            foreach (var consequence in variance.Consequences)
                if (!shared.Contains(consequence)) Line($"  explains {ConsequenceText(consequence)}");
        }

        foreach (var consequence in shared) Line($"several of these explain {ConsequenceText(consequence)}");

        foreach (var total in variances.GroupBy(each => each.Effect!.Value.Currency))
            Line($"together: {EffectText(Money.Sum(total.Select(each => each.Effect!.Value), total.Key))}");
    }

    private static string ConsequenceText(VarianceConsequence consequence)
    {
        var total = consequence.Code switch
        {
            MatchFindings.TaxAboveOrder or MatchFindings.TaxBelowOrder => "the tax",
            MatchFindings.TotalAboveOrder or MatchFindings.TotalBelowOrder => "the total without tax",
            MatchFindings.CumulativeAboveOrder or MatchFindings.CumulativeBelowOrder =>
                $"all that was billed of {PathText(consequence.Path)}",
            _ => PathText(consequence.Path),
        };
        return $"{total}: {EffectText(consequence.Difference)} [{consequence.Code}]";
    }

    private void Others()
    {
        var others = _report.Findings.Where(finding => Variance.EffectOf(finding) is null).ToList();
        if (others.Count == 0) return;
        _text.Append("Findings:\n");
        foreach (var finding in others)
            Line($"{SeverityText(finding.Severity)}, {About(finding)} [{finding.Code}]");
    }

    private static string SeverityText(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private string About(Finding finding) => $"{PathText(finding.Path)}: {_messages.Message(finding)}";

    private void Decision()
    {
        var decision = _report.Decision;
        if (decision.Outcome == ReviewOutcome.Accepted && decision.Released.IsEmpty
            && decision.ApprovalsRefused.IsEmpty) return;
        _text.Append("Decision:\n");
        if (decision.WriteOff is { } writeOff)
            Line($"book {writeOff.Abs()} as a small difference, {(writeOff.IsNegative ? "an income" : "an expense")}");
        foreach (var need in decision.ApprovalsNeeded) Line(NeedText(need));
        foreach (var refusal in decision.ApprovalsRefused)
            Line($"the approval of {refusal.By} does not count: {RefusalText(refusal.Because)}");
        foreach (var hold in decision.Holds) Line($"wait until {hold.Release}: {HoldText(hold)}");
        foreach (var hold in decision.Released) Line($"released: {HoldText(hold)}");
        if (decision.Outcome == ReviewOutcome.Rejected) Line("send it back");
        if (decision.PaymentBlock)
            Line(decision.PostingBlock ? "do not pay and do not post" : "do not pay; it may be posted");
    }

    private static string NeedText(ApprovalNeed need)
    {
        var amount = need.Basis == ApprovalBasis.Document ? "the document" : "the differences";
        return need.By is null
            ? $"nobody may approve {need.Amount}, {amount}"
            : $"ask {need.By} to approve {need.Amount}, {amount}";
    }

    private static string RefusalText(ApprovalRefusalReason reason) => reason switch
    {
        ApprovalRefusalReason.Ordered => "who ordered may not approve",
        ApprovalRefusalReason.BelowBand => "the amount is above what the person may approve",
        _ => "it was given up to a lower amount",
    };

    private static string HoldText(Hold hold) =>
        $"{PathText(hold.Path)}{(hold.By is null ? "" : $", {hold.By}")} [{hold.Code}]";

    private void Line(string text) => _text.Append("  ").Append(text).Append('\n');
}
