using System.Collections.Immutable;

namespace Invoicing.Review;

/// <summary>
/// The forms in which numbers are compared: the normal form of <see cref="Documents.DocumentNumber"/>; that form
/// without prefix and with look-alikes as digits, its parts kept apart; and the same with all parts joined, where zeros
/// are dropped only in front. Two numbers are alike where one of the latter two is the same. Nothing is allocated.
/// </summary>
internal sealed class DuplicateNumberForm
{
    private readonly string[] _prefixes;

    /// <summary>Forms without these prefixes; those that contain others are tried first.</summary>
    public DuplicateNumberForm(ImmutableArray<string> prefixes) => _prefixes =
    [
        .. prefixes.Where(prefix => prefix.Length > 0).Select(prefix => prefix.ToUpperInvariant())
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(prefix => prefix.Length).ThenBy(prefix => prefix, StringComparer.Ordinal),
    ];

    /// <summary>Writes the normal form; how long it is, at most as long as the number.</summary>
    public static int Normal(ReadOnlySpan<char> number, Span<char> target)
    {
        int length = 0, at = 0;
        while (at < number.Length)
        {
            var unit = number[at];
            if (char.IsAsciiDigit(unit))
            {
                if (length > 0 && char.IsAsciiDigit(target[length - 1])) target[length++] = '-';
                var end = at + 1;
                while (end < number.Length && char.IsAsciiDigit(number[end])) end++;
                while (at < end - 1 && number[at] == '0') at++;
                while (at < end) target[length++] = number[at++];
                continue;
            }

            if (char.IsAsciiLetter(unit)) target[length++] = (char)(unit & ~0x20);
            else if (unit > '\x7F' && char.IsLetterOrDigit(unit)) target[length++] = char.ToUpperInvariant(unit);
            at++;
        }

        return length;
    }

    /// <summary>Writes the normal form without prefix, look-alikes as digits, no zeros before a part.</summary>
    public int Parts(ReadOnlySpan<char> normal, Span<char> target)
    {
        var text = WithoutPrefix(normal);
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var unit = Digit(text[at]);
            if (IsZeroInFront(target, length, unit)) length--;
            target[length++] = unit;
        }

        return length;
    }

    /// <summary>Writes letters and digits without prefix, look-alikes as digits, no zeros in front.</summary>
    public int Joined(ReadOnlySpan<char> number, Span<char> target)
    {
        var length = 0;
        foreach (var unit in number)
        {
            if (char.IsAsciiDigit(unit)) target[length++] = unit;
            else if (char.IsAsciiLetter(unit)) target[length++] = (char)(unit & ~0x20);
            else if (unit > '\x7F' && char.IsLetterOrDigit(unit)) target[length++] = char.ToUpperInvariant(unit);
        }

        var text = WithoutPrefix(target[..length]);
        var from = 0;
        while (from < text.Length - 1 && Digit(text[from]) == '0') from++;
        text = text[from..];
        for (var at = 0; at < text.Length; at++) target[at] = Digit(text[at]);
        return text.Length;
    }

    /// <summary>How long the part before the last run of digits is; the run as a number, -1 where there is none of at
    /// most 18 digits.</summary>
    public static (int Stem, long Tail) Tail(ReadOnlySpan<char> parts)
    {
        var stem = parts.Length;
        while (stem > 0 && char.IsAsciiDigit(parts[stem - 1])) stem--;
        if (stem == parts.Length || parts.Length - stem > 18) return (parts.Length, -1);
        long tail = 0;
        foreach (var unit in parts[stem..]) tail = (tail * 10) + (unit - '0');
        return (stem, tail);
    }

    /// <summary>Whether one text is the other with two neighbouring characters exchanged.</summary>
    public static bool IsTransposed(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length) return false;
        var at = left.CommonPrefixLength(right);
        return at + 1 < left.Length && left[at] == right[at + 1] && left[at + 1] == right[at]
            && left[(at + 2)..].SequenceEqual(right[(at + 2)..]);
    }

    // A prefix is one where the letters before the first digit are nothing but prefixes, and perhaps look-alikes of
    // digits behind them.
    private ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && !char.IsAsciiDigit(text[letters])) letters++;
        if (letters == 0 || letters == text.Length) return text;
        var at = 0;
        while (at < letters && PrefixAt(text[at..letters]) is var length and > 0) at += length;
        if (at == 0) return text;
        for (var rest = at; rest < letters; rest++)
            if (Digit(text[rest]) == text[rest]) return text;
        return text[at..];
    }

    private int PrefixAt(ReadOnlySpan<char> letters)
    {
        foreach (var prefix in _prefixes)
            if (letters.StartsWith(prefix, StringComparison.Ordinal)) return prefix.Length;
        return 0;
    }

    private static char Digit(char unit) => unit switch { 'O' => '0', 'I' or 'L' => '1', _ => unit };

    private static bool IsZeroInFront(ReadOnlySpan<char> written, int length, char next) =>
        length > 0 && char.IsAsciiDigit(next) && written[length - 1] == '0'
        && (length == 1 || !char.IsAsciiDigit(written[length - 2]));
}
