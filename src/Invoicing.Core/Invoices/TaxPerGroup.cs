namespace Invoicing.Invoices;

/// <summary>TAX-PER-GROUP: the exact taxes of each group are summed and rounded, after those on which they
/// stand.</summary>
internal static class TaxPerGroup
{
    public static void Compute(ExactCalculation calculation)
    {
        if (calculation.Policy.Inclusive == InclusivePrices.FromGross)
        {
            foreach (var treatment in calculation.Treatments)
                if (treatment.IsInclusive) TakeOut(calculation, treatment);
        }

        var waiting = Pools(calculation);
        var open = waiting.SelectMany(pool => pool.Groups).ToList();
        while (waiting.Count > 0)
        {
            // There is one: taxes do not stand on each other in a circle.
            var pool = waiting.First(candidate => candidate.StandsOn.TrueForAll(group => !open.Contains(group)));
            waiting.Remove(pool);
            pool.Compute(calculation);
            foreach (var group in pool.Groups)
            {
                open.Remove(group);
                if (!open.Contains(group)) group.SetAdded(calculation, group.Added);
            }
        }
    }

    private static void TakeOut(ExactCalculation calculation, ExactTreatment treatment)
    {
        NetAmounts.SetNet(calculation, treatment, FromGross.TakeOut(calculation, treatment.Whole));
        treatment.Whole.Working = treatment.Whole.Net;
        foreach (var contribution in treatment.Contributions) contribution.Working = contribution.Net;
    }

    private static List<TaxPool> Pools(ExactCalculation calculation)
    {
        var pools = new List<TaxPool>();
        foreach (var treatment in calculation.Treatments)
        {
            foreach (var stack in TaxStack.Of(treatment, calculation.Policy))
            {
                var groups = Array.ConvertAll(stack.Taxes, tax => treatment.Groups[tax]);
                var pool = pools.Find(candidate => candidate.Groups.AsSpan().SequenceEqual(groups));
                if (pool is null) pools.Add(pool = new TaxPool(groups));
                pool.Add(calculation, stack);
            }
        }

        return pools;
    }
}

/// <summary>Stacks of all treatments that have the same groups: they are rounded at once.</summary>
internal sealed class TaxPool(ExactGroup[] groups)
{
    private readonly List<TaxStack> _stacks = [];

    /// <summary>The groups, in key order.</summary>
    public ExactGroup[] Groups { get; } = groups;

    /// <summary>The groups whose added taxes must be known before.</summary>
    public List<ExactGroup> StandsOn { get; } = [];

    public void Add(ExactCalculation calculation, TaxStack stack)
    {
        _stacks.Add(stack);
        foreach (var below in stack.Treatment.StandsOn[stack.Taxes[0]])
            if (!stack.Treatment.IsTakenOut(below, calculation.Policy)) StandsOn.Add(stack.Treatment.Groups[below]);
    }

    public void Compute(ExactCalculation calculation)
    {
        var exact = new Exact[Groups.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            var taxes = new List<Exact>(_stacks.Count);
            foreach (var stack in _stacks)
            {
                var scope = stack.Treatment.Whole;
                var tax = stack.Taxes[i];
                scope.ExactTaxes[tax] = scope.TaxOf(tax, scope.ShownStood(tax));
                taxes.Add(scope.ExactTaxes[tax]);
            }

            exact[i] = Exact.Sum(taxes.ToArray());
        }

        var shown = TaxStack.Round(calculation, exact);
        for (var i = 0; i < exact.Length; i++)
        {
            Groups[i].Added += shown[i];
            Groups[i].ExactAdded += exact[i];
        }
    }
}
