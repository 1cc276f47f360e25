using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Where the invoice was approved, somebody who did not order it approved it, up to at least its total with
/// tax (BT-112). An approval in another currency does not count. Without approvals nothing is found: who has to approve
/// is said by the outcome.</summary>
internal sealed class ApprovalMatch : IMatchRule
{
    public string Id => "approvals";

    public void Check(MatchContext context, FindingSink findings)
    {
        var approvals = context.Facts.Approvals;
        if (approvals.IsEmpty) return;
        var total = context.Invoice.Totals.WithTax;
        string? orderer = null;
        foreach (var line in context.Lines)
        {
            if (line.Order?.OrderedBy is not { } by || by == orderer) continue;
            orderer = by;
            CheckSelf(approvals, by, total, findings);
        }

        if (approvals.Any(each => Covers(each, total))) return;
        findings.Add(MatchFindings.ApprovalLimit, Severity.Error, "",
            ("amount", total), ("approvedBy", string.Join(", ", approvals.Select(Text).Order(StringComparer.Ordinal))));
    }

    // Found where the approval of who ordered is what would make it enough.
    private static void CheckSelf(
        ImmutableArray<Approval> approvals, string orderer, Money total, FindingSink findings)
    {
        var isOwn = false;
        foreach (var each in approvals)
        {
            if (!Covers(each, total)) continue;
            if (each.By != orderer) return;
            isOwn = true;
        }

        if (isOwn)
            findings.Add(MatchFindings.SelfApproved, Severity.Error, "", ("by", orderer), ("amount", total));
    }

    private static bool Covers(Approval approval, Money total) =>
        approval.UpTo is not { } most || (most.Currency == total.Currency && total <= most);

    private static string Text(Approval approval) =>
        approval.UpTo is { } most ? $"{approval.By} up to {most}" : approval.By;
}
