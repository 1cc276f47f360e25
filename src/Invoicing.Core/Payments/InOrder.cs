namespace Invoicing.Payments;

/// <summary>Settles the items in an order, each as far as the source reaches. Several orders and what they say about
/// why.</summary>
internal sealed class InOrder(string id, string because, Func<AllocationContext, IEnumerable<OpenItem>> order,
    ComponentOrder? components = null) : IAllocationStrategy
{
    public string Id => id;

    public void Allocate(AllocationContext context)
    {
        if (components is { } stated && context.Components == ComponentOrder.ProRata) context.Components = stated;
        foreach (var item in order(context))
        {
            if (context.Remaining.IsZero) return;
            context.Settle(item, because);
        }
    }
}
