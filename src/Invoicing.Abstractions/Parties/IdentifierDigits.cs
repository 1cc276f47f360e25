using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>The check digits of identifiers whose scheme has them: GLN (0088) and GTIN (0160; GS1 General
/// Specifications 7.9), SIREN (0002) and SIRET (0009), Swedish organisation numbers (0007), all by Luhn's formula.
/// Others are not looked into.</summary>
internal static class IdentifierDigits
{
    // The post office of France has so many establishments that their numbers follow a rule of their own.
    private const string LaPoste = "356000000";

    /// <summary>Adds a finding where the digits do not hold.</summary>
    public static void Check(string value, string? scheme, FindingSink findings, string path, string member)
    {
        if (scheme is null || Holds(value, scheme)) return;
        findings.Add(PartyFindings.IdentifierCheckDigit, Severity.Error, path + member,
            ("identifier", value), ("scheme", scheme));
    }

    /// <summary>Whether the check digit holds; true for schemes without one.</summary>
    public static bool Holds(ReadOnlySpan<char> value, ReadOnlySpan<char> scheme) => scheme switch
    {
        "0088" => value.Length == 13 && IsGs1(value),
        "0160" => value.Length is 8 or 12 or 13 or 14 && IsGs1(value),
        "0002" => IsLuhn(value, 9),
        "0009" => IsLuhn(value, 14) || IsOfLaPoste(value),
        "0007" => IsOrganisationNumber(value),
        _ => true,
    };

    // From the right, the digits before the check digit count three times and once in turn.
    private static bool IsGs1(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i])) return false;
            sum += CheckDigits.Digit(digits[i]) * ((digits.Length - i) % 2 == 0 ? 3 : 1);
        }

        return sum % 10 == 0;
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits, int length) =>
        digits.Length == length && !digits.ContainsAnyExceptInRange('0', '9') && CheckDigits.Luhn(digits);

    private static bool IsOrganisationNumber(ReadOnlySpan<char> value)
    {
        if (value.Length != 11 || value[6] != '-') return IsLuhn(value, 10);
        Span<char> digits = stackalloc char[10];
        value[..6].CopyTo(digits);
        value[7..].CopyTo(digits[6..]);
        return IsLuhn(digits, 10);
    }

    private static bool IsOfLaPoste(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 14 || !digits.StartsWith(LaPoste) || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        var sum = 0;
        foreach (var digit in digits) sum += CheckDigits.Digit(digit);
        return sum % 5 == 0;
    }
}
