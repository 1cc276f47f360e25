using Invoicing.Findings;

namespace Invoicing.Invoices;

public static partial class InvoiceCalculator
{
    /// <summary>
    /// Compares the amounts that an invoice declares with those that follow from its draft, and finds each that
    /// differs: codes of <see cref="VerifyFindings"/>, with the declared and the computed value. Where units of
    /// rounding lie on other parts than this calculator places them on, and as rightly (every part less than one step
    /// from its exact value, the sum as computed), that is a notice. A draft that cannot be calculated gives the errors
    /// of <see cref="Calculate"/> instead.
    /// </summary>
    /// <param name="declared">The invoice, with amounts from elsewhere.</param>
    /// <param name="policy">How its amounts are to be rounded; null: as its draft says.</param>
    /// <param name="limits">What is accepted at most; null: <see cref="Limits.Default"/>.</param>
    /// <exception cref="ArgumentException">The amounts are not of this draft: it has other lines, allowances or
    /// charges.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public static FindingList Verify(Invoice declared, RoundingPolicy? policy = null, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(declared);
        var draft = policy is null ? declared.Draft : declared.Draft with { Rounding = policy };
        var findings = new FindingSink();
        DraftCheck.Check(draft, limits ?? Limits.Default, findings);
        if (findings.HasErrors || ExactCalculation.Of(draft, findings) is not { } calculation)
            return findings.ToList();
        // Amounts of other lines are no data to be found wrong: who made the invoice mixed two.
        if (!Verification.Fits(declared, calculation))
            throw new ArgumentException("The amounts are not of this draft.", nameof(declared));
        var differences = new FindingSink();
        new Verification(declared, calculation, differences).Compare();
        return differences.ToList();
    }
}
