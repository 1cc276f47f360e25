using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Parties;

public readonly partial struct Bic
{
    private const int Longest = 11;

    /// <inheritdoc/>
    public static string TextForm => "a BIC such as \"DEUTDEFF\"";

    /// <summary>Reads a BIC; spaces are dropped, small letters made capitals.</summary>
    /// <exception cref="FormatException">The text is empty, longer than 11 characters or has other signs.</exception>
    public static Bic Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<Bic>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Bic Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<Bic>(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Bic Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<Bic>(utf8Text, provider);

    /// <summary>Reads a BIC; false where <see cref="Parse(string, IFormatProvider?)"/> would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Bic result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Bic result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Bic result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Bic result)
    {
        Span<char> text = stackalloc char[Longest];
        var length = AccountText.Compact(utf8Text, text);
        result = length > 0 ? new(text[..length].ToString()) : default;
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
        TextValue.RequireWhole(format);
        return AccountText.Append(utf8Destination, ref bytesWritten, _text);
    }

    /// <summary>The code in capitals, "DEUTDEFF"; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? "";

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);
}
