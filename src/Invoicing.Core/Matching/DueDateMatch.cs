using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Payment is not asked for earlier than agreed; a warning, since the amounts stand.</summary>
internal sealed class DueDateMatch : IMatchRule
{
    public string Id => "due-date";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.DueDate is not { } due) return;
        foreach (var line in context.Lines)
        {
            var terms = line.Order is { } order ? order.Terms : line.Contract?.Terms;
            if (terms?.DueDate(context.Invoice.IssueDate) is not { } agreed || due >= agreed) continue;
            findings.Add(MatchFindings.DueEarlier, Severity.Warning, "", ("found", due), ("expected", agreed));
        }
    }
}
