using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>What is billed was approved: the order, and the work of which the timesheet entry is known.</summary>
internal sealed class ApprovalMissingMatch : IMatchRule
{
    public string Id => "approval-missing";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0) return;
        Register<TimesheetEntry>? entries = null;
        foreach (var line in context.Lines)
        {
            if (line.Order is { Status: OrderStatus.AwaitingApproval } order)
                Add(line, "order " + order.Id, findings);
            if (line.Line.SourceReference is not { } source || !SourceReference.IsWork(source)) continue;
            entries ??= new(context.Facts.Timesheets, entry => SourceReference.Timesheet(entry.Id));
            if (entries.Find(source, out var entry) == 1 && string.IsNullOrWhiteSpace(entry!.ApprovedBy))
                Add(line, "timesheet entry " + entry.Id, findings);
        }
    }

    private static void Add(MatchLine line, string what, FindingSink findings) =>
        findings.Add(MatchFindings.ApprovalMissing, Severity.Error, line.Path, ("what", what), ("amount", line.Net));
}
