using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>Settles sets of items, each set wholly or not at all.</summary>
internal sealed class Clearing(
    string id, string because, Func<AllocationContext, IEnumerable<IEnumerable<OpenItem>>> sets) : IAllocationStrategy
{
    public string Id => id;

    public void Allocate(AllocationContext context)
    {
        foreach (var set in sets(context))
        {
            ImmutableArray<OpenItem> items =
                [.. set.Where(item => context.IsOpen(item) && item.Open.Currency == context.Remaining.Currency)];
            context.SettleAll(items, because);
        }
    }
}
