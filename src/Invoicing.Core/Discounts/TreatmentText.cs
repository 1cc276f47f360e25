using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Discounts;

/// <summary>A treatment as a text to sort and compare by.</summary>
internal static class TreatmentText
{
    public static string Of(ImmutableArray<Tax> taxes) => string.Join('\n', taxes.Select(Of));

    private static string Of(Tax tax) => string.Join('\t',
        tax.Scheme, tax.Category, tax.Kind, tax.Rate, tax.PerUnit, tax.ExemptionReasonCode, tax.ExemptionReason,
        tax.Jurisdiction, tax.Id, string.Join(' ', tax.StandsOn));
}
