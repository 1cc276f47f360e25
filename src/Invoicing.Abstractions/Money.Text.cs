using System.Diagnostics.CodeAnalysis;

namespace Invoicing;

public readonly partial struct Money
{
    /// <inheritdoc/>
    public static string TextForm => "an amount and a currency such as \"119.00 EUR\"";

    /// <summary>Reads a value from its text.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<Money>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<Money>(s, provider);

    /// <summary>Reads a value from its text in UTF-8.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static Money Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<Money>(utf8Text, provider);

    /// <summary>Reads a value from its text; false when the text is not that of such a value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Money result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result)
    {
        result = default;
        if (!NumberText.TryRead(utf8Text, out var number, out var read)
            || !Currency.TryReadAfterSpace(utf8Text[read..], provider, out var currency)
            || !currency.HasMinorUnits
            || !number.TryScale(currency.Digits, out var minor)) return false;
        result = new(minor, currency);
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
        RequireCurrency();
        var alone = !format.IsEmpty && TextValue.IsAmountAlone(format);
        return NumberText.TryWrite(utf8Destination, _minor, _currency.Digits, 0, out bytesWritten)
            && (alone || _currency.AppendAfterSpace(utf8Destination, ref bytesWritten));
    }

    /// <summary>The amount with the currency's digits, and the code: <c>119.00 EUR</c>. The format A gives the amount
    /// alone.</summary>
    public override string ToString() => TextValue.ToString(this, default, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);
}
