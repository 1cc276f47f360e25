namespace Invoicing.Parties;

/// <summary>
/// Belgium: ten digits, the last two are 97 less the remainder of the first eight by 97.
/// Source: Royal Decree of 24 June 2003 on the enterprise number, article 2.
/// </summary>
internal static class VatCheckBelgium
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        97 - CheckDigits.Remainder(number[..8], 97) == CheckDigits.TwoDigits(number[8..]);
}
