namespace Invoicing.Parties;

/// <summary>
/// Poland: ten digits (NIP). The remainder by 11 of the sum weighted 6, 5, 7, 2, 3, 4, 5, 6, 7 is the last digit; no
/// number has the remainder 10. Source: Act on the rules of registration of taxpayers (13 October 1995), NIP.
/// </summary>
internal static class VatCheckPoland
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == CheckDigits.Digit(number[9]);
}
