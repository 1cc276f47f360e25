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

            SumUp(treatment);
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

    private static void SumUp(ExactTreatment treatment)
    {
        var contributions = treatment.Contributions;
        treatment.Whole.Net = Units.Sum(contributions.Select(contribution => contribution.Net));
        for (var i = 0; i < treatment.Taxes.Length; i++)
        {
            var tax = i;
            treatment.Whole.Taxes[i] = Units.Sum(contributions.Select(contribution => contribution.Taxes[tax]));
            treatment.Whole.ExactTaxes[i] = Exact.Sum(
                contributions.ConvertAll(contribution => contribution.ExactTaxes[tax]).ToArray());
        }
    }
}
