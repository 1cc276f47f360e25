using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Benchmarks.Matching;

/// <summary>The checks of a three-way match as they would be written for this one case.</summary>
static class HandWrittenMatch
{
    public static List<string> Check(Invoice invoice, MatchFacts facts)
    {
        var found = new List<string>();
        var ordered = new Dictionary<string, OrderLine>(StringComparer.Ordinal);
        var received = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var order = facts.Orders.First(each => each.Id == invoice.Draft.OrderReference);
        if (order.Currency != invoice.Currency) found.Add("currency");
        if (order.SellerId != invoice.Seller.Id || order.BuyerId != invoice.Buyer.Id) found.Add("party");
        foreach (var line in order.Lines) ordered[line.Id] = line;
        foreach (var receipt in facts.Receipts)
        {
            if (receipt.OrderId != order.Id) continue;
            foreach (var line in receipt.Lines)
                received[line.OrderLineId] = received.GetValueOrDefault(line.OrderLineId) + line.Quantity.Value;
        }

        foreach (var line in invoice.Lines) Check(line, ordered, received, found);
        return found;
    }

    static void Check(
        InvoicedLine line, Dictionary<string, OrderLine> ordered, Dictionary<string, decimal> received,
        List<string> found)
    {
        if (line.Line.OrderLineReference is not { } reference || !ordered.TryGetValue(reference, out var agreed))
        {
            found.Add($"{line.Id}: order line");
            return;
        }

        var quantity = line.Line.Quantity.Value;
        if (line.Line.Quantity.Unit != agreed.Quantity.Unit) found.Add($"{line.Id}: unit");
        if (line.Line.Price.Amount > agreed.Price!.Value.Amount) found.Add($"{line.Id}: price");
        if (quantity > agreed.Quantity.Value) found.Add($"{line.Id}: ordered");
        if (quantity > received.GetValueOrDefault(reference)) found.Add($"{line.Id}: received");
        var net = Math.Round(quantity * agreed.Price.Value.Amount, 2, MidpointRounding.AwayFromZero);
        if (line.Net.Amount > net) found.Add($"{line.Id}: amount");
    }
}
