using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>The order of taxes by what their groups are known by (docs/calculation.md, KEYS).</summary>
internal static class TaxGroupOrder
{
    /// <summary>Scheme, category code, kind, rate, amount per unit, reason code, reason, jurisdiction.</summary>
    public static int Compare(Tax left, Tax right)
    {
        var order = string.CompareOrdinal(left.Scheme, right.Scheme);
        if (order == 0) order = CategoryRank(left.Category).CompareTo(CategoryRank(right.Category));
        if (order == 0) order = ((int)left.Kind).CompareTo((int)right.Kind);
        if (order == 0) order = left.Rate.CompareTo(right.Rate);
        if (order == 0) order = Compare(left.PerUnit, right.PerUnit);
        if (order == 0) order = string.CompareOrdinal(left.ExemptionReasonCode, right.ExemptionReasonCode);
        if (order == 0) order = string.CompareOrdinal(left.ExemptionReason, right.ExemptionReason);
        return order == 0 ? string.CompareOrdinal(left.Jurisdiction, right.Jurisdiction) : order;
    }

    /// <summary>By value for one unit, then base quantity, then its unit; what is absent first.</summary>
    public static int Compare(UnitPrice? left, UnitPrice? right)
    {
        if (left is not { } mine || right is not { } theirs)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        if (mine == theirs) return 0;
        var order = mine.PerUnit.CompareTo(theirs.PerUnit);
        return order == 0 ? Compare(mine.BaseQuantity, theirs.BaseQuantity) : order;
    }

    /// <summary>By number, then unit; what is absent first.</summary>
    public static int Compare(Quantity? left, Quantity? right)
    {
        if (left is not { } mine || right is not { } theirs)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        var order = mine.Number.CompareTo(theirs.Number);
        return order == 0 ? mine.Unit.CompareTo(theirs.Unit) : order;
    }

    // The place of the code among all codes in ordinal order.
    private static int CategoryRank(TaxCategory category) => category switch
    {
        TaxCategory.AE => 0,
        TaxCategory.B => 1,
        TaxCategory.E => 2,
        TaxCategory.G => 3,
        TaxCategory.K => 4,
        TaxCategory.L => 5,
        TaxCategory.M => 6,
        TaxCategory.O => 7,
        TaxCategory.S => 8,
        TaxCategory.Z => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a category."),
    };
}
