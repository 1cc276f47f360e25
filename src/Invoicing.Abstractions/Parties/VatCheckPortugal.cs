namespace Invoicing.Parties;

/// <summary>
/// Portugal: nine digits (NIF). The last is 11 less the remainder by 11 of the sum weighted 9 to 2; 10 and 11 are
/// written 0. Source: Decree-Law 14/2013, article 3 and annex; Autoridade Tributária.
/// </summary>
internal static class VatCheckPortugal
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        (11 - CheckDigits.WeightedSum(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) is var check
        && (check > 9 ? 0 : check) == CheckDigits.Digit(number[8]);
}
