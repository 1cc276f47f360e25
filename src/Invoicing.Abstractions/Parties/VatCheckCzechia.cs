namespace Invoicing.Parties;

/// <summary>
/// Czechia: eight digits for a legal entity (IČO); ten for a person (birth number, divisible by 11); nine for a
/// person born before 1954, whose birth number has no check digit, or, where the first is 6, for a person without
/// a birth number. Sources: Czech Statistical Office, construction of the IČO; Act 133/2000 Coll., section 13.
/// </summary>
internal static class VatCheckCzechia
{
    internal static bool Holds(ReadOnlySpan<char> number) => number.Length switch
    {
        8 => LegalEntity(number),
        9 => number[0] != '6' || WithoutBirthNumber(number),
        _ => BirthNumber(number),
    };

    static bool LegalEntity(ReadOnlySpan<char> number)
    {
        var check = 11 - CheckDigits.WeightedSum(number, [8, 7, 6, 5, 4, 3, 2]) % 11;
        return check % 10 == CheckDigits.Digit(number[7]);
    }

    static bool WithoutBirthNumber(ReadOnlySpan<char> number)
    {
        var remainder = CheckDigits.WeightedSum(number[1..], [8, 7, 6, 5, 4, 3, 2]) % 11;
        return (remainder + 8) % 10 == CheckDigits.Digit(number[8]);
    }

    /// <summary>Until 1985 a remainder of 10 was written as 0.</summary>
    static bool BirthNumber(ReadOnlySpan<char> number) =>
        CheckDigits.Remainder(number[..9], 11) % 10 == CheckDigits.Digit(number[9]);
}
