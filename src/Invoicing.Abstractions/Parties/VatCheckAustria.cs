namespace Invoicing.Parties;

/// <summary>
/// Austria: U and eight digits. The 2nd, 4th and 6th digit count twice (digit sum); the last digit fills the sum
/// plus 4 up to a multiple of 10. Source: Bundesministerium für Finanzen, construction of the UID number.
/// </summary>
internal static class VatCheckAustria
{
    internal static bool Holds(ReadOnlySpan<char> number)
    {
        var digits = number[1..];
        var sum = 4;
        for (var i = 0; i < 8; i++)
            sum += i % 2 == 1 && i < 7 ? CheckDigits.DigitSumOfDouble(digits[i]) : CheckDigits.Digit(digits[i]);
        return sum % 10 == 0;
    }
}
