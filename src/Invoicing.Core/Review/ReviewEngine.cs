using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>
/// Reviews invoices that suppliers sent: number, arithmetic, duplicates, and how they match. A duplicate is not
/// matched: what it bills was counted with its first copy. Pure and immutable, safe to share between threads.
/// </summary>
[Experimental("INV1002")]
public sealed class ReviewEngine
{
    private readonly MatchEngine _matching;

    private ReviewEngine(MatchEngine matching) => _matching = matching;

    /// <summary>Reviews with <see cref="MatchEngine.Standard"/>.</summary>
    public static ReviewEngine Standard { get; } = new(MatchEngine.Standard);

    /// <summary>This engine with other matching: rules, tolerance.</summary>
    public ReviewEngine With(MatchEngine matching)
    {
        ArgumentNullException.ThrowIfNull(matching);
        return new ReviewEngine(matching);
    }

    /// <summary>Reviews an invoice.</summary>
    public ReviewReport Review(Invoice invoice, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        if (string.IsNullOrWhiteSpace(invoice.Number))
            findings.Add(ReviewFindings.NumberMissing, Severity.Error, "/number");
        CheckArithmetic(invoice, findings);
        var duplicates = DuplicateEngine.Exact.Find(invoice, facts.Earlier).Findings;
        findings.AddRange(duplicates);
        var match = !duplicates.HasErrors ? _matching.Match(invoice, facts.Agreed) : null;
        if (match is not null) findings.AddRange(match.Findings);
        return new ReviewReport { Findings = findings.ToList(), Match = match };
    }

    private static void CheckArithmetic(Invoice invoice, FindingSink findings)
    {
        try
        {
            var calculated = InvoiceCalculator.Calculate(invoice.Draft);
            findings.AddRange(calculated.Findings);
            if (!calculated.TryGet(out var right) || right.Amounts.Equals(invoice.Amounts)) return;
            if (right.Totals.WithTax == invoice.Totals.WithTax)
                findings.AddRange(InvoiceCalculator.Verify(invoice));
            else
                AmountsDiffer(invoice, right.Totals.WithTax, findings);
        }
        catch (OverflowException)
        {
            AmountsDiffer(invoice, "an amount beyond 64 bits", findings);
        }
    }

    private static void AmountsDiffer(Invoice invoice, FindingValue computed, FindingSink findings) =>
        findings.Add(ReviewFindings.AmountsDiffer, Severity.Error, "/amounts",
            ("declared", invoice.Totals.WithTax), ("computed", computed));
}
