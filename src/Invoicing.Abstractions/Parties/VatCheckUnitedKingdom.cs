namespace Invoicing.Parties;

/// <summary>
/// United Kingdom, and Northern Ireland under the prefix XI: nine digits, or twelve where the last three name a
/// branch. The sum of the first seven weighted 8 to 2 and the number of the next two is a multiple of 97, or (numbers
/// given since November 2009) is so after adding 55. Government departments (GD) and health authorities (HA) have
/// numbers without a check digit. Source: HM Revenue and Customs, VAT registration manual, 9755 numbering.
/// </summary>
internal static class VatCheckUnitedKingdom
{
    internal static bool Holds(ReadOnlySpan<char> number)
    {
        if (!char.IsAsciiDigit(number[0]))
            return true;
        var sum = CheckDigits.WeightedSum(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }
}
