namespace Invoicing.Parties;

/// <summary>
/// France and Monaco: a key of two characters and the nine digits of the SIREN. A key of digits is
/// (12 + 3 x (SIREN mod 97)) mod 97. Beside a key with a letter only the SIREN's own check digit (Luhn) is looked at;
/// Monaco's numbers begin with 000 and are none of the SIREN register.
/// Sources: Direction générale des finances publiques, intra-Community VAT number; INSEE, SIREN number.
/// </summary>
internal static class VatCheckFrance
{
    internal static bool Holds(ReadOnlySpan<char> number)
    {
        var siren = number[2..];
        if (char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[1]))
            return (12 + 3 * CheckDigits.Remainder(siren, 97)) % 97 == CheckDigits.TwoDigits(number);
        return siren.StartsWith("000", StringComparison.Ordinal) || CheckDigits.Luhn(siren);
    }
}
