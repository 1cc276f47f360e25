namespace Invoicing.Invoices;

/// <summary>Which taxes TAX-PER-GROUP rounded at once, found anew from a calculation that is done.</summary>
internal static class TaxPools
{
    public static List<(ExactGroup[] Groups, List<TaxStack> Stacks)> Of(ExactCalculation calculation)
    {
        var pools = new List<(ExactGroup[] Groups, List<TaxStack> Stacks)>();
        foreach (var treatment in calculation.Treatments)
        {
            foreach (var stack in TaxStack.Of(treatment, calculation.Policy))
            {
                var groups = Array.ConvertAll(stack.Taxes, tax => treatment.Groups[tax]);
                var at = pools.FindIndex(pool => pool.Groups.AsSpan().SequenceEqual(groups));
                if (at < 0) pools.Add((groups, [stack]));
                else pools[at].Stacks.Add(stack);
            }
        }

        return pools;
    }

    /// <summary>The exact taxes of a pool, one for each of its groups.</summary>
    public static Exact[] Exact(this (ExactGroup[] Groups, List<TaxStack> Stacks) pool)
    {
        var exact = new Exact[pool.Groups.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            var parts = pool.Stacks.ConvertAll(stack => stack.Treatment.Whole.ExactTaxes[stack.Taxes[i]]);
            exact[i] = Invoicing.Exact.Sum([.. parts]);
        }

        return exact;
    }
}
