using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What makes a line impossible or odd to calculate.</summary>
internal static class LineCheck
{
    public static void Check(InvoiceDraft draft, Limits limits, FindingSink findings)
    {
        var priced = 0;
        Tax? checkedTax = null;
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var line = draft.Lines[i];
            if (line.Kind != LineKind.Priced)
            {
                CheckInformational(draft, i, findings);
                continue;
            }

            priced++;
            CheckPrice(draft, i, limits, findings);
            CheckAdjustments(draft, i, limits, findings);
            var taxes = line.Taxes;
            if (taxes.Length == 1 && ReferenceEquals(taxes[0], checkedTax)) continue;
            if (taxes.IsEmpty)
                findings.Add(InvoiceFindings.TaxMissing, Severity.Warning, DraftPlace.OfLine(draft, i).Path("/taxes"));
            TreatmentCheck.Check(DraftPlace.OfLine(draft, i), taxes, line.Quantity, limits, findings);
            // A percentage does not depend on the line: one check is enough for all lines that share the object.
            if (taxes.Length == 1 && taxes[0].Kind == TaxKind.Percent) checkedTax = taxes[0];
        }

        if (priced == 0) findings.Add(InvoiceFindings.LineMissing, Severity.Warning, "/lines");
        if (!AreNumbered(draft)) CheckIds(draft, findings);
    }

    private static void CheckInformational(InvoiceDraft draft, int index, FindingSink findings)
    {
        var line = draft.Lines[index];
        if (!line.Price.IsZero || !line.Taxes.IsEmpty || !line.Adjustments.IsEmpty)
            findings.Add(InvoiceFindings.LineInformational, Severity.Warning, DraftPlace.OfLine(draft, index).Path());
    }

    private static void CheckPrice(InvoiceDraft draft, int index, Limits limits, FindingSink findings)
    {
        var line = draft.Lines[index];
        var price = line.Price;
        var place = DraftPlace.OfLine(draft, index);
        if (price.Currency != draft.Currency) CurrencyMixed(place, "/price", draft, price.Currency, findings);
        if (price.IsNegative)
            findings.Add(InvoiceFindings.PriceNegative, Severity.Error, place.Path("/price"), ("price", price));
        if (price.HasBaseQuantity) CheckUnit(place, "/price", line.Quantity, price, findings);
        if (price.Scale > limits.Scale) Scale(place, "/price", price.Scale, limits, findings);
        if (line.Quantity.Scale > limits.Scale) Scale(place, "/quantity", line.Quantity.Scale, limits, findings);
        if (line.PriceDiscount is { } discount) CheckDiscount(place, price, discount, draft, findings);
    }

    private static void CheckDiscount(
        DraftPlace place, UnitPrice price, UnitPrice discount, InvoiceDraft draft, FindingSink findings)
    {
        if (discount.Currency != draft.Currency)
            CurrencyMixed(place, "/priceDiscount", draft, discount.Currency, findings);
        if (discount.HasBaseQuantity != price.HasBaseQuantity || discount.BaseQuantity != price.BaseQuantity)
            findings.Add(InvoiceFindings.PriceDiscountBase, Severity.Error, place.Path("/priceDiscount"),
                ("price", price.BaseQuantity), ("discount", discount.BaseQuantity));
        if (price.Number.CompareTo(new Scaled(-discount.Mantissa, discount.Scale)) < 0)
            findings.Add(InvoiceFindings.PriceNegative, Severity.Error, place.Path("/priceDiscount"), ("price", price));
    }

    private static void CheckAdjustments(InvoiceDraft draft, int index, Limits limits, FindingSink findings)
    {
        var adjustments = draft.Lines[index].Adjustments;
        if (adjustments.IsEmpty) return;
        if (adjustments.Length > limits.AdjustmentsPerLine)
            findings.Add(InvoiceFindings.Limit, Severity.Error, DraftPlace.OfLine(draft, index).Path("/adjustments"),
                ("limit", limits.AdjustmentsPerLine), ("found", adjustments.Length));
        for (var i = 0; i < adjustments.Length; i++)
            AdjustmentCheck.CheckOfLine(new DraftPlace(draft, index, i), adjustments[i], findings);
    }

    /// <summary>A price for a base quantity of another unit than the quantity.</summary>
    public static void CheckUnit(
        DraftPlace place, string member, Quantity quantity, UnitPrice price, FindingSink findings)
    {
        if (price.HasBaseQuantity && price.BaseQuantity.Unit != quantity.Unit)
            findings.Add(InvoiceFindings.UnitMismatch, Severity.Error, place.Path(member),
                ("quantity", quantity), ("base", price.BaseQuantity));
    }

    public static void CurrencyMixed(
        DraftPlace place, string member, InvoiceDraft draft, Currency found, FindingSink findings) =>
        findings.Add(InvoiceFindings.CurrencyMixed, Severity.Error, place.Path(member),
            ("document", draft.Currency.Code), ("found", found.Code));

    private static void Scale(DraftPlace place, string member, int scale, Limits limits, FindingSink findings) =>
        findings.Add(InvoiceFindings.Limit, Severity.Error, place.Path(member),
            ("limit", limits.Scale), ("found", scale));

    // Whether every id is the position, as a builder gives them: then they differ.
    private static bool AreNumbered(InvoiceDraft draft)
    {
        for (var i = 0; i < draft.Lines.Length; i++)
            if (!PlainShape.IsPosition(draft.Lines[i].Id, i)) return false;
        return true;
    }

    private static void CheckIds(InvoiceDraft draft, FindingSink findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            var id = LineKeys.Of(draft.Lines[i], i);
            if (!seen.Add(id))
                findings.Add(InvoiceFindings.LineIdRepeated, Severity.Error, DraftPlace.OfLine(draft, i).Path(),
                    ("line", id));
        }
    }
}
