namespace Invoicing.Parties;

/// <summary>
/// Slovenia: eight digits. The last is 11 less the remainder by 11 of the sum weighted 8 to 2; 10 is written 0 and
/// no number has 11. Source: Tax Administration Act (ZDavP-2) and its rules on the tax number, FURS.
/// </summary>
internal static class VatCheckSlovenia
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        (11 - CheckDigits.WeightedSum(number, [8, 7, 6, 5, 4, 3, 2]) % 11) is var check
        && check != 11 && check % 10 == CheckDigits.Digit(number[7]);
}
