using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>An order that the invoice refers to is dated after it: written to fit.</summary>
internal sealed class OrderAfterInvoiceSignal : ISignalRule
{
    public string Id => "order-after-invoice";

    public void Check(SignalContext context, FindingSink findings)
    {
        var named = DuplicateContent.OrdersOf(context.Invoice)?.Split('\n');
        if (named is null) return;
        foreach (var order in context.Facts.Orders)
        {
            if (order.Date <= context.Invoice.IssueDate
                || !(named.Contains(order.Id, StringComparer.Ordinal)
                    || named.Contains(order.BuyerOrderNumber, StringComparer.Ordinal))) continue;
            findings.Add(SignalFindings.OrderAfterInvoice, Severity.Warning, "/orderReference",
                ("order", order.BuyerOrderNumber ?? order.Id), ("ordered", order.Date),
                ("date", context.Invoice.IssueDate));
        }
    }
}
