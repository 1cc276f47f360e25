using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>The taxes of a draft and the nets of amounts that include tax, as the policy has them.</summary>
internal static class TaxAmounts
{
    public static void Compute(ExactCalculation calculation)
    {
        if (calculation.Policy.Inclusive == InclusivePrices.FromNet) FromNet.Compute(calculation);
        switch (calculation.Policy.Tax)
        {
            case TaxRounding.PerLine:
                TaxPerLine.Compute(calculation);
                break;
            case TaxRounding.PerDocument:
                TaxPerDocument.Compute(calculation);
                break;
            default:
                TaxPerGroup.Compute(calculation);
                break;
        }

        foreach (var group in calculation.Groups)
        {
            group.Total = Units.Sum(group.Members.ConvertAll(member =>
                member.Treatment.IsTakenOut(member.Tax, calculation.Policy) ? TaxOf(member) : 0).Append(group.Added));
            group.Base = Units.Sum(group.Members.ConvertAll(member => member.Treatment.Whole.Net));
        }
    }

    private static long TaxOf((ExactTreatment Treatment, int Tax) member) => member.Treatment.Whole.Taxes[member.Tax];
}
