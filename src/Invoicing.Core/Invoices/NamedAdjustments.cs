using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>DOC-NAMED: document allowances and charges that name lines are shared by these lines.</summary>
internal static class NamedAdjustments
{
    /// <summary>False where one cannot be shared, which is found.</summary>
    public static bool Compute(ExactCalculation calculation, FindingSink findings)
    {
        var adjustments = calculation.Draft.Adjustments;
        calculation.Adjustments = new ExactDocumentAdjustment[adjustments.Length];
        for (var i = 0; i < adjustments.Length; i++)
            calculation.Adjustments[i] = new ExactDocumentAdjustment(adjustments[i], i);
        if (!Array.Exists(calculation.Adjustments, adjustment => adjustment.NamesLines)) return true;

        // The nets before any document adjustment.
        var before = Array.ConvertAll(calculation.Lines, line => line.Net);
        var isShared = true;
        foreach (var adjustment in calculation.Adjustments)
            if (adjustment.NamesLines) isShared &= Share(calculation, adjustment, before, findings);
        return isShared;
    }

    private static bool Share(
        ExactCalculation calculation, ExactDocumentAdjustment adjustment, Exact[] before, FindingSink findings)
    {
        var names = new HashSet<string>(adjustment.Adjustment.Lines, StringComparer.Ordinal);
        var lines = Array.FindAll(calculation.PricedInKeyOrder, line => names.Contains(line.Key));
        var left = NetScale.Sum(lines);
        var asked = adjustment.Adjustment;
        if (asked.Percent is not null)
        {
            adjustment.Base = asked.Base is { } stated ? Units.Of(stated)
                : asked.Of == PercentBase.Running ? left
                : Exact.Sum(Array.ConvertAll(lines, line => before[line.Index]));
        }

        adjustment.ExactAmount = DocumentAmounts.AmountOf(adjustment);
        adjustment.Amount = calculation.RoundsEachLine
            ? calculation.Round(adjustment.ExactAmount) : adjustment.ExactAmount;
        return calculation.RoundsEachLine
            ? ShareRounded(calculation, adjustment, lines, left.Sign, findings)
            : ShareExact(calculation, adjustment, lines, left.Sign, findings);
    }

    private static bool ShareRounded(
        ExactCalculation calculation, ExactDocumentAdjustment adjustment, ExactLine[] lines, int sign,
        FindingSink findings)
    {
        var weights = Array.ConvertAll(lines, line => line.Net.Sign == sign ? line.Net.Abs() : Exact.Zero);
        var shares = DocumentAmounts.Shares(calculation, adjustment, weights, findings);
        if (shares is null) return false;
        for (var i = 0; i < lines.Length; i++)
            lines[i].Add(new ExactLineAdjustment(
                adjustment.Adjustment, null, shares[i].Exact, shares[i].Amount, adjustment));
        return true;
    }

    private static bool ShareExact(
        ExactCalculation calculation, ExactDocumentAdjustment adjustment, ExactLine[] lines, int sign,
        FindingSink findings)
    {
        var takers = adjustment.Amount.IsZero || sign == 0 ? [] : Array.FindAll(lines, line => line.Net.Sign == sign);
        if (takers.Length == 0 && !adjustment.Amount.IsZero)
            return DocumentAmounts.Refuse(calculation, adjustment, findings);
        if (takers.Length > 0 && NetScale.Share(adjustment, takers) is var bits and > NetScale.MaxBits)
        {
            findings.Add(InvoiceFindings.Limit, Severity.Error,
                DraftPlace.OfAdjustment(calculation.Draft, adjustment.Index).Path("/lines"),
                ("limit", NetScale.MaxBits), ("found", bits));
            return false;
        }

        foreach (var line in lines)
            if (line.Adjustments.LastOrDefault()?.Share != adjustment) line.Take(adjustment, Exact.Zero, line.Net);
        return true;
    }
}
