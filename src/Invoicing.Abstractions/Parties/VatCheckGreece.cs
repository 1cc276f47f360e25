namespace Invoicing.Parties;

/// <summary>
/// Greece: nine digits (AFM). The first eight weighted by falling powers of two, 256 to 2; the remainder by 11,
/// where 10 counts as 0, is the last digit. Source: Independent Authority for Public Revenue (AADE).
/// </summary>
internal static class VatCheckGreece
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [128, 64, 32, 16, 8, 4, 2, 1]) * 2 % 11 % 10 == CheckDigits.Digit(number[8]);
}
