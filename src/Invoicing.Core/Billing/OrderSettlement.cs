using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>Bills and credits by what was received of one order.</summary>
internal sealed class OrderSettlement(
    string orderId, LocalDate asOf, ImmutableArray<HeldFact>.Builder held)
{
    /// <summary>The order with both parties; null where a finding says why there are none.</summary>
    public (Order Order, Party Supplier, Party Buyer)? Find(
        Register<Order> orders, Register<Party> suppliers, Party buyer)
    {
        var path = "/orders/" + orderId;
        var count = orders.Find(orderId, out var order);
        if (count == 0) Hold(path, BillingFindings.OrderUnknown, ("id", orderId));
        else if (count > 1)
            Hold(path, BillingFindings.NotUnique, ("kind", "order"), ("id", orderId), ("count", count));
        else if (order!.BuyerId != buyer.Id) Hold(path, BillingFindings.CustomerUnknown, ("id", order.BuyerId));
        else if (order.Status != OrderStatus.Open)
            Hold(path, BillingFindings.OrderNotOpen, ("id", orderId), ("status", order.Status.ToString()));
        else if (suppliers.Find(order.SellerId, out var supplier) is not 1)
            Hold(path, BillingFindings.SupplierUnknown, ("id", order.SellerId));
        else return (order, supplier!, buyer);
        return null;
    }

    /// <summary>At most one invoice and one credit note.</summary>
    public IEnumerable<InvoiceDraft> Settle((Order Order, Party Supplier, Party Buyer) parties,
        ReceivedSoFar received, BilledTotals billed, bool isBegun)
    {
        var (order, supplier, buyer) = parties;
        var lines = received.Of(orderId);
        var settled = new List<SettledLine>();
        foreach (var id in lines.Keys.Except(order.Lines.Select(line => line.Id), StringComparer.Ordinal).Order(
            StringComparer.Ordinal))
            Hold($"/orders/{orderId}/{id}", BillingFindings.OrderLineUnknown, ("id", $"{orderId}/{id}"));
        foreach (var line in order.Lines)
        {
            if (!lines.TryGetValue(line.Id, out var known)) continue;
            var path = $"/orders/{orderId}/{line.Id}";
            var findings = new FindingSink();
            var made = new LineSettlement(order, line, path).Of(
                known, billed.OfOrderLine(orderId, line.Id, line.Quantity.Unit), findings);
            if (made is { } some && Wrong(some.Line, order, buyer, path) is { Count: > 0 } wrong)
                findings.AddRange(wrong);
            else if (made is not null) settled.Add(made);
            if (findings.Count > 0) held.Add(new HeldFact(path[1..], known.LastReceived, findings.ToList()));
        }

        var draft = new SelfBilledDraft(order, supplier, buyer, asOf);
        foreach (var isCredit in new[] { false, true })
            if (settled.FindAll(line => line.IsCredit == isCredit) is { Count: > 0 } some)
                yield return draft.Of(some, isCredit, withFixed: !isBegun && !isCredit);
    }

    private FindingList Wrong(InvoiceLine line, Order order, Party buyer, string path)
    {
        var wrong = BilledLineCheck.Findings(line, order.Currency, leavesTaxesOpen: false, path);
        return wrong.Count > 0 ? wrong : LineAlone.Errors(line, order.Currency, buyer, asOf, path);
    }

    private void Hold(string path, string code, params ReadOnlySpan<(string Name, FindingValue Value)> args)
    {
        var findings = new FindingSink();
        findings.Add(code, Severity.Error, path, args);
        held.Add(new HeldFact(path[1..], null, findings.ToList()));
    }
}

/// <summary>A line to bill or to credit.</summary>
/// <param name="Line">The line, with a positive quantity.</param>
/// <param name="IsCredit">Whether it is credited.</param>
/// <param name="Receipt">The number of the one receipt; null where there are several.</param>
internal sealed record SettledLine(InvoiceLine Line, bool IsCredit, string? Receipt);
