using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Invoicing;

public readonly partial struct DateRange
{
    /// <inheritdoc/>
    public static string TextForm => "a range of days, start to before end, such as \"2026-11-01/2026-12-01\"";

    /// <summary>Reads a value from its text.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static DateRange Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TextValue.Parse<DateRange>(s, provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static DateRange Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TextValue.Parse<DateRange>(s, provider);

    /// <summary>Reads a value from its text in UTF-8.</summary>
    /// <exception cref="FormatException">The text is not that of such a value.</exception>
    public static DateRange Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TextValue.Parse<DateRange>(utf8Text, provider);

    /// <summary>Reads a value from its text; false when the text is not that of such a value.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out DateRange result) =>
        TextValue.TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DateRange result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DateRange result) =>
        TextValue.TryParse(s, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out DateRange result)
    {
        result = default;
        if (utf8Text.Length != TextLength || utf8Text[10] != '/'
            || !TryReadDate(utf8Text[..10], out var start)
            || !TryReadDate(utf8Text[11..], out var end)
            || end < start) return false;
        result = new(start, end);
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
        bytesWritten = 0;
        if (utf8Destination.Length < TextLength) return false;
        WriteDate(utf8Destination, Start);
        utf8Destination[10] = (byte)'/';
        WriteDate(utf8Destination[11..], EndExclusive);
        bytesWritten = TextLength;
        return true;
    }

    /// <summary>Start and end, the end not in the range: <c>2026-11-01/2026-12-01</c>.</summary>
    public override string ToString() => TextValue.ToString(this, default, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        TextValue.ToString(this, format, formatProvider);

    private const int TextLength = 21;

    private static bool TryReadDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text[4] != '-' || text[7] != '-'
            || !TryReadNumber(text[..4], out var year) || year == 0
            || !TryReadNumber(text[5..7], out var month) || month is < 1 or > 12
            || !TryReadNumber(text[8..], out var day) || day < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + (digit - '0');
        }
        return true;
    }

    private static void WriteDate(Span<byte> target, LocalDate date)
    {
        WriteNumber(target[..4], date.Year);
        target[4] = (byte)'-';
        WriteNumber(target[5..7], date.Month);
        target[7] = (byte)'-';
        WriteNumber(target[8..10], date.Day);
    }

    private static void WriteNumber(Span<byte> target, int number)
    {
        for (var i = target.Length - 1; i >= 0; i--, number /= 10) target[i] = (byte)('0' + (number % 10));
    }
}
