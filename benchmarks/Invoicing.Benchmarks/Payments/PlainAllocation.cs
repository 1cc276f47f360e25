namespace Invoicing.Benchmarks.Payments;

sealed class PlainItem(string id, string customer, DateOnly due, decimal open)
{
    public string Id { get; } = id;

    public string Customer { get; } = customer;

    public DateOnly Due { get; } = due;

    public decimal Open { get; set; } = open;
}

sealed record PlainPayment(string Id, string Customer, DateOnly Received, decimal Amount);

sealed record PlainSettlement(PlainPayment Payment, PlainItem Item, decimal Amount);

/// <summary>Payments settle what is due longest, as a developer would write it by hand: objects, decimals, a grouping
/// by customer, sorted lists.</summary>
static class PlainAllocation
{
    public static List<PlainSettlement> Allocate(PlainPayment[] payments, PlainItem[] items)
    {
        var open = items.GroupBy(item => item.Customer, StringComparer.Ordinal).ToDictionary(
            account => account.Key,
            account => account.OrderBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal).ToList(),
            StringComparer.Ordinal);
        var settled = new List<PlainSettlement>();
        foreach (var account in payments.GroupBy(payment => payment.Customer, StringComparer.Ordinal))
        {
            if (!open.TryGetValue(account.Key, out var due)) continue;
            var next = 0;
            foreach (var payment in account
                .OrderBy(payment => payment.Received).ThenBy(payment => payment.Id, StringComparer.Ordinal))
                Settle(payment, due, ref next, settled);
        }

        return settled;
    }

    static void Settle(PlainPayment payment, List<PlainItem> due, ref int next, List<PlainSettlement> settled)
    {
        var left = payment.Amount;
        while (left > 0 && next < due.Count)
        {
            var item = due[next];
            var amount = Math.Min(left, item.Open);
            if (amount > 0) settled.Add(new PlainSettlement(payment, item, amount));
            item.Open -= amount;
            left -= amount;
            if (item.Open == 0) next++;
        }
    }
}
