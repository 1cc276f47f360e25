using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Taxes rounded for each group, or for each pool of stacks (TAX-PER-GROUP, TAX-STACKED).</summary>
public sealed class TaxPerGroup
{
    private readonly TaxLedger _ledger;
    private readonly List<(Tax[] Groups, TaxOfTreatment[] Members)> _open;

    private TaxPerGroup(TaxLedger ledger)
    {
        _ledger = ledger;
        var stacks = ledger.Apart.GroupBy(x => x.Treatment).SelectMany(taxes => TaxStacks.Of(taxes, ledger.Rules));
        var pools = new SortedDictionary<IReadOnlyList<Tax>, List<TaxOfTreatment>>(TaxOrder.GroupLists);
        foreach (var stack in stacks)
        {
            Tax[] groups = [.. stack.Select(x => x.Tax)];
            if (!pools.TryGetValue(groups, out var members)) pools.Add(groups, members = []);
            members.AddRange(stack);
        }

        _open = [.. pools.Select(pool => (pool.Key.ToArray(), pool.Value.ToArray()))];
    }

    public static void Compute(TaxLedger ledger) => new TaxPerGroup(ledger).Run();

    private static Ratio StoodOn(TaxOfTreatment x) => Ratio.Sum(x.StandsOn, i => x.Treatment.Shown[i]);

    private static Ratio Exact(TaxOfTreatment x) => x.OfAll(StoodOn(x));

    private void Run()
    {
        while (_open.Count > 0)
        {
            var ready = _open.FindIndex(pool => pool.Members.All(x => x.StandsOn.All(i => IsKnown(x.Treatment, i))));
            if (ready < 0) throw new DraftRefusedException("Taxes stand on each other in a circle.");
            var (groups, members) = _open[ready];
            _open.RemoveAt(ready);
            Round(groups, members);
            foreach (var group in groups.Where(IsDone)) _ledger.ShareAmongTreatments(group, Exact);
        }
    }

    private void Round(Tax[] groups, TaxOfTreatment[] members)
    {
        var exact = groups
            .Select(group => Ratio.Sum(members.Where(x => TaxOrder.Groups.Compare(x.Tax, group) == 0), Exact))
            .ToArray();
        var rounder = _ledger.Rules.Rt;
        var parts = Placing.Reconcile(exact, rounder.Round(Ratio.Sum(exact, tax => tax)), rounder);
        for (var i = 0; i < parts.Length; i++) _ledger.Add(groups[i], parts[i]);
    }

    private bool IsDone(Tax group) =>
        !_open.Exists(pool => pool.Groups.Any(open => TaxOrder.Groups.Compare(open, group) == 0));

    private bool IsKnown(Treatment treatment, int tax) =>
        (_ledger.Rules.FromGross && treatment.Taxes[tax].IsIncluded) || IsDone(treatment.Taxes[tax]);
}
