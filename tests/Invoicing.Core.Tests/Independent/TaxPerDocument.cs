using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The taxes of all groups rounded once (TAX-PER-DOCUMENT). Taxes taken out of a gross are parts of their
/// own.</summary>
public static class TaxPerDocument
{
    public static void Compute(TaxLedger ledger)
    {
        foreach (var taxes in ledger.Apart.GroupBy(x => x.Treatment))
            foreach (var x in TaxSequence.Sort(taxes.Select(x => new[] { x })).Select(single => single[0]))
                foreach (var c in taxes.Key.Contributions)
                    c.TaxExact[x.Position] = ledger.Rules.Gauge.See(x.Of(c, Ratio.Sum(x.StandsOn, i => c.TaxExact[i])));

        var grossed = ledger.Rules.FromGross ? ledger.Treatments.Inclusive.ToArray() : [];
        Round(ledger, [.. ledger.Apart.Where(x => x.Tax.Kind != TaxKind.Withheld)], grossed);
        Round(ledger, [.. ledger.Apart.Where(x => x.Tax.Kind == TaxKind.Withheld)], []);
    }

    private static void Round(TaxLedger ledger, TaxOfTreatment[] taxes, Treatment[] grossed)
    {
        var rounder = ledger.Rules.Rt;
        var groups = taxes.Select(x => x.Tax).Distinct(new SameGroup()).Order(TaxOrder.Groups).ToArray();
        Ratio[] exact =
        [
            .. groups.Select(group => Ratio.Sum(taxes.Where(x => TaxOrder.Groups.Compare(x.Tax, group) == 0), Exact)),
            .. grossed.Select(ExactIncluded),
        ];
        var parts = Placing.Reconcile(exact, rounder.Round(Ratio.Sum(exact, tax => tax)), rounder);
        for (var i = 0; i < groups.Length; i++)
        {
            ledger.Add(groups[i], parts[i]);
            ledger.ShareAmongTreatments(groups[i], Exact);
        }

        for (var i = 0; i < grossed.Length; i++)
        {
            var formula = new InclusiveFormula(grossed[i]);
            var part = parts[groups.Length + i];
            var single = Placing.Reconcile(
                [.. formula.Included.Select(tax => Exact(new(grossed[i], tax)))], part, rounder);
            for (var tax = 0; tax < single.Length; tax++) grossed[i].Shown[formula.Included[tax]] = single[tax];
            InclusiveNets.PlaceBase(grossed[i], grossed[i].Asked - part, ledger.Rules);
        }
    }

    private static Ratio Exact(TaxOfTreatment x) => Ratio.Sum(x.Treatment.Contributions, c => c.TaxExact[x.Position]);

    private static Ratio ExactIncluded(Treatment treatment) =>
        Ratio.Sum(new InclusiveFormula(treatment).Included, tax => Exact(new(treatment, tax)));

    private sealed class SameGroup : IEqualityComparer<Tax>
    {
        public bool Equals(Tax? x, Tax? y) => TaxOrder.Groups.Compare(x, y) == 0;

        public int GetHashCode(Tax obj) => 0;
    }
}
