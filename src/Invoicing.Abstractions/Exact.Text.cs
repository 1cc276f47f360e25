using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Invoicing;

public readonly partial struct Exact : IParsable<Exact>
{
    // A text from outside is bounded before it becomes a number.
    private const int MaxTextLength = 2_000;

    /// <summary>The number as text: decimal where the decimals end ("270.75"), else the reduced fraction
    /// ("1/3").</summary>
    public string ToText()
    {
        var (numerator, denominator) = (Numerator, Denominator);
        var twos = Count(ref denominator, 2);
        var fives = Count(ref denominator, 5);
        if (!denominator.IsOne) return string.Create(CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");
        var digits = Math.Max(twos, fives);
        if (digits == 0) return numerator.ToString(CultureInfo.InvariantCulture);
        var units = BigInteger.Abs(Round(digits, Rounding.Down)).ToString(CultureInfo.InvariantCulture);
        units = units.PadLeft(digits + 1, '0');
        return $"{(Sign < 0 ? "-" : "")}{units[..^digits]}.{units[^digits..]}";
    }

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();

    /// <summary>Reads a decimal or a fraction: "270.75", "-1/3".</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Exact Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var value)
            ? value
            : throw new FormatException("Not an exact number such as \"270.75\" or \"1/3\".");
    }

    /// <summary>Reads a decimal or a fraction; false when the text is neither.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Exact result)
    {
        result = default;
        if (s is null || s.Length > MaxTextLength) return false;
        var slash = s.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryWhole(s.AsSpan(0, slash), out var top) || !TryWhole(s.AsSpan(slash + 1), out var bottom)
                || bottom.Sign <= 0) return false;
            result = new(top, bottom);
            return true;
        }
        var point = s.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : s.Length - point - 1;
        if (point >= 0 && (decimals == 0 || point == 0 || s[point - 1] == '-')) return false;
        if (!TryWhole(point < 0 ? s : s.Remove(point, 1), out var units)) return false;
        result = new(units, Powers.Big(decimals));
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Exact result) =>
        TryParse(s, out result);

    private static bool TryWhole(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = default;
        var digits = text is ['-', ..] ? text[1..] : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9')
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static int Count(ref BigInteger value, int factor)
    {
        var count = 0;
        while (BigInteger.DivRem(value, factor, out var rest) is var quotient && rest.IsZero)
        {
            value = quotient;
            count++;
        }
        return count;
    }
}
