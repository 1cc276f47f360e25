using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>TAX-STACKED: taxes of one treatment that are rounded at once; one tax is a stack of its own.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Taxes">The positions of the taxes, in the order of the taxes.</param>
internal sealed record TaxStack(ExactTreatment Treatment, int[] Taxes)
{
    /// <summary>The stacks of the taxes that are added, each after those it stands on.</summary>
    public static List<TaxStack> Of(ExactTreatment treatment, RoundingPolicy policy)
    {
        var stacks = new List<TaxStack>();
        foreach (var i in treatment.Order)
        {
            if (treatment.IsTakenOut(i, policy)) continue;
            var at = policy.Stacked == StackedTaxes.Together ? stacks.FindIndex(stack => stack.Takes(i)) : -1;
            if (at < 0) stacks.Add(new TaxStack(treatment, [i]));
            else stacks[at] = stacks[at].With(i);
        }

        return stacks;
    }

    /// <summary>Rounds the exact taxes of the stack together, then reconciles them.</summary>
    /// <param name="calculation">The calculation.</param>
    /// <param name="exact">The exact taxes, in the order of the stack.</param>
    public static long[] Round(ExactCalculation calculation, Exact[] exact) =>
        calculation.ReconciledTax(exact, calculation.RoundTaxToUnits(Exact.Sum(exact)));

    private bool Takes(int tax)
    {
        Tax first = Treatment.Taxes[Taxes[0]], other = Treatment.Taxes[tax];
        return first.Kind == TaxKind.Percent && other.Kind == TaxKind.Percent
            && string.Equals(first.Scheme, other.Scheme, StringComparison.Ordinal)
            && Treatment.StandsOn[Taxes[0]].AsSpan().SequenceEqual(Treatment.StandsOn[tax]);
    }

    private TaxStack With(int tax)
    {
        int[] taxes = [.. Taxes, tax];
        Array.Sort(taxes, (left, right) => TaxGroupOrder.Compare(Treatment.Taxes[left], Treatment.Taxes[right]));
        return this with { Taxes = taxes };
    }
}
