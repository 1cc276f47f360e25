namespace Invoicing.Core.Tests.Independent;

/// <summary>The order in which the stacks of one treatment stand on each other.</summary>
public static class TaxSequence
{
    public static IEnumerable<TaxOfTreatment[]> Sort(IEnumerable<TaxOfTreatment[]> stacks)
    {
        var open = stacks.ToList();
        while (open.Count > 0)
        {
            var waiting = open.SelectMany(stack => stack).Select(x => x.Position).ToHashSet();
            var ready = open.FindIndex(stack => stack.All(x => !x.StandsOn.Any(waiting.Contains)));
            if (ready < 0) throw new DraftRefusedException("Taxes stand on each other in a circle.");
            yield return open[ready];
            open.RemoveAt(ready);
        }
    }
}
