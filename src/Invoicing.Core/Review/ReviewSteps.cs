using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>The parts of the review that this library brings, one a line; matching comes after them.</summary>
internal static class ReviewSteps
{
    public static ImmutableArray<IReviewStep> All { get; } =
    [
        new NumberStep(),
        new ArithmeticStep(),
        new DuplicateStep(),
    ];
}

/// <summary>A supplier's invoice has a number (EN 16931 BR-02).</summary>
internal sealed class NumberStep : IReviewStep
{
    public string Id => "number";

    public void Run(ReviewRun run)
    {
        if (run.Side == ReviewSide.Suppliers && string.IsNullOrWhiteSpace(run.Invoice.Number))
            run.Findings.Add(ReviewFindings.NumberMissing, Severity.Error, "/number");
    }
}

/// <summary>The amounts declared are those that follow from the lines.</summary>
internal sealed class ArithmeticStep : IReviewStep
{
    public string Id => "arithmetic";

    public void Run(ReviewRun run)
    {
        var (invoice, findings) = (run.Invoice, run.Findings);
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

/// <summary>A supplier's invoice did not come before.</summary>
internal sealed class DuplicateStep : IReviewStep
{
    public string Id => "duplicates";

    public void Run(ReviewRun run)
    {
        if (run.Side == ReviewSide.Ours) return;
        var duplicates = DuplicateFinder.Find(run.Invoice, run.Facts.Earlier);
        run.Findings.AddRange(duplicates);
        run.IsCopy |= duplicates.HasErrors;
    }
}
