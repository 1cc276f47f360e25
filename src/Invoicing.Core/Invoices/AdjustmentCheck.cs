using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>What makes an allowance or charge impossible to calculate.</summary>
internal static class AdjustmentCheck
{
    public static void CheckOfLine(DraftPlace place, Adjustment adjustment, FindingSink findings)
    {
        CheckAmount(place, adjustment, findings);
        if (adjustment.PerUnit is { HasBaseQuantity: true } price)
            LineCheck.CheckUnit(
                place, "/perUnit", adjustment.Quantity ?? place.Draft.Lines[place.Line].Quantity, price, findings);
        if (!adjustment.Taxes.IsEmpty || !adjustment.Lines.IsEmpty)
            findings.Add(InvoiceFindings.AdjustmentLevel, Severity.Error, place.Path());
    }

    public static void CheckDocument(InvoiceDraft draft, Limits limits, FindingSink findings)
    {
        var adjustments = draft.Adjustments;
        Dictionary<string, bool>? lines = null;
        for (var i = 0; i < adjustments.Length; i++)
        {
            var place = DraftPlace.OfAdjustment(draft, i);
            var adjustment = adjustments[i];
            CheckAmount(place, adjustment, findings);
            if (adjustment.PerUnit is not null)
                findings.Add(InvoiceFindings.AdjustmentPerUnit, Severity.Error, place.Path("/perUnit"));
            if (!adjustment.Lines.IsEmpty) CheckNames(place, adjustment, lines ??= LinesOf(draft), findings);
            if (!adjustment.Taxes.IsEmpty) TreatmentCheck.Check(place, adjustment.Taxes, null, limits, findings);
        }
    }

    private static void CheckAmount(DraftPlace place, Adjustment adjustment, FindingSink findings)
    {
        var given = (adjustment.Amount.HasValue ? 1 : 0) + (adjustment.PerUnit.HasValue ? 1 : 0)
            + (adjustment.Percent.HasValue ? 1 : 0);
        if (given != 1 || (adjustment.Quantity.HasValue && !adjustment.PerUnit.HasValue))
            findings.Add(InvoiceFindings.AdjustmentAmbiguous, Severity.Error, place.Path());
        if (adjustment.Base.HasValue && !adjustment.Percent.HasValue)
            findings.Add(InvoiceFindings.AdjustmentBase, Severity.Error, place.Path("/base"));
        CheckCurrency(place, "/amount", adjustment.Amount?.Currency, findings);
        CheckCurrency(place, "/perUnit", adjustment.PerUnit?.Currency, findings);
        CheckCurrency(place, "/base", adjustment.Base?.Currency, findings);
    }

    private static void CheckCurrency(DraftPlace place, string member, Currency? found, FindingSink findings)
    {
        if (found is { } currency && currency != place.Draft.Currency)
            LineCheck.CurrencyMixed(place, member, place.Draft, currency, findings);
    }

    // Each line by its key, and whether it counts.
    private static Dictionary<string, bool> LinesOf(InvoiceDraft draft)
    {
        var lines = new Dictionary<string, bool>(draft.Lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < draft.Lines.Length; i++)
            lines[LineKeys.Of(draft.Lines[i], i)] = draft.Lines[i].Kind == LineKind.Priced;
        return lines;
    }

    private static void CheckNames(
        DraftPlace place, Adjustment adjustment, Dictionary<string, bool> lines, FindingSink findings)
    {
        if (!adjustment.Taxes.IsEmpty) findings.Add(InvoiceFindings.AdjustmentLevel, Severity.Error, place.Path());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in adjustment.Lines)
        {
            if (!lines.GetValueOrDefault(name))
                findings.Add(InvoiceFindings.LineUnknown, Severity.Error, place.Path("/lines"), ("line", name));
            if (!seen.Add(name))
                findings.Add(InvoiceFindings.LineNamedTwice, Severity.Error, place.Path("/lines"), ("line", name));
        }
    }
}
