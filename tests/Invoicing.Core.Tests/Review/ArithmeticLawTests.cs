using FsCheck.Fluent;
using Invoicing.Core.Tests.Invoices;
using Invoicing.Invoices;
using Invoicing.Review;
using Invoicing.Testing;
using Generated = Invoicing.Testing.Drafts;

namespace Invoicing.Core.Tests.Review;

/// <summary>The laws of docs/laws/review-shape.md about arithmetic, over drafts of every policy.</summary>
public class ArithmeticLawTests
{
    [Fact]
    public void What_follows_from_a_policy_is_explained_by_it() => Holds(invoice =>
    {
        var report = ArithmeticEngine.Standard.Explain(invoice);
        return report.IsStated && report.Findings.Count == 0 && report.Policy == invoice.Draft.Rounding;
    });

    [Fact]
    public void What_follows_from_a_policy_of_the_set_is_explained_without_knowing_it() => Holds(invoice =>
    {
        var own = invoice.Draft.Rounding;
        var stated = RoundingPolicy.Default with { StepMinorUnits = own.StepMinorUnits, Cash = own.Cash };
        var declared = invoice with { Draft = invoice.Draft with { Rounding = stated } };
        var report = ArithmeticEngine.Standard.Explain(declared);
        if (!report.IsExplained || report.Findings.HasErrors) return false;
        // The policy found gives the same amounts, or places units of rounding elsewhere and as rightly.
        var again = InvoiceCalculator.Calculate(invoice.Draft with { Rounding = report.Policy! }).Value;
        return again.Totals.WithTax == invoice.Totals.WithTax && again.Totals.Due == invoice.Totals.Due;
    }, count: 150);

    [Fact]
    public void One_unit_more_in_any_amount_is_not_explained_and_named_exactly() => Holds(invoice =>
    {
        foreach (var (path, changed) in DeclaredChanges.Of(invoice))
        {
            var report = ArithmeticEngine.StatedOnly.Explain(changed);
            if (report.IsExplained || !report.Findings.HasErrors || report.Differing != 1
                || !report.LargestPath!.EndsWith(path, StringComparison.Ordinal)) return false;
            var isAccounting = path.EndsWith("taxInAccountingCurrency", StringComparison.Ordinal);
            if (report.LargestDifference != (isAccounting ? null : Money.FromMinor(1, invoice.Currency))) return false;
        }

        return true;
    }, count: 150);

    [Fact]
    public void The_quick_check_and_the_explanation_agree() => Holds(invoice =>
    {
        var quick = new Findings.FindingSink();
        ArithmeticEngine.Standard.Check(invoice, quick);
        return quick.Count == 0;
    });

    static void Holds(Func<Invoice, bool> law, int count = 500) =>
        Law.Holds(
            Generated.Arbitrary().Generator, draft => !TryCalculate(draft, out var invoice) || law(invoice), count);

    static bool TryCalculate(InvoiceDraft draft, out Invoice invoice)
    {
        invoice = null!;
        try
        {
            return InvoiceCalculator.Calculate(draft).TryGet(out invoice!);
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
