namespace Invoicing.Core.Tests.Independent;

/// <summary>Taxes rounded for each contribution (TAX-PER-LINE).</summary>
public static class TaxPerLine
{
    public static void Compute(TaxLedger ledger)
    {
        foreach (var taxes in ledger.Apart.GroupBy(x => x.Treatment))
        {
            foreach (var stack in TaxSequence.Sort(TaxStacks.Of(taxes, ledger.Rules)))
                foreach (var contribution in taxes.Key.Contributions)
                    Round(stack, contribution, ledger);
        }
    }

    private static void Round(TaxOfTreatment[] stack, Contribution contribution, TaxLedger ledger)
    {
        var rounder = ledger.Rules.Rt;
        var exact = stack
            .Select(x => x.Of(contribution, Ratio.Sum(x.StandsOn, i => contribution.TaxShown[i]))).ToArray();
        var parts = Placing.Reconcile(exact, rounder.Round(Ratio.Sum(exact, tax => tax)), rounder);
        for (var i = 0; i < parts.Length; i++)
        {
            contribution.TaxShown[stack[i].Position] = parts[i];
            contribution.Treatment.Shown[stack[i].Position] += parts[i];
            ledger.Add(stack[i].Tax, parts[i]);
        }
    }
}
