namespace Invoicing.Parties;

/// <summary>
/// Norway: the nine digits of the organisation number, whose sum weighted 3, 2, 7, 6, 5, 4, 3, 2, 1 is a multiple
/// of 11. Source: Brønnøysundregistrene, the organisation number.
/// </summary>
internal static class VatCheckNorway
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
}
