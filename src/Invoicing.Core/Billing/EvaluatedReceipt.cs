using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Invoices;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>
/// Evaluated receipt: a buyer pays by what it received, and writes the documents itself in the name of its suppliers
/// (self-billing, directive 2006/112/EC article 224; the supplier has to agree to it). Of each order line what was
/// received less what was sent back is billed at the terms of the order, once and never more than was ordered; what was
/// billed and is gone again is credited. Pure; run again with the documents recorded it makes nothing more.
/// </summary>
[Experimental("INV1001")]
public static class EvaluatedReceipt
{
    /// <summary>Makes the drafts, without numbers.</summary>
    /// <param name="facts">Orders, receipts, and what was billed before.</param>
    /// <param name="asOf">The day of billing: the issue date of the drafts; what was received later does not count
    /// yet.</param>
    /// <exception cref="ArgumentException">The buyer has no id.</exception>
    public static EvaluatedReceiptReport Bill(EvaluatedReceiptFacts facts, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (string.IsNullOrEmpty(facts.Buyer.Id))
            throw new ArgumentException("The buyer has no id, by which orders name it.", nameof(facts));
        var received = new ReceivedSoFar(facts.Receipts, asOf);
        var billed = new BilledTotals(facts.BilledSoFar);
        var begun = facts.BilledSoFar.Items.Where(item => item is { OrderId: not null, IsPrepayment: false })
            .Select(item => item.OrderId!).ToHashSet(StringComparer.Ordinal);
        var suppliers = new Register<Parties.Party>(facts.Suppliers, party => party.Id);
        var known = new Register<Order>(facts.Orders, order => order.Id);
        var drafts = ImmutableArray.CreateBuilder<InvoiceDraft>();
        var held = ImmutableArray.CreateBuilder<HeldFact>();
        foreach (var order in received.Orders)
        {
            var settlement = new OrderSettlement(order, asOf, held);
            if (settlement.Find(known, suppliers, facts.Buyer) is { } parties)
                drafts.AddRange(settlement.Settle(parties, received, billed, begun.Contains(order)));
        }

        return new EvaluatedReceiptReport { Drafts = drafts.ToImmutable(), Held = held.ToImmutable() };
    }
}
