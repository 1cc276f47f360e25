using System.Buffers;
using System.Text;

namespace Invoicing;

/// <summary>The UTF-16 forms of parsing and formatting, written once over the UTF-8 forms: all texts are
/// ASCII.</summary>
internal static class TextValue
{
    /// <summary>No text of a value is longer.</summary>
    public const int MaxLength = 128;

    public static T Parse<T>(ReadOnlySpan<char> text, IFormatProvider? provider)
        where T : struct, ITextValue<T> =>
        TryParse<T>(text, provider, out var value) ? value : throw NotA<T>(text.ToString());

    public static T Parse<T>(ReadOnlySpan<byte> text, IFormatProvider? provider)
        where T : struct, ITextValue<T> =>
        T.TryParse(text, provider, out var value) ? value : throw NotA<T>(Encoding.UTF8.GetString(text));

    public static bool TryParse<T>(ReadOnlySpan<char> text, IFormatProvider? provider, out T value)
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        if (text.Length <= MaxLength && Ascii.FromUtf16(text, ascii, out var length) == OperationStatus.Done)
            return T.TryParse(ascii[..length], provider, out value);
        value = default;
        return false;
    }

    public static bool TryFormat<T>(
        in T value, Span<char> target, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        value.TryFormat(ascii, out var length, format, provider);
        written = 0;
        return target.Length >= length
            && Ascii.ToUtf16(ascii[..length], target, out written) == OperationStatus.Done;
    }

    public static string ToString<T>(in T value, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, ITextValue<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        value.TryFormat(ascii, out var length, format, provider);
        return Encoding.ASCII.GetString(ascii[..length]);
    }

    /// <summary>Whether the format asks for the amount alone ("A"); "G" and none ask for the whole text.</summary>
    /// <exception cref="FormatException">Another format.</exception>
    public static bool IsAmountAlone(ReadOnlySpan<char> format) =>
        format is "A" || (IsWhole(format) ? false : throw Unknown(format, "G, A"));

    /// <summary>Refuses every format but "G" and none.</summary>
    public static void RequireWhole(ReadOnlySpan<char> format)
    {
        if (!IsWhole(format)) throw Unknown(format, "G");
    }

    /// <summary>Copies ASCII text to the end of what was written.</summary>
    public static bool Append(Span<byte> target, ref int written, ReadOnlySpan<byte> text)
    {
        if (!text.TryCopyTo(target[written..]))
        {
            written = 0;
            return false;
        }
        written += text.Length;
        return true;
    }

    private static bool IsWhole(ReadOnlySpan<char> format) => format.IsEmpty || format is "G";

    private static FormatException Unknown(ReadOnlySpan<char> format, string known) =>
        new($"\"{format}\" is not a format of this value; use one of {known}.");

    private static FormatException NotA<T>(string text)
        where T : struct, ITextValue<T> =>
        new($"\"{(text.Length > MaxLength ? text[..MaxLength] : text)}\" is not {T.TextForm}.");
}
