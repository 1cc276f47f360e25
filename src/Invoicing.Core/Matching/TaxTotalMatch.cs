using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>The tax of the document (BT-110) is what the lines agreed come to: at their amounts, at their
/// rates.</summary>
internal sealed class TaxTotalMatch() : TotalMatch("tax-total", ToleranceKind.Tax)
{
    public override void Compare(TotalRun run)
    {
        var declared = Exact.Of(run.Context.Invoice.Totals.Tax);
        var difference = run.Lines.Calculated() is { } right ? declared - Exact.Of(right.Totals.Tax) : Exact.Zero;
        foreach (var line in run.Lines.All)
            if (line.IsComparable) difference += DifferenceOf(line);
        foreach (var billing in run.Billings)
            if (run.Lines.Find(billing.Line.Path) is { IsComparable: true } line
                && run.Lines.Parts.NetOfUnit(billing.Line) is { } price)
                difference += RateOf(line) * AmountOf(billing.LargestExcess() * price, run.Context.Invoice.Currency);
        var tolerance = run.Context.Tolerance(Kind);
        var total = new TotalDifference(
            MatchFindings.TaxAboveOrder, MatchFindings.TaxBelowOrder, "", declared - difference, difference, tolerance)
        {
            EffectName = Variance.TaxEffectName,
        };
        run.Judge(total, run.Causes.FindAll(TotalRun.TakesPart),
            cause => cause.Tax + (cause.Line is { } line ? cause.Effect * RateOf(line) : Exact.Zero),
            isCompared: tolerance.Rule is not null);
    }

    // What the line has more, at the rate billed; and the rate that was not agreed, on the rest.
    private static Exact DifferenceOf(LineComparison line)
    {
        var billed = RateOf(line);
        var tax = line.Difference * billed;
        var taxes = line.Line.OrderLine is { Taxes.IsEmpty: false } own ? own.Taxes
            : line.Line.Order?.Taxes ?? [];
        return taxes.IsEmpty
            ? tax
            : tax + AmountOf(line.Net * (billed - ExactNet.RateOf(taxes)), line.Line.Net.Currency);
    }

    private static Exact RateOf(LineComparison line) => ExactNet.RateOf(line.Line.Line.Taxes);

    private static Exact AmountOf(Exact amount, Currency currency) =>
        Exact.Of(QuantityCause.Amount(amount, currency));
}
