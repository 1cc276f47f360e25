namespace Invoicing.Payments;

/// <summary>
/// Settles what the payer names, in the order of the payer's text. Where the payer names something, nothing else is
/// guessed: a rest stays on account (the payer's designation counts, as in section 366 (1) of the German Civil Code).
/// </summary>
internal sealed class ByReference : IAllocationStrategy
{
    public string Id => "by-reference";

    public void Allocate(AllocationContext context)
    {
        if (context.Named.IsEmpty) return;
        foreach (var item in context.Named)
            if (context.OpenItems.Contains(item)) context.Settle(item, "named by the payer");
        var settled = context.Remaining < context.Payment.Amount;
        context.KeepOnAccount(
            settled ? "more than is open of what the payer names" : "what the payer names is not open");
    }
}
