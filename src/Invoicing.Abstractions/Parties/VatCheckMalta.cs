namespace Invoicing.Parties;

/// <summary>
/// Malta: eight digits; the sum of the first six weighted 3, 4, 6, 7, 8, 9 and of the number that the last two
/// spell is a multiple of 37. Source: Commissioner for Revenue.
/// </summary>
internal static class VatCheckMalta
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0;
}
