using System.Numerics;

namespace Invoicing;

/// <summary>A decimal number as mantissa x 10^-scale without trailing zeros, so that equal values have equal fields:
/// what quantities, prices, percentages and rates are made of.</summary>
internal readonly record struct Scaled(long Mantissa, int Scale) : IComparable<Scaled>
{
    /// <summary>The number of digits a mantissa may have.</summary>
    public const int MaxDigits = 18;

    /// <summary>The scale that quantities, prices and rates may have.</summary>
    public const int MaxScale = 10;

    private const string DefaultLimit = "at most 18 digits, at most 10 of them after the point";

    /// <summary>The same number without trailing zeros.</summary>
    public static Scaled Normal(long mantissa, int scale)
    {
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }
        return new(mantissa, scale);
    }

    /// <summary>The number exactly, or false when it has too many digits.</summary>
    public static bool TryFrom(decimal value, int maxScale, out Scaled result)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // Reinterpreting the parts of a decimal is bit work.
        unchecked
        {
            var low = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
            var scale = (bits[3] >> 16) & 0xFF;
            if (bits[2] != 0 || low > long.MaxValue) return TryNarrow(value, maxScale, out result);
            result = Normal(bits[3] < 0 ? -(long)low : (long)low, scale);
        }
        return result.Scale <= maxScale && Math.Abs(result.Mantissa) < Powers.Of10[MaxDigits];
    }

    /// <summary>The number exactly.</summary>
    /// <exception cref="InexactValueException">The number has too many digits.</exception>
    public static Scaled From(decimal value, string type) => TryFrom(value, MaxScale, out var result)
        ? result
        : throw new InexactValueException(value, type, DefaultLimit);

    /// <summary>The mantissa and scale given, made normal.</summary>
    /// <exception cref="InexactValueException">The number has too many digits.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or over 28.</exception>
    public static Scaled From(Int128 mantissa, int scale, string type)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }
        if (scale > MaxScale || Int128.Abs(mantissa) >= Powers.Of10[MaxDigits])
            throw new OverflowException(FormattableString.Invariant(
                $"{type} cannot hold {mantissa} x 10^-{scale}: {DefaultLimit}."));
        return new((long)mantissa, scale);
    }

    /// <summary>The number as a decimal; always exact.</summary>
    public decimal ToDecimal()
    {
        var magnitude = (ulong)Math.Abs(Mantissa);
        // Taking a 64-bit number apart into the words of a decimal is bit work.
        return unchecked(new decimal((int)magnitude, (int)(magnitude >> 32), 0, Mantissa < 0, (byte)Scale));
    }

    /// <summary>The exact sum or, with a negative <paramref name="sign"/>, difference.</summary>
    public Scaled Add(Scaled other, int sign, string type)
    {
        var scale = Math.Max(Scale, other.Scale);
        var sum = (Widened(scale) + (sign * other.Widened(scale)));
        return From(sum, scale, type);
    }

    public int CompareTo(Scaled other)
    {
        if (Scale == other.Scale) return Mantissa.CompareTo(other.Mantissa);
        var scale = Math.Max(Scale, other.Scale);
        return Widened(scale).CompareTo(other.Widened(scale));
    }

    private Int128 Widened(int scale) => (Int128)Mantissa * Powers.Of10[scale - Scale];

    private static bool TryNarrow(decimal value, int maxScale, out Scaled result)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (int)value.Scale;
        var digits = new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0));
        while (scale > 0 && (digits % 10).IsZero)
        {
            digits /= 10;
            scale--;
        }
        var fits = scale <= maxScale && BigInteger.Abs(digits) < Powers.Of10[MaxDigits];
        result = fits ? new((long)digits, scale) : default;
        return fits;
    }
}
