namespace Invoicing.Parties;

/// <summary>
/// The Netherlands: nine digits, B and two digits. In numbers of legal entities (RSIN) the sum weighted 9 to 2, less
/// the ninth digit, is a multiple of 11. Numbers that sole traders have since 2020 stand under ISO/IEC 7064 MOD 97-10
/// instead, with the prefix NL taken in. Which kind it is cannot be told from the number, so either will do.
/// Source: Belastingdienst, btw-identificatienummer.
/// </summary>
internal static class VatCheckNetherlands
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        (CheckDigits.WeightedSum(number, [9, 8, 7, 6, 5, 4, 3, 2]) - CheckDigits.Digit(number[8])) % 11 == 0
        || CheckDigits.Modulo97(number, CheckDigits.Modulo97("NL")) == 1;
}
