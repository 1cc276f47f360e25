namespace Invoicing.Invoices;

/// <summary>What each contribution asks and, priced without tax, its shown net: INCLUSIVE, SHOW-PER-LINE,
/// SHOW-AT-END.</summary>
internal static class NetAmounts
{
    public static void Compute(ExactCalculation calculation)
    {
        foreach (var treatment in calculation.Treatments) SumUp(treatment);
        var exclusive = Array.FindAll(calculation.Treatments, treatment => !treatment.IsInclusive);
        Round(calculation, exclusive);
        foreach (var treatment in exclusive)
        {
            treatment.Whole.Net = treatment.Whole.Asked;
            treatment.Whole.ExactNet = treatment.Whole.Working = treatment.Whole.Amount;
            foreach (var contribution in treatment.Contributions)
            {
                contribution.Net = contribution.Asked;
                contribution.ExactNet = contribution.Working = contribution.Amount;
            }
        }

        var inclusive = Array.FindAll(calculation.Treatments, treatment => treatment.IsInclusive);
        Round(calculation, inclusive);
        foreach (var treatment in inclusive)
        {
            treatment.Whole.ExactNet = treatment.Whole.NetOfAsked();
            foreach (var contribution in treatment.Contributions) contribution.ExactNet = contribution.NetOfAsked();
        }
    }

    /// <summary>Sets the shown nets of a treatment and its contributions, whose exact nets are known.</summary>
    public static void SetNet(ExactCalculation calculation, ExactTreatment treatment, long net)
    {
        var parts = treatment.Contributions.ConvertAll(contribution => contribution.ExactNet);
        var shown = calculation.Reconciled(parts.ToArray(), net);
        for (var i = 0; i < shown.Length; i++) treatment.Contributions[i].Net = shown[i];
        treatment.Whole.Net = net;
    }

    private static void SumUp(ExactTreatment treatment)
    {
        var whole = treatment.Whole;
        whole.Amount = treatment.Running;
        for (var i = 0; i < whole.Stated.Length; i++)
        {
            var tax = i;
            whole.Stated[i] = Exact.Sum(
                treatment.Contributions.ConvertAll(contribution => contribution.Stated[tax]).ToArray());
        }
    }

    // Rounded amounts as they are; exact ones rounded in one sum, then reconciled downwards.
    private static void Round(ExactCalculation calculation, ExactTreatment[] treatments)
    {
        if (calculation.RoundsEachLine)
        {
            foreach (var treatment in treatments)
            {
                treatment.Whole.Asked = Units.Narrow(treatment.Whole.Amount);
                foreach (var contribution in treatment.Contributions)
                    contribution.Asked = Units.Narrow(contribution.Amount);
            }

            return;
        }

        var amounts = Array.ConvertAll(treatments, treatment => treatment.Whole.Amount);
        var shown = calculation.Reconciled(amounts, calculation.RoundToUnits(Exact.Sum(amounts)));
        for (var i = 0; i < treatments.Length; i++)
        {
            var contributions = treatments[i].Contributions;
            var parts = contributions.ConvertAll(contribution => contribution.Amount);
            var asked = calculation.Reconciled(parts.ToArray(), shown[i]);
            treatments[i].Whole.Asked = shown[i];
            for (var j = 0; j < asked.Length; j++) contributions[j].Asked = asked[j];
        }
    }
}
