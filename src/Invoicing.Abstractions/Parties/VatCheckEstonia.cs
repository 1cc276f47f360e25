namespace Invoicing.Parties;

/// <summary>
/// Estonia: nine digits, whose sum weighted 3, 7, 1 in turn is a multiple of 10. Source: Maksu- ja Tolliamet,
/// structure of the VAT number (KMKR).
/// </summary>
internal static class VatCheckEstonia
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0;
}
