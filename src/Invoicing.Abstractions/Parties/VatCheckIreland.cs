namespace Invoicing.Parties;

/// <summary>
/// Ireland: seven digits, a check letter and, since 2013, often one more letter; an old style has a letter, + or *
/// in the second place, and reads 0, then the digits from the third to the seventh, then the first. The sum weighted
/// 8 to 2, and nine times the place of the last letter in the alphabet (W counts 0), gives by its remainder by 23 the
/// check letter: W for 0, A for 1, B for 2. Source: Revenue Commissioners, tax reference number check.
/// </summary>
internal static class VatCheckIreland
{
    const string Letters = "WABCDEFGHIJKLMNOPQRSTUV";

    internal static bool Holds(ReadOnlySpan<char> number)
    {
        var sum = char.IsAsciiDigit(number[1])
            ? CheckDigits.WeightedSum(number, [8, 7, 6, 5, 4, 3, 2])
            : CheckDigits.WeightedSum(number[2..], [7, 6, 5, 4, 3]) + CheckDigits.Digit(number[0]) * 2;
        if (number.Length == 9)
        {
            var place = Letters.IndexOf(number[8], StringComparison.Ordinal);
            if (place < 0)
                return false;
            sum += place * 9;
        }

        return Letters[sum % 23] == number[7];
    }
}
