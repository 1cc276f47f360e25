namespace Invoicing.Invoices;

/// <summary>TAX-PER-LINE: each tax is rounded for each contribution.</summary>
internal static class TaxPerLine
{
    public static void Compute(ExactCalculation calculation)
    {
        foreach (var treatment in calculation.Treatments)
        {
            var stacks = TaxStack.Of(treatment, calculation.Policy);
            foreach (var contribution in treatment.Contributions)
            {
                if (treatment.IsInclusive && calculation.Policy.Inclusive == InclusivePrices.FromGross)
                    contribution.Working = contribution.Net = FromGross.TakeOut(calculation, contribution);
                foreach (var stack in stacks) Compute(calculation, contribution, stack);
            }

            SumUp(calculation, treatment);
        }

        foreach (var group in calculation.Groups)
        {
            var added = group.Members.FindAll(member =>
                !member.Treatment.IsTakenOut(member.Tax, calculation.Policy));
            group.Added = Units.Sum(added.ConvertAll(member => member.Treatment.Whole.Taxes[member.Tax]));
            group.ExactAdded = Exact.Sum(
                added.ConvertAll(member => member.Treatment.Whole.ExactTaxes[member.Tax]).ToArray());
        }
    }

    private static void Compute(ExactCalculation calculation, ExactContribution contribution, TaxStack stack)
    {
        foreach (var tax in stack.Taxes)
            contribution.ExactTaxes[tax] = contribution.TaxOf(tax, contribution.ShownStood(tax));
        var shown = TaxStack.Round(calculation, Array.ConvertAll(stack.Taxes, tax => contribution.ExactTaxes[tax]));
        for (var i = 0; i < shown.Length; i++) contribution.Taxes[stack.Taxes[i]] = shown[i];
    }

    // An exact tax is linear in the net and in what it stands on, so that of the whole is the sum of the single ones.
    private static void SumUp(ExactCalculation calculation, ExactTreatment treatment)
    {
        var contributions = treatment.Contributions;
        var whole = treatment.Whole;
        whole.Net = Units.Sum(contributions.Select(contribution => contribution.Net));
        if (treatment.IsInclusive) whole.Working = whole.Net;
        foreach (var tax in treatment.Order)
        {
            whole.Taxes[tax] = Units.Sum(contributions.Select(contribution => contribution.Taxes[tax]));
            whole.ExactTaxes[tax] = treatment.IsTakenOut(tax, calculation.Policy)
                ? Exact.Sum(contributions.ConvertAll(contribution => contribution.ExactTaxes[tax]).ToArray())
                : whole.TaxOf(tax, whole.ShownStood(tax));
        }
    }
}
