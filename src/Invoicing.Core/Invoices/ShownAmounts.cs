using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>What each line and document allowance or charge shows: SHOW-PER-LINE, SHOW-AT-END,
/// SHOW-INCLUSIVE.</summary>
internal static class ShownAmounts
{
    public static void Compute(ExactCalculation calculation)
    {
        foreach (var line in calculation.PricedInKeyOrder) Show(calculation, line, line.Contribution!);
        foreach (var adjustment in calculation.Adjustments)
        {
            var net = Units.Sum(adjustment.Contributions.ConvertAll(contribution => contribution.Net));
            adjustment.Shown = adjustment.Adjustment.Sign * net;
        }
    }

    private static void Show(ExactCalculation calculation, ExactLine line, ExactContribution contribution)
    {
        line.ShownNet = contribution.Net;
        line.ShownParts = PartsOf(line, contribution);
        var shown = calculation.Reconciled(line.ShownParts, line.ShownNet);
        line.ShownGross = shown[0];
        for (var i = 1; i < shown.Length; i++)
        {
            var adjustment = line.Adjustments[i - 1];
            adjustment.Shown = adjustment.Adjustment.Sign * shown[i];
        }
    }

    // Signed: gross, minus allowances, plus charges; without the included taxes.
    private static Exact[] PartsOf(ExactLine line, ExactContribution contribution)
    {
        var treatment = contribution.Treatment;
        var parts = new Exact[line.Adjustments.Count + 1];
        parts[0] = line.Gross;
        for (var i = 1; i < parts.Length; i++)
            parts[i] = line.Adjustments[i - 1].Adjustment.Sign * line.Adjustments[i - 1].Amount;
        if (!treatment.IsInclusive) return parts;
        parts[0] -= Exact.Sum(treatment.Constants(contribution.Stated));
        for (var i = 0; i < parts.Length; i++) parts[i] /= Exact.One + treatment.Factor;
        return parts;
    }
}
