using System.Diagnostics.CodeAnalysis;

namespace Invoicing;

public readonly partial struct UnitOfMeasure
{
    /// <inheritdoc/>
    public static string TextForm => "a unit code of UN/ECE Recommendation 20 or 21 such as \"HUR\"";

    /// <summary>Reads a value from its text.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static UnitOfMeasure Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<UnitOfMeasure>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static UnitOfMeasure Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<UnitOfMeasure>(s, provider);

    /// <summary>Reads a value from its text in UTF-8.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static UnitOfMeasure Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<UnitOfMeasure>(utf8Text, provider);

    /// <summary>Reads a value from its text; false when the text is not that of such a value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out UnitOfMeasure result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitOfMeasure result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UnitOfMeasure result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out UnitOfMeasure result)
    {
        return TryFind(utf8Text, out result);
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
        bytesWritten = 0;
        return Append(utf8Destination, ref bytesWritten);
    }

    /// <summary>The code: <c>HUR</c>.</summary>
    public override string ToString() => TextValue.ToString(this, default, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);
}
