namespace Invoicing.Parties;

/// <summary>
/// A pattern of a VAT number, written as the field writes it: 9 a digit, L a letter, X a letter or digit, S a letter,
/// digit, + or *; any other character stands for itself.
/// </summary>
internal static class VatPattern
{
    internal static bool Matches(string pattern, ReadOnlySpan<char> number)
    {
        if (pattern.Length != number.Length)
            return false;
        for (var i = 0; i < number.Length; i++)
        {
            if (!Admits(pattern[i], number[i]))
                return false;
        }

        return true;
    }

    internal static bool Admits(char place, char c) => place switch
    {
        '9' => char.IsAsciiDigit(c),
        'L' => char.IsAsciiLetterUpper(c),
        'X' => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c),
        'S' => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '+' or '*',
        _ => c == place,
    };
}
