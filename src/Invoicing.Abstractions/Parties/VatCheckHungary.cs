namespace Invoicing.Parties;

/// <summary>
/// Hungary: eight digits, whose sum weighted 9, 7, 3, 1 in turn is a multiple of 10. Source: National Tax and
/// Customs Administration (NAV), core number of the tax number.
/// </summary>
internal static class VatCheckHungary
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.WeightedSum(number, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0;
}
