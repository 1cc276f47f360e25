using Invoicing.Findings;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>An invoice is not dated before the order that it bills: then it bills something else, or the order was
/// written afterwards.</summary>
internal sealed class InvoiceDateMatch : IMatchRule
{
    public string Id => "invoice-date";

    public void Check(MatchContext context, FindingSink findings)
    {
        var issued = context.Invoice.IssueDate;
        Order? before = null;
        foreach (var line in context.Lines)
        {
            if (line.Order is not { } order || ReferenceEquals(order, before)) continue;
            before = order;
            if (issued < order.Date)
                findings.Add(MatchFindings.InvoiceBeforeOrder, Severity.Warning, "",
                    ("order", order.Id), ("found", issued), ("expected", order.Date));
        }
    }
}
