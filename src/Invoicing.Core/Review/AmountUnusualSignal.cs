using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>
/// The total lies further off the median of earlier ones than so many times their median deviation from it, and than so
/// many percent of it. Both are robust: a few odd invoices of the past do not move them.
/// </summary>
internal sealed class AmountUnusualSignal : ISignalRule
{
    public string Id => "amount-unusual";

    public void Check(SignalContext context, FindingSink findings)
    {
        var (invoice, options) = (context.Invoice, context.Options);
        var earlier = context.Earlier
            .Where(each => each.Type.Effect == invoice.Type.Effect && each.Currency == invoice.Currency)
            .Select(each => (Int128)each.Totals.WithTax.MinorUnits).Order().ToList();
        if (earlier.Count < Math.Max(1, options.HistoryCount)) return;
        // Twice the median and four times the deviation are whole numbers.
        var median2 = TwiceMedian(earlier);
        var deviation4 = TwiceMedian([.. earlier.Select(each => Int128.Abs((2 * each) - median2)).Order()]);
        var off2 = (2 * (Int128)invoice.Totals.WithTax.MinorUnits) - median2;
        if (2 * Int128.Abs(off2) <= options.DeviationFactor * deviation4
            || 100 * Int128.Abs(off2) <= options.LeastDeviationPercent * Int128.Abs(median2)) return;
        findings.Add(SignalFindings.AmountUnusual, off2 > 0 ? Severity.Warning : Severity.Notice,
            "/amounts/totals/withTax", ("amount", invoice.Totals.WithTax), ("median", Shown(median2, 2)),
            ("deviation", Shown(deviation4, 4)), ("factor", options.DeviationFactor), ("count", earlier.Count),
            ("greatest", Shown(earlier[^1], 1)));

        Money Shown(Int128 units, int parts) => Money.FromMinor((long)(units / parts), invoice.Currency);
    }

    private static Int128 TwiceMedian(List<Int128> sorted) =>
        sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2];
}
