namespace Invoicing.Parties;

/// <summary>
/// Finland: eight digits (business id without its hyphen), whose sum weighted 7, 9, 10, 5, 8, 4, 2, 1 is a multiple
/// of 11. Source: Finnish Patent and Registration Office and Tax Administration (YTJ), check digit of the business id.
/// </summary>
internal static class VatCheckFinland
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0;
}
