using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Discounts;

/// <summary>Allowances and charges agreed for a whole, for a part of it: fixed amounts and stated bases are shared, so
/// that the parts of a whole that is billed bit by bit add up to it.</summary>
internal static class PartOfLine
{
    /// <summary>Whether a part can be taken: an amount per unit with a quantity of its own belongs to the
    /// whole.</summary>
    public static bool IsDivisible(ImmutableArray<Adjustment> adjustments, ImmutableArray<Tax> taxes) =>
        adjustments.All(adjustment => adjustment.Quantity is null)
        && taxes.All(tax => tax.Quantity is null && tax.StatedBase is null);

    /// <summary>The adjustments of the part between two shares of the whole, 0 to 1.</summary>
    public static ImmutableArray<Adjustment> Adjustments(ImmutableArray<Adjustment> whole, Exact from, Exact to) =>
        [.. whole.Select(each => each with { Amount = Part(each.Amount, from, to), Base = Part(each.Base, from, to) })];

    private static Money? Part(Money? whole, Exact from, Exact to) => whole is { } amount
        ? amount.Multiply(to, Rounding.HalfUp) - amount.Multiply(from, Rounding.HalfUp)
        : null;
}
