using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>The credits that a buyer waits for: what was billed and sent back. Pure, safe to use from several
/// threads.</summary>
[System.Diagnostics.CodeAnalysis.Experimental("INV1001")]
public static class OpenCredits
{
    /// <summary>Of each order line that had returns what is billed beyond what was kept, no more than was sent
    /// back.</summary>
    /// <param name="facts">Orders, receipts, and what was billed before, credits among it.</param>
    /// <param name="asOf">The day; what was received or sent back later does not count yet.</param>
    /// <returns>The credits, by order and line.</returns>
    public static ImmutableArray<ExpectedCredit> Of(EvaluatedReceiptFacts facts, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var received = new ReceivedSoFar(facts.Receipts, asOf);
        var billed = new BilledTotals(facts.BilledSoFar);
        var known = new Register<Order>(facts.Orders, order => order.Id);
        var credits = ImmutableArray.CreateBuilder<ExpectedCredit>();
        foreach (var id in received.Orders)
        {
            if (known.Find(id, out var order) != 1) continue;
            foreach (var line in order!.Lines)
            {
                if (received.Of(id).TryGetValue(line.Id, out var some)
                    && billed.OfOrderLine(id, line.Id, line.Quantity.Unit) is { } before
                    && Of(order, line, some, before, facts, asOf) is { } credit) credits.Add(credit);
            }
        }

        return credits.ToImmutable();
    }

    private static ExpectedCredit? Of(Order order, OrderLine line, ReceivedLine received, Quantity billed,
        EvaluatedReceiptFacts facts, LocalDate asOf)
    {
        if (!received.HasOneUnit || received.Unit != line.Quantity.Unit) return null;
        var beyond = billed.Value - received.Net;
        var open = beyond < received.Returned ? beyond : received.Returned;
        if (open.Sign <= 0) return null;
        var quantity = Quantity.Of((decimal)open.Numerator / (decimal)open.Denominator, line.Quantity.Unit);
        return new ExpectedCredit(order.SellerId, order.Id, line.Id, quantity, NetOf());

        Money? NetOf() => line.Price is { } price && line.Quantity.IsPositive
            && PartOfLine.IsDivisible(line.Adjustments, line.Taxes.IsEmpty ? order.Taxes : line.Taxes)
                ? LineAlone.Net(AgreedLine.Of(line, price, billed - quantity, quantity) with
                {
                    Taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes,
                }, order.Currency, facts.Buyer, asOf)
                : null;
    }
}
