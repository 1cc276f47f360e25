namespace Invoicing.Parties;

/// <summary>
/// Denmark: eight digits (CVR), whose sum weighted 2, 7, 6, 5, 4, 3, 2, 1 is a multiple of 11.
/// Source: Erhvervsstyrelsen, modulus 11 check of the CVR number.
/// </summary>
internal static class VatCheckDenmark
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
}
