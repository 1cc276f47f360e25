namespace Invoicing.Payments;

/// <summary>Settles what is due longest first (as section 366 (2) of the German Civil Code has it), then by
/// id.</summary>
internal sealed class OldestDueFirst : IAllocationStrategy
{
    public string Id => "oldest-due-first";

    public void Allocate(AllocationContext context)
    {
        foreach (var item in context.OpenItems)
        {
            if (context.Remaining.IsZero) return;
            context.Settle(item, "due longest");
        }
    }
}
