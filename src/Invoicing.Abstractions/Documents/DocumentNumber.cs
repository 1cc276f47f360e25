using System.Text;

namespace Invoicing.Documents;

/// <summary>Numbers of documents as people write them, and their normal form.</summary>
public static class DocumentNumber
{
    /// <summary>
    /// The normal form, by which numbers are compared that were typed: letters in upper case; of all that is neither
    /// letter nor digit nothing is left, but one hyphen between two digits; each run of digits without leading zeros.
    /// <c>inv 2026/0012</c> becomes <c>INV2026-12</c>.
    /// </summary>
    /// <param name="number">The number as written (BT-1, BT-25).</param>
    public static string Normalise(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var text = new StringBuilder(number.Length);
        var at = 0;
        while (at < number.Length)
        {
            if (char.IsAsciiDigit(number[at]))
            {
                AppendDigits(text, number, ref at);
                continue;
            }

            if (char.IsLetterOrDigit(number[at])) text.Append(char.ToUpperInvariant(number[at]));
            at++;
        }

        return text.ToString();
    }

    private static void AppendDigits(StringBuilder text, string number, ref int at)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[^1])) text.Append('-');
        var from = at;
        while (at < number.Length && char.IsAsciiDigit(number[at])) at++;
        var digits = number.AsSpan(from, at - from).TrimStart('0');
        text.Append(digits.IsEmpty ? "0" : digits);
    }
}
