using System.Diagnostics.CodeAnalysis;

namespace Invoicing;

public readonly partial struct UnitPrice
{
    /// <inheritdoc/>
    public static string TextForm => "a price such as \"96.00 EUR\" or \"12.50 EUR / 100 KGM\"";

    /// <summary>Reads a value from its text.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static UnitPrice Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<UnitPrice>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static UnitPrice Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<UnitPrice>(s, provider);

    /// <summary>Reads a value from its text in UTF-8.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static UnitPrice Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<UnitPrice>(utf8Text, provider);

    /// <summary>Reads a value from its text; false when the text is not that of such a value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out UnitPrice result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnitPrice result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UnitPrice result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out UnitPrice result)
    {
        result = default;
        if (!NumberText.TryRead(utf8Text, out var number, out var read)
            || read >= utf8Text.Length || utf8Text[read] != ' '
            || !number.TryNormal(Scaled.MaxScale, out var value)) return false;
        var rest = utf8Text[(read + 1)..];
        var slash = rest.IndexOf(" / "u8);
        var baseQuantity = Quantity.Ones(1);
        if (slash >= 0 && (!Quantity.TryParse(rest[(slash + 3)..], provider, out baseQuantity)
            || !baseQuantity.IsPositive)) return false;
        if (!Currency.TryParse(slash < 0 ? rest : rest[..slash], provider, out var currency)
            || !currency.HasMinorUnits) return false;
        result = new(value, currency, baseQuantity);
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
        if (_currency.IsNone) throw new InvalidOperationException("default(UnitPrice) has no currency.");
        return NumberText.TryWrite(utf8Destination, _mantissa, _scale, _currency.Digits, out bytesWritten)
            && TextValue.Append(utf8Destination, ref bytesWritten, " "u8)
            && _currency.Append(utf8Destination, ref bytesWritten)
            && (!HasBaseQuantity || AppendBase(utf8Destination, ref bytesWritten));
    }

    /// <summary>The price with at least the currency's digits, the code, and the base quantity where one is stated:
    /// <c>96.00 EUR</c>, <c>12.50 EUR / 100 KGM</c>.</summary>
    public override string ToString() => TextValue.ToString(this, default, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);

    private bool AppendBase(Span<byte> target, ref int written)
    {
        if (!TextValue.Append(target, ref written, " / "u8)) return false;
        if (_base.TryFormat(target[written..], out var length))
        {
            written += length;
            return true;
        }
        written = 0;
        return false;
    }
}
