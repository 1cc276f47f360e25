using Invoicing.Findings;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What is billed is open: neither order nor line is closed, and the order was not cancelled. A credit note
/// may credit what is closed.</summary>
internal sealed class OrderStateMatch : IMatchRule
{
    public string Id => "order-state";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0) return;
        foreach (var line in context.Lines)
        {
            if (line.Order is not { } order || StateOf(order, line.OrderLine) is not { } state) continue;
            findings.Add(MatchFindings.OrderClosed, Severity.Error, line.Path,
                ("order", order.Id), ("line", line.OrderLine?.Id ?? "-"), ("state", state), ("amount", line.Net));
        }
    }

    private static string? StateOf(Order order, OrderLine? line) => order.Status switch
    {
        OrderStatus.Closed => "closed",
        OrderStatus.Cancelled => "cancelled",
        _ => line is { IsClosed: true } ? "a closed line" : null,
    };
}
