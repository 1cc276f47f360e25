namespace Invoicing.Parties;

/// <summary>
/// Luxembourg: eight digits; the last two are the remainder of the first six by 89. Source: Administration de
/// l'enregistrement, des domaines et de la TVA.
/// </summary>
internal static class VatCheckLuxembourg
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.Remainder(number[..6], 89) == CheckDigits.TwoDigits(number[6..]);
}
