using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Parties;

public readonly partial struct Iban
{
    private const int Shortest = 5;
    private const int Longest = 34;

    /// <inheritdoc/>
    public static string TextForm => "an IBAN such as \"DE89370400440532013000\"";

    /// <summary>Reads an IBAN; spaces are dropped, small letters made capitals.</summary>
    /// <exception cref="FormatException">The text is not shaped as an IBAN.</exception>
    public static Iban Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<Iban>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Iban Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<Iban>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Iban Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<Iban>(utf8Text, provider);

    /// <summary>Reads an IBAN; false where <see cref="Parse(string, IFormatProvider?)"/> would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Iban result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Iban result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Iban result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Iban result)
    {
        Span<char> text = stackalloc char[Longest];
        var length = AccountText.Compact(utf8Text, text);
        result = length >= Shortest && IsShaped(text) ? new(text[..length].ToString()) : default;
        return !result.IsNone;
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
        bytesWritten = 0;
        if (format is not "P")
        {
            TextValue.RequireWhole(format);
            return AccountText.Append(utf8Destination, ref bytesWritten, _text);
        }

        for (var i = 0; i < Length; i += 4)
        {
            var group = _text.AsSpan(i, Math.Min(4, Length - i));
            if ((i > 0 && !TextValue.Append(utf8Destination, ref bytesWritten, " "u8))
                || !AccountText.Append(utf8Destination, ref bytesWritten, group))
                return false;
        }

        return true;
    }

    /// <summary>The electronic form without spaces; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>The number as text.</summary>
    /// <param name="format">"G" or none for the electronic form, "P" for print: groups of four.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format) => TextValue.ToString(this, format, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);

    private static bool IsShaped(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
        && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);
}
