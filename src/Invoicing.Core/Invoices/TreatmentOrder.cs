using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>The order of treatments (docs/calculation.md, KEYS). Lists that are equal in it are one
/// treatment.</summary>
internal sealed class TreatmentOrder : IComparer<ImmutableArray<Tax>>
{
    /// <summary>The only one; it has no state.</summary>
    public static TreatmentOrder Instance { get; } = new();

    public int Compare(ImmutableArray<Tax> x, ImmutableArray<Tax> y)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var order = Compare(x[i], y[i]);
            if (order != 0) return order;
        }

        return x.Length.CompareTo(y.Length);
    }

    private static int Compare(Tax left, Tax right)
    {
        if (ReferenceEquals(left, right)) return 0;
        var order = TaxGroupOrder.Compare(left, right);
        if (order == 0) order = left.IsIncluded.CompareTo(right.IsIncluded);
        if (order == 0) order = string.CompareOrdinal(left.Name, right.Name);
        if (order == 0) order = Compare(left.StandsOn, right.StandsOn);
        if (order == 0) order = Compare(left.Quantity, right.Quantity);
        return order == 0 ? Compare(left.StatedBase, right.StatedBase) : order;
    }

    // By magnitude, then positive before negative: turning every sign keeps the order of what differs in size.
    private static int Compare(Quantity? left, Quantity? right)
    {
        if (left is not { } mine || right is not { } theirs) return left.HasValue.CompareTo(right.HasValue);
        var order = mine.Abs().Number.CompareTo(theirs.Abs().Number);
        if (order == 0) order = theirs.IsPositive.CompareTo(mine.IsPositive);
        return order == 0 ? mine.Unit.CompareTo(theirs.Unit) : order;
    }

    private static int Compare(Money? left, Money? right)
    {
        if (left is not { } mine || right is not { } theirs) return left.HasValue.CompareTo(right.HasValue);
        var order = Int128.Abs(mine.MinorUnits).CompareTo(Int128.Abs(theirs.MinorUnits));
        return order == 0 ? theirs.IsPositive.CompareTo(mine.IsPositive) : order;
    }

    private static int Compare(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = string.CompareOrdinal(left[i], right[i]);
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
