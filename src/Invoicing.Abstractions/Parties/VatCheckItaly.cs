namespace Invoicing.Parties;

/// <summary>
/// Italy: eleven digits (partita IVA) under Luhn's formula. Source: Decree of the Ministry of Finance of
/// 23 December 1976, article 1.
/// </summary>
internal static class VatCheckItaly
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.Luhn(number);
}
