namespace Invoicing.Parties;

/// <summary>
/// Germany: nine digits under ISO/IEC 7064 MOD 11,10. Source: Bundeszentralamt für Steuern, check-digit procedure
/// of the USt-IdNr.
/// </summary>
internal static class VatCheckGermany
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.Modulo11And10(number);
}
