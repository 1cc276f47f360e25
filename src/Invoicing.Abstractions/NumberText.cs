using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Invoicing;

/// <summary>Decimal numbers as UTF-8 digits: a minus sign, digits, a point, digits; no culture, no exponent, no group
/// separators.</summary>
internal static class NumberText
{
    // The most digits that an unsigned 64-bit number holds whatever they are.
    private const int MaxDigits = 19;

    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819"u8 +
        "2021222324252627282930313233343536373839"u8 +
        "4041424344454647484950515253545556575859"u8 +
        "6061626364656667686970717273747576777879"u8 +
        "8081828384858687888990919293949596979899"u8;

    /// <summary>Writes mantissa x 10^-scale, with zeros up to <paramref name="minimumDecimals"/> decimals.</summary>
    public static bool TryWrite(Span<byte> target, long mantissa, int scale, int minimumDecimals, out int written)
    {
        var magnitude = Magnitude(mantissa);
        var padding = Math.Max(0, minimumDecimals - scale);
        var whole = Math.Max(CountDigits(magnitude) - scale, 1);
        var decimals = scale + padding;
        var sign = mantissa < 0 ? 1 : 0;
        var length = sign + whole + (decimals > 0 ? decimals + 1 : 0);
        if (target.Length < length)
        {
            written = 0;
            return false;
        }
        written = length;
        var text = target[..length];
        if (decimals > 0)
        {
            if (padding > 0) text[^padding..].Fill((byte)'0');
            magnitude = WriteBackwards(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), length - padding), scale,
                magnitude);
            text[sign + whole] = (byte)'.';
        }
        WriteBackwards(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), sign + whole), whole, magnitude);
        if (sign != 0) text[0] = (byte)'-';
        return true;
    }

    /// <summary>Reads an optional minus, digits and an optional point with digits, up to the first other byte. Refuses
    /// leading zeros, a bare point and more than 19 digits, not counting zeros at the end of the decimals.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Digits number, out int read)
    {
        number = default;
        read = 0;
        var negative = text is [(byte)'-', ..];
        var start = negative ? 1 : 0;
        var at = start;
        var magnitude = Accumulate(text, ref at, 0);
        var whole = at - start;
        if (whole == 0 || (whole > 1 && text[start] == '0')) return false;
        var scale = 0;
        if (at < text.Length && text[at] == '.')
        {
            var first = ++at;
            magnitude = Accumulate(text, ref at, magnitude);
            scale = at - first;
            if (scale == 0) return false;
        }
        if (whole + scale > MaxDigits && !TryShorten(text[start..at], whole, out magnitude, out scale)) return false;
        number = new(magnitude, scale, negative);
        read = at;
        return true;
    }

    // More digits than fit: what was accumulated has wrapped. Without the zeros at the end it may fit yet.
    private static bool TryShorten(ReadOnlySpan<byte> text, int whole, out ulong magnitude, out int scale)
    {
        var kept = text.Length > whole ? text.TrimEnd((byte)'0') : text;
        scale = Math.Max(kept.Length - whole - 1, 0);
        var at = 0;
        magnitude = Accumulate(kept, ref at, 0);
        at++;
        if (scale > 0) magnitude = Accumulate(kept, ref at, magnitude);
        return whole + scale <= MaxDigits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Accumulate(ReadOnlySpan<byte> text, ref int at, ulong magnitude)
    {
        // Nineteen digits fit an unsigned 64-bit number; the caller counts them.
        unchecked
        {
            var i = at;
            for (uint digit; (uint)i < (uint)text.Length && (digit = (uint)text[i] - '0') <= 9; i++)
                magnitude = (magnitude * 10) + digit;
            at = i;
        }
        return magnitude;
    }

    private static ulong Magnitude(long value) =>
        // The two's complement of long.MinValue is its magnitude.
        unchecked(value < 0 ? (ulong)-value : (ulong)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountDigits(ulong value)
    {
        // log10 from log2: 1233 / 4096 is just over log10(2); one comparison corrects the estimate.
        var estimate = (((BitOperations.Log2(value | 1) + 1) * 1233) >> 12);
        return value < PowerOf10(estimate) ? Math.Max(estimate, 1) : estimate + 1;
    }

    private static ulong PowerOf10(int exponent) =>
        exponent == 19 ? 10_000_000_000_000_000_000 : (ulong)Powers.Of10[exponent];

    // Writes digits so that they end before the place; gives back what is left of the value. The caller has checked the
    // room once for all digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WriteBackwards(ref byte end, int count, ulong value)
    {
        ref var pairs = ref MemoryMarshal.GetReference(Pairs);
        for (; count >= 2; count -= 2)
        {
            var rest = value / 100;
            end = ref Unsafe.Subtract(ref end, 2);
            var pair = (nuint)(value - (rest * 100)) * 2;
            Unsafe.WriteUnaligned(ref end, Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref pairs, pair)));
            value = rest;
        }
        if (count == 0) return value;
        var last = value / 10;
        Unsafe.Subtract(ref end, 1) = (byte)('0' + (value - (last * 10)));
        return last;
    }

    /// <summary>A number read from text.</summary>
    /// <param name="Magnitude">All digits as one number.</param>
    /// <param name="Scale">How many of them stand after the point.</param>
    /// <param name="Negative">Whether a minus stands before them.</param>
    internal readonly record struct Digits(ulong Magnitude, int Scale, bool Negative)
    {
        /// <summary>The number as a whole number of 10^-<paramref name="scale"/>, if it is one and fits.</summary>
        public bool TryScale(int scale, out long value)
        {
            if (Scale == scale && Magnitude <= long.MaxValue)
            {
                value = Negative ? -(long)Magnitude : (long)Magnitude;
                return true;
            }
            return TryRescale(scale, out value);
        }

        private bool TryRescale(int scale, out long value)
        {
            value = 0;
            var magnitude = (UInt128)Magnitude;
            if (Scale < scale)
            {
                magnitude *= (UInt128)Powers.Wide(scale - Scale);
            }
            else if (Scale > scale)
            {
                var (whole, lost) = Math.DivRem(Magnitude, PowerOf10(Scale - scale));
                if (lost != 0) return false;
                magnitude = whole;
            }
            if (magnitude > (UInt128)long.MaxValue) return TrySmallest(magnitude, out value);
            value = Negative ? -(long)magnitude : (long)magnitude;
            return true;
        }

        private bool TrySmallest(UInt128 magnitude, out long value)
        {
            value = long.MinValue;
            return Negative && magnitude == (UInt128)long.MaxValue + 1;
        }

        /// <summary>The number without trailing zeros, if it has at most 18 digits then.</summary>
        public bool TryNormal(int maxScale, out Scaled value)
        {
            value = default;
            if (Magnitude > long.MaxValue) return false;
            var number = Scaled.Normal(Negative ? -(long)Magnitude : (long)Magnitude, Scale);
            if (number.Scale > maxScale || Math.Abs(number.Mantissa) >= Powers.Of10[Scaled.MaxDigits]) return false;
            value = number;
            return true;
        }
    }
}
