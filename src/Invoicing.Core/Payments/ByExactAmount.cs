namespace Invoicing.Payments;

/// <summary>
/// Settles the one item whose open amount is that of the payment. Where several items have it, which one is meant is
/// not certain, and they are left to the next strategy.
/// </summary>
internal sealed class ByExactAmount : IAllocationStrategy
{
    public string Id => "by-exact-amount";

    public void Allocate(AllocationContext context)
    {
        OpenItem? match = null;
        foreach (var item in context.OpenItems)
        {
            if (context.OpenOf(item) != context.Remaining) continue;
            if (match is not null) return;
            match = item;
        }

        if (match is not null) context.Settle(match, "the only item of that amount");
    }
}
