using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Review;

/// <summary>The supplier sent nothing for long.</summary>
internal sealed class SupplierDormantSignal : ISignalRule
{
    public string Id => "supplier-dormant";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (context.Earlier.IsEmpty) return;
        var last = context.Earlier[^1].IssueDate;
        var days = Period.DaysBetween(last, context.Invoice.IssueDate);
        if (days <= context.Options.DormantDays) return;
        findings.Add(SignalFindings.SupplierDormant, Severity.Notice, "/seller", ("last", last), ("days", days),
            ("limit", context.Options.DormantDays));
    }
}
