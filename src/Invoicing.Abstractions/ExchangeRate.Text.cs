using System.Diagnostics.CodeAnalysis;

namespace Invoicing;

public readonly partial struct ExchangeRate
{
    /// <inheritdoc/>
    public static string TextForm => "an exchange rate such as \"1.0842 EUR/USD\" (1 EUR = 1.0842 USD)";

    /// <summary>Reads a value from its text.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static ExchangeRate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<ExchangeRate>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static ExchangeRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<ExchangeRate>(s, provider);

    /// <summary>Reads a value from its text in UTF-8.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static ExchangeRate Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<ExchangeRate>(utf8Text, provider);

    /// <summary>Reads a value from its text; false when the text is not that of such a value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out ExchangeRate result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExchangeRate result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ExchangeRate result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ExchangeRate result)
    {
        result = default;
        if (!NumberText.TryRead(utf8Text, out var number, out var read)
            || read >= utf8Text.Length || utf8Text[read] != ' '
            || !number.TryNormal(Scaled.MaxScale, out var value) || value.Mantissa <= 0) return false;
        var codes = utf8Text[(read + 1)..];
        var slash = codes.IndexOf((byte)'/');
        if (slash < 0
            || !Currency.TryParse(codes[..slash], provider, out var from) || !from.HasMinorUnits
            || !Currency.TryParse(codes[(slash + 1)..], provider, out var to) || !to.HasMinorUnits) return false;
        result = new(value, from, to);
        return true;
    }

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        TextValue.TryFormat(this, destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        TextValue.RequireWhole(format);
        if (From.IsNone) throw new InvalidOperationException("default(ExchangeRate) has no currencies.");
        return NumberText.TryWrite(utf8Destination, _mantissa, _scale, 0, out bytesWritten)
            && TextValue.Append(utf8Destination, ref bytesWritten, " "u8)
            && From.Append(utf8Destination, ref bytesWritten)
            && TextValue.Append(utf8Destination, ref bytesWritten, "/"u8)
            && To.Append(utf8Destination, ref bytesWritten);
    }

    /// <summary>The rate and both codes: <c>1.0842 EUR/USD</c> says that 1 EUR is 1.0842 USD.</summary>
    public override string ToString() => TextValue.ToString(this, default, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);
}
