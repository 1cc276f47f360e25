namespace Invoicing.Invoices;

/// <summary>FROM-NET: the base is rounded out of the amount asked, and all taxes are computed as if they were
/// added.</summary>
internal static class FromNet
{
    /// <summary>Sets the shown nets of inclusive treatments, which are the working nets too.</summary>
    public static void Compute(ExactCalculation calculation)
    {
        foreach (var treatment in calculation.Treatments)
        {
            if (!treatment.IsInclusive) continue;
            if (calculation.Policy.Tax == TaxRounding.PerLine) SetEach(calculation, treatment);
            else NetAmounts.SetNet(calculation, treatment, calculation.RoundToUnits(treatment.Whole.ExactNet));
            foreach (var contribution in treatment.Contributions) contribution.Working = contribution.Net;
            treatment.Whole.Working = treatment.Whole.Net;
        }
    }

    /// <summary>What is missing to the gross asked: it goes into BT-114.</summary>
    public static long Missing(ExactCalculation calculation)
    {
        if (calculation.Policy.Inclusive != InclusivePrices.FromNet) return 0;
        Int128 missing = 0;
        foreach (var treatment in calculation.Treatments)
        {
            if (!treatment.IsInclusive) continue;
            missing += (Int128)treatment.Whole.Asked - treatment.Whole.Net;
            for (var i = 0; i < treatment.Taxes.Length; i++)
                if (treatment.Taxes[i].IsIncluded) missing -= treatment.Whole.Taxes[i];
        }

        return Units.Narrow(missing);
    }

    private static void SetEach(ExactCalculation calculation, ExactTreatment treatment)
    {
        foreach (var contribution in treatment.Contributions)
            contribution.Net = calculation.RoundToUnits(contribution.ExactNet);
        treatment.Whole.Net = Units.Sum(treatment.Contributions.Select(contribution => contribution.Net));
    }
}
