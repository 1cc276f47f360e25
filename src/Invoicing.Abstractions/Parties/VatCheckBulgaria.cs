namespace Invoicing.Parties;

/// <summary>
/// Bulgaria: nine digits for a legal entity (EIK/BULSTAT), ten for a person, who has a civil number (EGN), a
/// foreigner's number (LNCh) or a number given by the revenue agency; which of the three cannot be told from the
/// number, so any of them will do. Sources: BULSTAT Register Act and its ordinance; Civil Registration Act, EGN.
/// </summary>
internal static class VatCheckBulgaria
{
    internal static bool Holds(ReadOnlySpan<char> number) => number.Length == 9
        ? LegalEntity(number)
        : CivilNumber(number) || ForeignersNumber(number) || OtherNumber(number);

    static bool LegalEntity(ReadOnlySpan<char> number)
    {
        var check = CheckDigits.WeightedSum(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        if (check == 10)
            check = CheckDigits.WeightedSum(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
        return check % 10 == CheckDigits.Digit(number[8]);
    }

    static bool CivilNumber(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == CheckDigits.Digit(number[9]);

    static bool ForeignersNumber(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == CheckDigits.Digit(number[9]);

    static bool OtherNumber(ReadOnlySpan<char> number) =>
        (CheckDigits.WeightedSum(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]) + CheckDigits.Digit(number[9])) % 11 == 0;
}
