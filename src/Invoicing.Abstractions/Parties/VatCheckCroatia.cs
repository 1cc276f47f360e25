namespace Invoicing.Parties;

/// <summary>
/// Croatia: the eleven digits of the OIB under ISO/IEC 7064 MOD 11,10. Source: Ordinance on the personal
/// identification number (Pravilnik o osobnom identifikacijskom broju), Ministry of Finance.
/// </summary>
internal static class VatCheckCroatia
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.Modulo11And10(number);
}
