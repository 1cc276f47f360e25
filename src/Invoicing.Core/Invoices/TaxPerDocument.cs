namespace Invoicing.Invoices;

/// <summary>TAX-PER-DOCUMENT: the exact taxes of all groups are one sum, rounded once and reconciled.</summary>
internal static class TaxPerDocument
{
    public static void Compute(ExactCalculation calculation)
    {
        var isFromGross = calculation.Policy.Inclusive == InclusivePrices.FromGross;
        var takenOut = isFromGross ? Array.FindAll(calculation.Treatments, treatment => treatment.IsInclusive) : [];
        foreach (var treatment in takenOut)
        {
            FromGross.SetExact(treatment.Whole);
            treatment.Whole.Working = treatment.Whole.ExactNet;
            foreach (var contribution in treatment.Contributions) contribution.Working = contribution.ExactNet;
        }

        foreach (var treatment in calculation.Treatments) SetExact(calculation, treatment);
        foreach (var group in calculation.Groups)
        {
            group.ExactAdded = Exact.Sum(group.Members.ConvertAll(member =>
                member.Treatment.IsTakenOut(member.Tax, calculation.Policy)
                    ? Exact.Zero : member.Treatment.Whole.ExactTaxes[member.Tax]).ToArray());
        }

        Round(calculation, Array.FindAll(calculation.Groups, group => !group.IsWithheld), takenOut);
        Round(calculation, Array.FindAll(calculation.Groups, group => group.IsWithheld), []);
    }

    private static void SetExact(ExactCalculation calculation, ExactTreatment treatment)
    {
        var whole = treatment.Whole;
        foreach (var i in treatment.Order)
        {
            if (!treatment.IsTakenOut(i, calculation.Policy))
                whole.ExactTaxes[i] = whole.TaxOf(i, treatment.Stood(i, whole.ExactTaxes));
        }
    }

    // Groups in their order, then the treatments whose taxes are taken out together.
    private static void Round(ExactCalculation calculation, ExactGroup[] groups, ExactTreatment[] takenOut)
    {
        Exact[] parts =
        [
            .. groups.Select(group => group.ExactAdded),
            .. takenOut.Select(treatment => treatment.Whole.Asked - treatment.Whole.ExactNet),
        ];
        var shown = TaxStack.Round(calculation, parts);
        for (var i = 0; i < groups.Length; i++) groups[i].SetAdded(calculation, shown[i]);
        for (var i = 0; i < takenOut.Length; i++)
        {
            var left = FromGross.TakeOut(calculation, takenOut[i].Whole, shown[groups.Length + i]);
            NetAmounts.SetNet(calculation, takenOut[i], left);
        }
    }
}
