namespace Invoicing.Payments;

/// <summary>Shares the source over all items in proportion to what is open of each.</summary>
internal sealed class ProRata : IAllocationStrategy
{
    public string Id => "pro-rata";

    public void Allocate(AllocationContext context)
    {
        var items = context.OpenItems
            .Where(item => context.IsOpen(item) && item.Open.Currency == context.Remaining.Currency).ToArray();
        if (items.Length == 0) return;
        if (!context.SettleAll([.. items], "the whole account").IsZero) return;
        // Below what is asked in sum, a share is never more than is open.
        var open = Array.ConvertAll(items, item => context.OpenOf(item).Abs());
        if (Money.Sum(open, context.Remaining.Currency) < context.Remaining.Abs()) return;
        var shares = Split.ByWeights(context.Remaining, open, Array.ConvertAll(items, item => item.Id));
        for (var i = 0; i < items.Length; i++)
            if (!shares[i].IsZero) context.Settle(items[i], shares[i], "in proportion to what is open");
    }
}
