using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Invoicing.Invoices;

/// <summary>Products of mantissas, scaled and rounded once: in 64 bits where they fit, else in 128. Every result equals
/// the exact one rounded; what does not fit at all throws.</summary>
internal static class Scaling
{
    // A number below 2^63 divided by 10^k is its product with Multipliers[k], shifted right by 64 + Shifts[k]: with l
    // the bits of 10^k - 1, the multiplier is 2^(63 + l) / 10^k rounded up, too large by less than 2^l / 10^k in 2^63.
    private static ReadOnlySpan<ulong> Multipliers =>
    [
        0x0, 0xCCCCCCCCCCCCCCCD, 0xA3D70A3D70A3D70B, 0x83126E978D4FDF3C, 0xD1B71758E219652C, 0xA7C5AC471B478424,
        0x8637BD05AF6C69B6, 0xD6BF94D5E57A42BD, 0xABCC77118461CEFD, 0x89705F4136B4A598, 0xDBE6FECEBDEDD5BF,
        0xAFEBFF0BCB24AAFF, 0x8CBCCC096F5088CC, 0xE12E13424BB40E14, 0xB424DC35095CD810, 0x901D7CF73AB0ACDA,
        0xE69594BEC44DE15C, 0xB877AA3236A4B44A, 0x9392EE8E921D5D08,
    ];

    private static ReadOnlySpan<byte> Shifts =>
    [
        0, 3, 6, 9, 13, 16, 19, 23, 26, 29, 33, 36, 39, 43, 46, 49, 53, 56, 59,
    ];

    // Half of 10^k, k from 0 to 18. The tables are read without a check: callers have checked the scale.
    private static ReadOnlySpan<ulong> Halves =>
    [
        0, 5, 50, 500, 5_000, 50_000, 500_000, 5_000_000, 50_000_000, 500_000_000, 5_000_000_000, 50_000_000_000,
        500_000_000_000, 5_000_000_000_000, 50_000_000_000_000, 500_000_000_000_000, 5_000_000_000_000_000,
        50_000_000_000_000_000, 500_000_000_000_000_000,
    ];

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

    /// <summary>Quantity times price over base quantity, in units of a currency with that many digits,
    /// rounded.</summary>
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

    /// <summary>dividend / 10^scale, rounded; scale 1 to 18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Divided(long dividend, int scale, Rounding mode)
    {
        // Ties away from zero is what nearly every document asks: half the divisor is added to the magnitude.
        unchecked
        {
            var sign = dividend >> 63;
            var half = Unsafe.Add(ref MemoryMarshal.GetReference(Halves), scale);
            var magnitude = (ulong)((dividend ^ sign) - sign) + half;
            if (mode != Rounding.HalfUp || (long)magnitude < 0)
                return RoundedDivision.Divide(dividend, Powers.Of10[scale], mode);
            var multiplier = Unsafe.Add(ref MemoryMarshal.GetReference(Multipliers), scale);
            var shift = Unsafe.Add(ref MemoryMarshal.GetReference(Shifts), scale);
            var quotient = (long)(Math.BigMul(magnitude, multiplier, out _) >> shift);
            return (quotient ^ sign) - sign;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Wide(long left, long right, int scale, Rounding mode)
    {
        var product = (Int128)left * right;
        return Units.Narrow(
            scale < 0 ? product * Powers.Wide(-scale) : RoundedDivision.Divide(product, Powers.Wide(scale), mode));
    }
}
