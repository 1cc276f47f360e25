namespace Invoicing.Payments;

/// <summary>
/// Settles the items that together ask what was paid, with discounts and tolerances. The smallest number of items that
/// fits is looked for, an exact sum before one within the tolerance; where two sets of that number fit, which is meant
/// is not certain: that is said, and nothing is settled. The search is bounded.
/// </summary>
internal sealed class BySubset : IAllocationStrategy
{
    public string Id => "by-subset";

    public void Allocate(AllocationContext context)
    {
        var items = context.OpenItems
            .Where(item => context.IsOpen(item) && item.Open.Currency == context.Remaining.Currency)
            .Select(item => (Item: item, Target: context.TargetOf(item)))
            .OrderBy(each => each.Target.Amount.Abs()).ThenBy(each => each.Item.Id, StringComparer.Ordinal).ToArray();
        if (items.Length == 0) return;
        var targets = items.Select(each => each.Target).ToArray();
        var search = new SubsetSearch(context.Remaining.Abs().MinorUnits);
        var found = search.Find(targets, withTolerance: false);
        if (found == SubsetOutcome.None && targets.Any(each => !each.Below.IsZero || !each.Above.IsZero))
            found = search.Find(targets, withTolerance: true);
        switch (found)
        {
            case SubsetOutcome.One:
                context.SettleAll([.. search.Places.Select(place => items[place].Item)], "together what was paid");
                break;
            case SubsetOutcome.Several:
                context.Ambiguous(2, "several sets of items are together what was paid");
                break;
            case SubsetOutcome.GaveUp:
                context.Ambiguous(0, "too many items to look for a sum");
                break;
        }
    }
}
