namespace Invoicing.Parties;

/// <summary>
/// Sweden: twelve digits; the first ten (organisation or personal number) stand under Luhn's formula, the last two
/// count the registrations of the same person. Source: Skatteverket, SKV 709.
/// </summary>
internal static class VatCheckSweden
{
    internal static bool Holds(ReadOnlySpan<char> number) =>
        CheckDigits.Luhn(number[..10]);
}
