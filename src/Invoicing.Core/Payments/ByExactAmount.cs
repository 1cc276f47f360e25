namespace Invoicing.Payments;

/// <summary>
/// Settles the one item of which the payment is what is open, or what has to be paid after the discount. Where several
/// items ask it, which one is meant is not certain, and they are left to the next strategy.
/// </summary>
internal sealed class ByExactAmount : IAllocationStrategy
{
    public string Id => "by-exact-amount";

    public void Allocate(AllocationContext context)
    {
        OpenItem? match = null;
        foreach (var item in context.OpenItems)
        {
            if (item.Open.Currency != context.Remaining.Currency || !context.IsOpen(item)) continue;
            var target = context.TargetOf(item);
            if (target.Open != context.Remaining && target.Amount != context.Remaining) continue;
            if (match is not null) return;
            match = item;
        }

        if (match is not null) context.Settle(match, "the only item of that amount");
    }
}
