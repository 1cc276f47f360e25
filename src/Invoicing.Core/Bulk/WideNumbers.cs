using System.Numerics;

namespace Invoicing.Bulk;

/// <summary>Products in 128 bits where they fit; where not, the caller goes on in any width.</summary>
internal static class WideNumbers
{
    /// <summary>The product; false where it may be beyond 128 bits.</summary>
    public static bool TryMultiply(Int128 left, Int128 right, out Int128 product)
    {
        var fits = Bits(left) + Bits(right) <= 126;
        product = fits ? left * right : default;
        return fits;
    }

    /// <summary>The product with 10^<paramref name="exponent"/>, 0 to 36; false where it may be beyond 128
    /// bits.</summary>
    public static bool TryScale(Int128 value, int exponent, out Int128 product) =>
        TryMultiply(value, Powers.Wide(exponent), out product);

    /// <summary>quantity x price / base in units of 10^-digits, rounded half-up; null where it is beyond 64
    /// bits.</summary>
    public static long? Amount(
        Int128 quantity, int quantityScale, Int128 price, int priceScale, Quantity baseQuantity, int digits)
    {
        var exponent = digits + baseQuantity.Scale - quantityScale - priceScale;
        if (TryMultiply(quantity, price, out var dividend)
            && TryScale(dividend, Math.Max(exponent, 0), out dividend)
            && TryScale(baseQuantity.Mantissa, Math.Max(-exponent, 0), out var divisor))
            return Narrow(RoundedDivision.Divide(dividend, divisor, Rounding.HalfUp));
        var whole = (BigInteger)quantity * price * Powers.Big(Math.Max(exponent, 0));
        return Narrow(RoundedDivision.Divide(
            whole, baseQuantity.Mantissa * Powers.Big(Math.Max(-exponent, 0)), Rounding.HalfUp));
    }

    private static long? Narrow(Int128 value) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    private static long? Narrow(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    private static int Bits(Int128 value) => 128 - (int)Int128.LeadingZeroCount(Int128.Abs(value));
}
