using Invoicing.Documents;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Review;

/// <summary>Invoices of one supplier and day, each below an approval limit, pass it together. The highest limit that
/// they pass is told.</summary>
internal sealed class SplitBelowLimitSignal : ISignalRule
{
    public string Id => "split-below-limit";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Effect != DocumentEffect.Debit || context.Facts.ApprovalLimits.IsEmpty) return;
        var amount = context.Invoice.Totals.WithTax;
        foreach (var limit in context.Facts.ApprovalLimits.Where(each => each.Currency == amount.Currency)
            .OrderByDescending(each => each.MinorUnits))
        {
            if (amount >= limit) return;
            var others = context.Earlier.Where(each => each.Type.Effect == DocumentEffect.Debit
                && each.Currency == amount.Currency && each.Totals.WithTax < limit && each.Totals.WithTax.IsPositive
                && Math.Abs(Period.DaysBetween(each.IssueDate, context.Invoice.IssueDate))
                    <= context.Options.SplitDays).ToList();
            if (others.Count == 0) continue;
            var sum = amount + Money.Sum(others.Select(each => each.Totals.WithTax), amount.Currency);
            if (sum < limit) continue;
            findings.Add(SignalFindings.SplitBelowLimit, Severity.Warning, "/amounts/totals/withTax",
                ("sum", sum), ("limit", limit), ("count", others.Count + 1),
                ("others", string.Join(", ", others.Select(each => each.Number ?? "-"))));
            return;
        }
    }
}
