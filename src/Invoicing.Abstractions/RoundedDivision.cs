using System.Numerics;

namespace Invoicing;

/// <summary>Division of an integer by a positive integer, rounded to an integer by a <see cref="Rounding"/>. The three
/// widths give the same result for the same operands.</summary>
internal static class RoundedDivision
{
    /// <summary>Divides in 64 bits. The divisor is positive.</summary>
    public static long Divide(long dividend, long divisor, Rounding rounding)
    {
        var (quotient, remainder) = Math.DivRem(dividend, divisor);
        if (remainder == 0) return quotient;
        // The remainder is smaller than the divisor in magnitude, so neither line can overflow.
        var magnitude = Math.Abs(remainder);
        var half = magnitude.CompareTo(divisor - magnitude);
        if (!LeavesZero(rounding, dividend < 0, half, (quotient & 1) != 0)) return quotient;
        return dividend < 0 ? quotient - 1 : quotient + 1;
    }

    /// <summary>Divides in 128 bits. The divisor is positive.</summary>
    public static Int128 Divide(Int128 dividend, Int128 divisor, Rounding rounding)
    {
        if (dividend == dividend.Low() && divisor == divisor.Low())
            return Divide(dividend.Low(), divisor.Low(), rounding);
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        if (remainder == 0) return quotient;
        var negative = Int128.IsNegative(dividend);
        var magnitude = Int128.Abs(remainder);
        var half = magnitude.CompareTo(divisor - magnitude);
        if (!LeavesZero(rounding, negative, half, Int128.IsOddInteger(quotient))) return quotient;
        return negative ? quotient - 1 : quotient + 1;
    }

    /// <summary>Divides in any width. The divisor is positive.</summary>
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor, Rounding rounding)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        if (remainder.IsZero) return quotient;
        var negative = dividend.Sign < 0;
        var magnitude = BigInteger.Abs(remainder);
        var half = magnitude.CompareTo(divisor - magnitude);
        if (!LeavesZero(rounding, negative, half, !quotient.IsEven)) return quotient;
        return negative ? quotient - 1 : quotient + 1;
    }

    /// <summary>Whether the truncated quotient steps away from zero; <paramref name="half"/> is the order of the
    /// remainder's magnitude and half the divisor.</summary>
    private static bool LeavesZero(Rounding rounding, bool negative, int half, bool odd) => rounding switch
    {
        Rounding.HalfUp => half >= 0,
        Rounding.HalfEven => half > 0 || (half == 0 && odd),
        Rounding.HalfDown => half > 0,
        Rounding.Up => true,
        Rounding.Down => false,
        Rounding.Ceiling => !negative,
        Rounding.Floor => negative,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Not a rounding mode."),
    };

    // The low 64 bits, reinterpreted; whether they are the whole value is asked by the caller.
    private static long Low(this Int128 value) => unchecked((long)(ulong)(UInt128)value);
}
