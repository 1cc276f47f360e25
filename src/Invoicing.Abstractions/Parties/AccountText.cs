using System.Text;

namespace Invoicing.Parties;

/// <summary>The text of account and bank codes: capitals and digits, written with or without spaces.</summary>
internal static class AccountText
{
    /// <summary>
    /// Writes the text in capitals and without spaces; the number of characters written, 0 where nothing is left, more
    /// are than the target holds, or one is neither letter nor digit.
    /// </summary>
    internal static int Compact(ReadOnlySpan<byte> utf8Text, Span<char> target)
    {
        var count = 0;
        foreach (var unit in utf8Text)
        {
            if (unit == ' ')
                continue;
            var c = (char)unit;
            if (count == target.Length || !char.IsAsciiLetterOrDigit(c))
                return 0;
            target[count++] = char.ToUpperInvariant(c);
        }

        return count;
    }

    /// <summary>Writes the text to the end of what was written.</summary>
    internal static bool Append(Span<byte> target, ref int written, ReadOnlySpan<char> text)
    {
        Span<byte> ascii = stackalloc byte[TextValue.MaxLength];
        Ascii.FromUtf16(text, ascii, out var length);
        return TextValue.Append(target, ref written, ascii[..length]);
    }
}
