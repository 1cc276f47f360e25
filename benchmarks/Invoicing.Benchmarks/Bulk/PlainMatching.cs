namespace Invoicing.Benchmarks.Bulk;

/// <summary>A line of an order as an application would hold it.</summary>
sealed record PlainOrderLine(string OrderId, int Line, decimal Quantity, decimal Price);

/// <summary>A line of a receipt.</summary>
sealed record PlainReceiptLine(string OrderId, int Line, decimal Quantity);

/// <summary>A line of an invoice.</summary>
sealed record PlainInvoiceLine(string Number, string Id, string OrderId, int Line, decimal Quantity, decimal Price);

/// <summary>What was found.</summary>
sealed record PlainVariance(string Number, string Id, string Code, decimal Effect);

/// <summary>Three-way matching as it would be written by hand: dictionaries of objects, one look-up each, no
/// reasons.</summary>
static class PlainMatching
{
    const decimal PriceTolerance = 0.005m;

    public static List<PlainVariance> Match(
        IReadOnlyList<PlainInvoiceLine> lines, IReadOnlyList<PlainOrderLine> orderLines,
        IReadOnlyList<PlainReceiptLine> receipts)
    {
        var ordered = new Dictionary<(string, int), PlainOrderLine>(orderLines.Count);
        foreach (var line in orderLines) ordered.Add((line.OrderId, line.Line), line);
        var received = new Dictionary<(string, int), decimal>(receipts.Count);
        foreach (var line in receipts)
        {
            received.TryGetValue((line.OrderId, line.Line), out var sum);
            received[(line.OrderId, line.Line)] = sum + line.Quantity;
        }

        var billed = new Dictionary<(string, int), decimal>(lines.Count);
        var found = new List<PlainVariance>();
        foreach (var line in lines)
        {
            var key = (line.OrderId, line.Line);
            if (!ordered.TryGetValue(key, out var agreed))
            {
                found.Add(new PlainVariance(line.Number, line.Id, "MATCH-ORDER-LINE-UNKNOWN", 0m));
                continue;
            }

            billed.TryGetValue(key, out var before);
            var now = before + line.Quantity;
            billed[key] = now;
            received.TryGetValue(key, out var delivered);
            ComparePrice(line, agreed, found);
            CompareQuantity(line, agreed, now, delivered, found);
        }

        return found;
    }

    static void ComparePrice(PlainInvoiceLine line, PlainOrderLine agreed, List<PlainVariance> found)
    {
        var difference = line.Price - agreed.Price;
        if (Math.Abs(difference) <= agreed.Price * PriceTolerance) return;
        found.Add(new PlainVariance(line.Number, line.Id,
            difference > 0 ? "MATCH-PRICE-ABOVE-ORDER" : "MATCH-PRICE-BELOW-ORDER",
            Rounded(difference * line.Quantity)));
    }

    static void CompareQuantity(
        PlainInvoiceLine line, PlainOrderLine agreed, decimal now, decimal received, List<PlainVariance> found)
    {
        if (now > agreed.Quantity)
            found.Add(new PlainVariance(line.Number, line.Id, "MATCH-QUANTITY-ABOVE-ORDER",
                Rounded((now - agreed.Quantity) * agreed.Price)));
        else if (now > received)
            found.Add(new PlainVariance(line.Number, line.Id,
                received == 0 ? "MATCH-RECEIPT-MISSING" : "MATCH-QUANTITY-ABOVE-DELIVERED",
                Rounded((now - received) * agreed.Price)));
    }

    static decimal Rounded(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
