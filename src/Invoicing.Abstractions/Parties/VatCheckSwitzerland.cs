namespace Invoicing.Parties;

/// <summary>
/// Switzerland: the nine digits of the UID, whose sum weighted 5, 4, 3, 2, 7, 6, 5, 4, 1 is a multiple of 11.
/// Source: Federal Statistical Office, construction of the enterprise identification number.
/// </summary>
internal static class VatCheckSwitzerland
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [5, 4, 3, 2, 7, 6, 5, 4, 1]) % 11 == 0;
}
