using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What can be seen at a glance to be right, so that nothing would be found: the usual document is checked
/// while it is read once. What is not plain may still be right; <see cref="DraftCheck"/> says.</summary>
internal static class PlainShape
{
    public static bool IsPlain(InvoiceDraft draft) =>
        draft.Currency.HasMinorUnits && draft.Lines.Length > 0 && draft.Lines.Length <= Limits.Default.Lines
        && draft.Adjustments.Length <= Limits.Default.Lines && draft.Prepayments.IsEmpty
        && draft.RoundingAmount is null && draft.AccountingRate is null && draft.Rounding.Cash is null;

    /// <summary>A priced line in the currency, for one unit, with an id that is its position or none.</summary>
    public static bool IsPlain(InvoiceLine line, int index, Currency currency)
    {
        if (line.Kind != LineKind.Priced || line.PriceDiscount.HasValue) return false;
        var price = line.Price;
        return price.Currency == currency && price.Mantissa >= 0 && !price.HasBaseQuantity && !line.Taxes.IsEmpty
            && line.Adjustments.Length <= Limits.Default.AdjustmentsPerLine && IsPosition(line.Id, index);
    }

    /// <summary>A percentage without a stated base, or an amount in the currency; it names no lines.</summary>
    public static bool IsPlain(Adjustment adjustment, Currency currency)
    {
        if (adjustment.PerUnit.HasValue || adjustment.Quantity.HasValue || adjustment.Base.HasValue
            || !adjustment.Lines.IsEmpty) return false;
        return adjustment.Amount is { } amount
            ? amount.Currency == currency && !adjustment.Percent.HasValue
            : adjustment.Percent.HasValue;
    }

    /// <summary>A percentage added to the price, on nothing else, with a rate that fits its category.</summary>
    public static bool IsPlain(Tax tax) =>
        tax.Kind == TaxKind.Percent && !tax.PerUnit.HasValue && !tax.Quantity.HasValue && !tax.StatedBase.HasValue
        && tax.StandsOn.IsEmpty && !tax.IsIncluded && TreatmentCheck.Fits(tax);

    /// <summary>Whether an id is the position counted from 1, as a builder gives it, or none: then it is no other
    /// line's.</summary>
    public static bool IsPosition(string id, int index) =>
        id.Length <= 1 ? id.Length == 0 || id[0] == '1' + index : IsLongPosition(id, index);

    private static bool IsLongPosition(string id, int index)
    {
        var rest = index + 1;
        for (var i = id.Length - 1; i >= 0; i--)
        {
            var (left, digit) = Math.DivRem(rest, 10);
            if (rest == 0 || id[i] != '0' + digit) return false;
            rest = left;
        }

        return rest == 0;
    }
}
