using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Puts what an exact calculation shows into the columns of an invoice.</summary>
internal static class ExactColumns
{
    public static (InvoiceAmounts Amounts, RoundingParts Rounding) Of(ExactCalculation calculation)
    {
        var documents = Array.FindAll(calculation.Adjustments, adjustment => !adjustment.NamesLines);
        var shares = documents.SelectMany(adjustment => adjustment.Contributions).ToArray();
        var layout = new AmountsLayout(
            calculation.Lines.Length, calculation.Lines.Sum(AdjustmentsOf), documents.Length, shares.Length,
            calculation.Groups.Length);
        var columns = new long[layout.Length];
        PutLines(calculation, layout, columns);
        PutAdjustments(documents, layout, columns);
        for (var i = 0; i < calculation.Groups.Length; i++)
        {
            var at = layout.GroupAt(i);
            columns[at] = calculation.Groups[i].Base;
            columns[at + 1] = calculation.Groups[i].Total;
        }

        var groups = Array.ConvertAll(calculation.Groups, group => group.Tax);
        var rounding = TotalAmounts.Compute(calculation.Draft, layout, groups, columns, FromNet.Missing(calculation));
        var accounting = calculation.Draft.AccountingRate is { } rate ? rate.To : default;
        return (new InvoiceAmounts(calculation.Draft.Currency, accounting, layout, columns, groups,
            Array.ConvertAll(shares, share => share.Treatment.Taxes)), rounding);
    }

    // An informational line keeps a place for what it carries, with nothing in it.
    private static int AdjustmentsOf(ExactLine line) =>
        line.IsPriced ? line.Adjustments.Count : line.Line.Adjustments.Length;

    private static void PutLines(ExactCalculation calculation, AmountsLayout layout, long[] columns)
    {
        var adjustment = 0;
        for (var i = 0; i < calculation.Lines.Length; i++)
        {
            var line = calculation.Lines[i];
            var at = layout.LineAt(i);
            columns[at] = line.ShownGross;
            columns[at + 1] = line.ShownNet;
            columns[at + 2] = adjustment;
            for (var j = 0; j < line.Adjustments.Count; j++)
                columns[layout.AdjustmentAt(adjustment + j)] = line.Adjustments[j].Shown;
            adjustment += AdjustmentsOf(line);
        }
    }

    private static void PutAdjustments(ExactDocumentAdjustment[] documents, AmountsLayout layout, long[] columns)
    {
        var share = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            columns[layout.DocumentAt(i)] = documents[i].Shown;
            columns[layout.DocumentAt(i) + 1] = share;
            foreach (var contribution in documents[i].Contributions)
                columns[layout.ShareAt(share++)] = documents[i].Adjustment.Sign * contribution.Net;
        }
    }
}
