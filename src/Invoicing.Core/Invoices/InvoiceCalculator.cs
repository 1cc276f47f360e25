using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>
/// Calculates invoices: every amount of a draft, as docs/calculation.md says. Pure: the same draft gives the same
/// invoice, always. Safe for use by any number of threads.
/// </summary>
public static partial class InvoiceCalculator
{
    /// <summary>Calculates a draft. A draft with an error (codes of <see cref="InvoiceFindings"/>) gives no
    /// invoice.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public static Outcome<Invoice> Calculate(InvoiceDraft draft, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if ((limits is null || ReferenceEquals(limits, Limits.Default)) && FastCalculation.OfPlain(draft) is { } plain)
            return new Outcome<Invoice>(new Invoice(draft, plain));
        var findings = new FindingSink();
        DraftCheck.Check(draft, limits ?? Limits.Default, findings);
        var amounts = findings.HasErrors ? null : AmountsOf(draft, findings);
        return new Outcome<Invoice>(amounts is null ? null : new Invoice(draft, amounts), findings.ToList());
    }

    private static InvoiceAmounts? AmountsOf(InvoiceDraft draft, FindingSink findings) =>
        FastCalculation.Of(draft) ?? ExactCalculation.Of(draft, findings)?.Amounts;
}
