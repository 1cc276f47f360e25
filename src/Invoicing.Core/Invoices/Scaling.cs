using System.Runtime.CompilerServices;

namespace Invoicing.Invoices;

/// <summary>Products of mantissas, scaled and rounded once: in 64 bits where they fit, else in 128. Every result equals
/// the exact one rounded; what does not fit at all throws.</summary>
internal static class Scaling
{
    /// <summary>left x right / 10^scale, rounded.</summary>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Product(long left, long right, int scale, Rounding mode)
    {
        var high = Math.BigMul(left, right, out var low);
        if (high != low >> 63 || scale > Scaled.MaxDigits) return Wide(left, right, scale, mode);
        return scale > 0 ? Divided(low, scale, mode) : scale == 0 ? low : low * Powers.Of10[-scale];
    }

    /// <summary>A percentage of units, rounded.</summary>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Percent(long units, Percentage percentage, Rounding mode) =>
        Product(units, percentage.Mantissa, percentage.Scale + 2, mode);

    /// <summary>Quantity times price over base quantity, in units of a currency with that many digits, rounded.</summary>
    /// <exception cref="OverflowException">The result is beyond 64 bits, or the way to it beyond 128.</exception>
    public static long Price(Quantity quantity, in UnitPrice price, int digits, Rounding mode)
    {
        var scale = quantity.Scale + price.Scale - digits;
        if (!price.HasBaseQuantity) return Product(quantity.Mantissa, price.Mantissa, scale, mode);
        var dividend = (Int128)quantity.Mantissa * price.Mantissa;
        var divisor = (Int128)price.BaseQuantity.Mantissa;
        scale -= price.BaseQuantity.Scale;
        if (scale < 0) dividend *= Powers.Wide(-scale);
        else divisor *= Powers.Wide(scale);
        return Units.Narrow(RoundedDivision.Divide(dividend, divisor, mode));
    }

    // Ties away from zero is what nearly every document asks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Divided(long dividend, int scale, Rounding mode)
    {
        if (mode != Rounding.HalfUp) return RoundedDivision.Divide(dividend, Powers.Of10[scale], mode);
        var divisor = Powers.Of10[scale];
        var quotient = dividend / divisor;
        // Neither can overflow: the remainder is below 10^18.
        var remainder = unchecked(dividend - (quotient * divisor));
        var twice = unchecked(remainder + remainder);
        return twice >= divisor ? quotient + 1 : twice <= -divisor ? quotient - 1 : quotient;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Wide(long left, long right, int scale, Rounding mode)
    {
        var product = (Int128)left * right;
        return Units.Narrow(
            scale < 0 ? product * Powers.Wide(-scale) : RoundedDivision.Divide(product, Powers.Wide(scale), mode));
    }
}
