namespace Invoicing.Parties;

/// <summary>
/// Latvia: eleven digits. A legal entity's number begins with 4 to 9, and its sum weighted 9, 1, 4, 8, 3, 10, 2, 5, 7,
/// 6, 1 leaves 3 by 11. A person's number is the personal code, for which no check is published (those that begin
/// with 32 have none). Source: State Revenue Service, registration code of taxpayers.
/// </summary>
internal static class VatCheckLatvia
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        number[0] <= '3' || CheckDigits.WeightedSum(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3;
}
