using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>FROM-GROSS: included taxes are taken out of the amount asked.</summary>
internal static class FromGross
{
    /// <summary>Rounds the included taxes of a scope; what is left of the amount asked is its net.</summary>
    public static long TakeOut(ExactCalculation calculation, TaxScope scope)
    {
        var treatment = scope.Treatment;
        var perUnit = new Exact[treatment.Taxes.Length];
        var others = new List<int>();
        for (var i = 0; i < perUnit.Length; i++)
        {
            if (!treatment.Taxes[i].IsIncluded) continue;
            if (treatment.Taxes[i].Kind != TaxKind.PerUnit)
            {
                others.Add(i);
                continue;
            }

            scope.ExactTaxes[i] = scope.Stated[i];
            scope.Taxes[i] = calculation.RoundTaxToUnits(scope.Stated[i]);
            perUnit[i] = scope.Taxes[i];
        }

        SetExact(scope, treatment.Constants(perUnit), others);
        others.Sort((left, right) => TaxGroupOrder.Compare(treatment.Taxes[left], treatment.Taxes[right]));
        var parts = others.ConvertAll(tax => scope.ExactTaxes[tax]).ToArray();
        var shown = calculation.ReconciledTax(parts, calculation.RoundTaxToUnits(Exact.Sum(parts)));
        for (var i = 0; i < shown.Length; i++) scope.Taxes[others[i]] = shown[i];
        return Left(scope);
    }

    /// <summary>Sets the exact included taxes of a scope, those per unit as they are.</summary>
    public static void SetExact(TaxScope scope)
    {
        var included = Included(scope.Treatment);
        SetExact(scope, scope.Treatment.Constants(scope.Stated), included);
    }

    /// <summary>Reconciles the whole included tax of a scope to its single taxes; what is left is its net.</summary>
    public static long TakeOut(ExactCalculation calculation, TaxScope scope, long tax)
    {
        var included = Included(scope.Treatment);
        var parts = included.ConvertAll(position => scope.ExactTaxes[position]).ToArray();
        var shown = calculation.ReconciledTax(parts, tax);
        for (var i = 0; i < shown.Length; i++) scope.Taxes[included[i]] = shown[i];
        return Left(scope);
    }

    // Positions in the order of the taxes.
    private static List<int> Included(ExactTreatment treatment)
    {
        var included = new List<int>();
        for (var i = 0; i < treatment.Taxes.Length; i++)
            if (treatment.Taxes[i].IsIncluded) included.Add(i);
        included.Sort((left, right) => TaxGroupOrder.Compare(treatment.Taxes[left], treatment.Taxes[right]));
        return included;
    }

    private static void SetExact(TaxScope scope, Exact[] constants, List<int> taxes)
    {
        var factors = scope.Treatment.Factors;
        var net = (scope.Asked - Exact.Sum(constants)) / (Exact.One + scope.Treatment.Factor);
        foreach (var i in taxes) scope.ExactTaxes[i] = (factors[i] * net) + constants[i];
    }

    private static long Left(TaxScope scope)
    {
        Int128 left = scope.Asked;
        for (var i = 0; i < scope.Taxes.Length; i++)
            if (scope.Treatment.Taxes[i].IsIncluded) left -= scope.Taxes[i];
        return Units.Narrow(left);
    }
}
