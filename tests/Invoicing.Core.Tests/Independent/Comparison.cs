using Invoicing.Invoices;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Independent;

/// <summary>What the engine and the independent calculator say of one draft.</summary>
public static class Comparison
{
    /// <summary>The amounts that differ, one a line; null where both agree, or both refuse the draft.</summary>
    public static string? Of(InvoiceDraft draft, DraftMix? mix = null)
    {
        var outcome = InvoiceCalculator.Calculate(draft);
        IndependentAmounts amounts;
        try
        {
            amounts = IndependentCalculator.Calculate(draft);
            mix?.Count(draft, amounts);
        }
        catch (DraftRefusedException refused)
        {
            mix?.CountRefused();
            return outcome.IsOk ? $"The engine calculates what is refused here: {refused.Message}" : null;
        }

        return outcome.TryGet(out var invoice)
            ? AmountDifference.Between(
                IndependentInvoice.Declared(draft, amounts), invoice.Amounts.ToDeclared(draft))
            : $"The engine refuses what can be calculated:\n{outcome.Findings}";
    }
}
