using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>TREATMENT and GROUP-KEY: the treatments of a draft with what its lines add, and their tax groups.</summary>
internal static class TreatmentList
{
    public static void Compute(ExactCalculation calculation)
    {
        var treatments = new SortedDictionary<ImmutableArray<Tax>, ExactTreatment>(TreatmentOrder.Instance);
        foreach (var line in calculation.PricedInKeyOrder)
        {
            var treatment = Find(treatments, line.Line.Taxes);
            treatment.HasLines = true;
            treatment.IsPresent = true;
            line.Contribution = ExactContribution.Of(line, treatment);
            treatment.Contributions.Add(line.Contribution);
        }

        foreach (var adjustment in calculation.Adjustments)
            if (adjustment.IsTaxed) Find(treatments, adjustment.Adjustment.Taxes);
        calculation.Treatments = [.. treatments.Values];
        foreach (var treatment in calculation.Treatments)
        {
            treatment.LineNets = NetScale.Sum(treatment.Contributions.Select(contribution => contribution.Line!));
            treatment.Running = treatment.LineNets;
        }

        calculation.Groups = GroupsOf(calculation.Treatments);
    }

    /// <summary>The treatment of a document allowance or charge with taxes of its own.</summary>
    public static ExactTreatment Find(ExactCalculation calculation, ImmutableArray<Tax> taxes) => Array.Find(
        calculation.Treatments, treatment => TreatmentOrder.Instance.Compare(treatment.Taxes, taxes) == 0)!;

    private static ExactTreatment Find(
        SortedDictionary<ImmutableArray<Tax>, ExactTreatment> treatments, ImmutableArray<Tax> taxes)
    {
        if (!treatments.TryGetValue(taxes, out var treatment))
        {
            treatment = new ExactTreatment(taxes);
            treatments.Add(taxes, treatment);
        }

        return treatment;
    }

    private static ExactGroup[] GroupsOf(ExactTreatment[] treatments)
    {
        var groups = new SortedDictionary<Tax, ExactGroup>(Comparer<Tax>.Create(TaxGroupOrder.Compare));
        foreach (var treatment in treatments)
        {
            for (var i = 0; i < treatment.Taxes.Length; i++)
            {
                if (!groups.TryGetValue(treatment.Taxes[i], out var group))
                {
                    group = new ExactGroup(treatment.Taxes[i]);
                    groups.Add(group.Tax, group);
                }

                group.Members.Add((treatment, i));
                treatment.Groups[i] = group;
            }
        }

        return [.. groups.Values];
    }
}
