namespace Invoicing.Parties;

/// <summary>
/// Romania: two to ten digits (CUI). The digits before the last, aligned to the right, are weighted 7, 5, 3, 2, 1, 7,
/// 5, 3, 2; ten times the sum gives the last digit by its remainder by 11, where 10 is written 0.
/// Source: Ministry of Public Finance, check of the unique registration code (CUI).
/// </summary>
internal static class VatCheckRomania
{
    internal static bool Holds(ReadOnlySpan<char> number)
    {
        ReadOnlySpan<byte> weights = [7, 5, 3, 2, 1, 7, 5, 3, 2];
        var sum = CheckDigits.WeightedSum(number, weights[^(number.Length - 1)..]);
        return sum * 10 % 11 % 10 == CheckDigits.Digit(number[^1]);
    }
}
