using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>The total without tax (BT-109) is what was agreed: lines, the quantities that could be billed, and
/// charges.</summary>
internal sealed class DocumentTotalMatch() : TotalMatch("document-total", ToleranceKind.DocumentTotal)
{
    public override void Compare(TotalRun run)
    {
        var totals = run.Context.Invoice.Totals;
        var difference = Exact.Of(totals.WithoutTax - totals.SumOfLineNets + totals.Allowances - totals.Charges)
            + OrderCharges.Excess(run.Context);
        var billed = Exact.Of(totals.WithoutTax);
        foreach (var line in run.Lines.All)
        {
            if (line.IsComparable) difference += line.Difference;
            else billed -= line.Net;
        }

        foreach (var billing in run.Billings) difference += ExcessOf(billing, run);
        var tolerance = run.Context.Tolerance(Kind);
        var total = new TotalDifference(
            MatchFindings.TotalAboveOrder, MatchFindings.TotalBelowOrder, "",
            billed - difference, difference, tolerance);
        run.Judge(total, run.Causes.FindAll(TotalRun.TakesPart), cause => cause.Effect,
            isCompared: tolerance.Rule is not null);
    }

    private static Exact ExcessOf(OrderLineBilling billing, TotalRun run) =>
        run.Lines.Find(billing.Line.Path) is { IsComparable: true }
        && run.Lines.Parts.NetOfUnit(billing.Line) is { } price
            ? Exact.Of(QuantityCause.Amount(billing.LargestExcess() * price, run.Context.Invoice.Currency))
            : Exact.Zero;
}
