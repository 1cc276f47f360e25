using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Billing;

/// <summary>What is to be billed or credited of one order line.</summary>
internal sealed class LineSettlement(Order order, OrderLine line, string path)
{
    /// <summary>The line; null where nothing is open, or where a finding says why it is not billed. What was received
    /// beyond the order is held and the rest is billed.</summary>
    public SettledLine? Of(ReceivedLine received, Quantity? billed, FindingSink findings)
    {
        if (!received.HasOneUnit || received.Unit != line.Quantity.Unit || billed is not { } before)
        {
            findings.Add(BillingFindings.UnitDiffers, Severity.Error, path,
                ("found", received.HasOneUnit ? received.Unit.Code : "several units"),
                ("expected", line.Quantity.Unit.Code));
            return null;
        }

        Exact ordered = line.Quantity.Value;
        if (received.Net > ordered)
            findings.Add(BillingFindings.DeliveryExceedsOrder, Severity.Error, path,
                ("delivered", $"{received.Net.ToText()} {received.Unit.Code}"), ("ordered", line.Quantity),
                ("billed", before));
        var kept = received.Net.Sign < 0 ? Exact.Zero : received.Net;
        var open = (kept < ordered ? kept : ordered) - before.Value;
        return open.IsZero ? null : Of(received, before, open, findings);
    }

    private SettledLine? Of(ReceivedLine received, Quantity before, Exact open, FindingSink findings)
    {
        if (line.Price is not { } price)
        {
            findings.Add(BillingFindings.PriceMissing, Severity.Error, path, ("order", order.Id), ("line", line.Id));
            return null;
        }

        var quantity = Quantity.Of((decimal)open.Abs().Numerator / (decimal)open.Denominator, line.Quantity.Unit);
        var taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes;
        if (quantity != line.Quantity && !PartOfLine.IsDivisible(line.Adjustments, taxes))
        {
            findings.Add(BillingFindings.NotDivisible, Severity.Error, path,
                ("part", quantity), ("whole", line.Quantity));
            return null;
        }

        var isCredit = open.Sign < 0;
        var agreed = AgreedLine.Of(line, price, isCredit ? before - quantity : before, quantity);
        return new SettledLine(
            agreed with
            {
                Taxes = taxes,
                OrderReference = order.Id,
                OrderLineReference = line.Id,
                Performed = (isCredit ? received.LastReturned : null) ?? received.LastReceived,
            },
            isCredit, received.OnlyNumber);
    }
}
