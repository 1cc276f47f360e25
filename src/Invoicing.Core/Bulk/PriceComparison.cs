namespace Invoicing.Bulk;

/// <summary>The price billed against the one agreed, per unit, as whole numbers: exact in 128 bits, and in any width
/// where these are not enough.</summary>
internal static class PriceComparison
{
    /// <summary>What is found of a price, and what it adds in minor units.</summary>
    public static MatchCodes Compare(
        in UnitPrice billed, in UnitPrice agreed, in Quantity quantity, CompiledTolerances tolerances, out long? effect)
    {
        effect = null;
        return billed.BaseQuantity.Number == agreed.BaseQuantity.Number
            ? OfOneBase(billed, agreed, quantity, tolerances, ref effect)
            : OfTwoBases(billed, agreed, quantity, tolerances, ref effect);
    }

    private static MatchCodes OfOneBase(
        in UnitPrice billed, in UnitPrice agreed, in Quantity quantity, CompiledTolerances tolerances, ref long? effect)
    {
        var scale = Math.Max(billed.Scale, agreed.Scale);
        var expected = At(agreed.Number, scale);
        var difference = At(billed.Number, scale) - expected;
        if (difference == 0) return MatchCodes.None;
        var isAbove = difference > 0;
        var tolerance = isAbove ? tolerances.PriceAbove : tolerances.PriceBelow;
        if (tolerance.AllowsPrice(Int128.Abs(difference), expected, scale, agreed)) return MatchCodes.None;
        effect = Effect(billed, agreed, quantity);
        return isAbove ? MatchCodes.PriceAboveOrder : MatchCodes.PriceBelowOrder;
    }

    // billed / its base against agreed / its base: each times the base of the other.
    private static MatchCodes OfTwoBases(
        in UnitPrice billed, in UnitPrice agreed, in Quantity quantity, CompiledTolerances tolerances, ref long? effect)
    {
        var left = (Int128)billed.Mantissa * agreed.BaseQuantity.Mantissa;
        var right = (Int128)agreed.Mantissa * billed.BaseQuantity.Mantissa;
        var finer = billed.Scale + agreed.BaseQuantity.Scale - agreed.Scale - billed.BaseQuantity.Scale;
        if (WideNumbers.TryScale(left, Math.Max(-finer, 0), out left)
            && WideNumbers.TryScale(right, Math.Max(finer, 0), out right) && left == right) return MatchCodes.None;
        return Exactly(billed, agreed, quantity, tolerances, ref effect);
    }

    private static MatchCodes Exactly(
        in UnitPrice billed, in UnitPrice agreed, in Quantity quantity, CompiledTolerances tolerances, ref long? effect)
    {
        var difference = billed.PerUnit - agreed.PerUnit;
        var tolerance = tolerances.Source.UnitPrice.Range.Side(difference);
        if (tolerance.Allows(agreed.PerUnit, difference, Dimension.PerUnit(agreed))) return MatchCodes.None;
        effect = Effect(billed, agreed, quantity);
        return difference.Sign > 0 ? MatchCodes.PriceAboveOrder : MatchCodes.PriceBelowOrder;
    }

    // What the line comes to less what it would as agreed, each as an invoice shows it.
    private static long? Effect(in UnitPrice billed, in UnitPrice agreed, in Quantity quantity) =>
        Amount(billed, quantity) is { } asked && Amount(agreed, quantity) is { } expected
            && (Int128)asked - expected is var effect && effect >= long.MinValue && effect <= long.MaxValue
            ? (long)effect
            : null;

    private static long? Amount(in UnitPrice price, in Quantity quantity) => WideNumbers.Amount(
        quantity.Mantissa, quantity.Scale, price.Mantissa, price.Scale, price.BaseQuantity, price.Currency.Digits);

    private static Int128 At(Scaled number, int scale) => (Int128)number.Mantissa * Powers.Of10[scale - number.Scale];
}
