using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>
/// Looks for what the law wants an invoice to state: in the EU article 226 of directive 2006/112/EC, with what Germany
/// adds; in the United Kingdom, Switzerland and Norway their own law (docs/particulars.md). Simplified invoices under
/// the limit need less. Each finding names its article. Pure and immutable, safe to share between threads.
/// </summary>
public sealed class ParticularsEngine
{
    private static readonly Particular Terms = new(
        ParticularsFindings.Terms, "EN 16931 BR-CO-25", DocumentParticulars.Terms);

    private readonly bool _isCustomary;
    private readonly bool _wantsTerms;

    private ParticularsEngine(bool isCustomary, bool wantsTerms = false)
    {
        _isCustomary = isCustomary;
        _wantsTerms = wantsTerms;
    }

    /// <summary>What the laws that are known want; of a country without one nothing.</summary>
    public static ParticularsEngine Standard { get; } = new(false);

    /// <summary>And where no law is known, what invoices state by custom: number, date, seller, buyer, description,
    /// terms, and of a credit note what it credits. Currency and total every invoice has.</summary>
    public static ParticularsEngine WithCustomary { get; } = new(true);

    /// <summary>This engine, wanting terms or a due date in every country where something is to be paid (EN 16931
    /// BR-CO-25).</summary>
    public ParticularsEngine WantingTerms() => new(_isCustomary, wantsTerms: true);

    /// <summary>Looks for the particulars of an invoice. Nothing is allocated when nothing is missing.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="findings">Takes what is missing: codes of <see cref="ParticularsFindings"/>, with the
    /// clause.</param>
    /// <param name="facts">What does not stand on it; null: nothing.</param>
    /// <exception cref="ArgumentNullException">Invoice or findings is null.</exception>
    public void Check(Invoice invoice, FindingSink findings, ParticularsFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(findings);
        var document = new ParticularsCase(invoice, facts ?? ParticularsFacts.None, findings);
        var day = document.Day;
        var rows = ParticularsTable.Of(document.Country, day) ?? (_isCustomary ? ParticularsTable.Customary : []);
        var hasTerms = !_wantsTerms;
        foreach (var row in rows)
        {
            if (!row.IsInForce(day)) continue;
            hasTerms |= row.Code == Terms.Code;
            row.Check(document, row);
        }

        if (!hasTerms) Terms.Check(document, Terms);
    }

    /// <inheritdoc cref="Check(Invoice, FindingSink, ParticularsFacts?)"/>
    /// <returns>What is missing.</returns>
    public FindingList Check(Invoice invoice, ParticularsFacts? facts = null)
    {
        var findings = new FindingSink();
        Check(invoice, findings, facts);
        return findings.ToList();
    }
}
