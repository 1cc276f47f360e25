using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>What a party must say and how: see <see cref="PartyFindings"/> for each rule.</summary>
internal static class PartyRules
{
    internal static void Check(Party party, FindingSink findings, string path, Limits limits)
    {
        if (string.IsNullOrWhiteSpace(party.Name))
            findings.Add(PartyFindings.NameMissing, Severity.Error, path + "/name");
        if (party.Country.IsNone)
            findings.Add(PartyFindings.CountryMissing, Severity.Error, path + "/address/country");
        foreach (var identifier in party.Identifiers)
            Scheme(identifier, findings, path, "/identifiers");
        if (party.LegalRegistration is { } legal)
            Scheme(legal, findings, path, "/legalRegistration");
        foreach (var registration in party.TaxRegistrations)
            TaxRegistrationRules.Check(registration, findings, path, party.Country);
        if (party.ElectronicAddress is { } address)
            Scheme(address, findings, path);
        if (party.Contact?.Email is { } email && !IsEmail(email))
            findings.Add(PartyFindings.EmailSyntax, Severity.Warning, path + "/contact/email", ("email", email));
        if (party.Language is { } language && !IsLanguageTag(language))
            findings.Add(PartyFindings.LanguageSyntax, Severity.Warning, path + "/language", ("language", language));
        ExtensionKeys(party, findings, path);
        PartyTexts.Check(party, findings, path, limits.TextLength);
    }

    static void Scheme(Identifier identifier, FindingSink findings, string path, string member)
    {
        if (identifier.Scheme is { } scheme && !PartySchemes.IsIdentifier(scheme))
            findings.Add(PartyFindings.IdentifierScheme, Severity.Error, path + member,
                ("identifier", identifier.Value), ("scheme", scheme));
        else
            IdentifierDigits.Check(identifier.Value, identifier.Scheme, findings, path, member);
    }

    static void Scheme(ElectronicAddress address, FindingSink findings, string path)
    {
        if (address.Scheme is null)
            findings.Add(PartyFindings.ElectronicAddressScheme, Severity.Error, path + "/electronicAddress",
                ("address", address.Value));
        else if (!PartySchemes.IsElectronicAddress(address.Scheme))
            findings.Add(PartyFindings.ElectronicAddressScheme, Severity.Error, path + "/electronicAddress",
                ("address", address.Value), ("scheme", address.Scheme));
        else
            IdentifierDigits.Check(address.Value, address.Scheme, findings, path, "/electronicAddress");
    }

    /// <summary>The keys stand in order, so that the same ones are neighbours.</summary>
    static void ExtensionKeys(Party party, FindingSink findings, string path)
    {
        string? before = null;
        foreach (var extension in party.Extensions)
        {
            if (extension.Key.Length == 0 || extension.Key == before)
                findings.Add(PartyFindings.ExtensionKey, Severity.Error, path + "/extensions", ("key", extension.Key));
            before = extension.Key;
        }
    }

    static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        return at >= 2 && at < text.Length - 2
            && !text[(at + 1)..].Contains('@')
            && text[0] != '.' && text[at - 1] != '.' && text[at + 1] != '.' && text[^1] != '.'
            && !HasWhiteSpace(text);
    }

    static bool HasWhiteSpace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }

    /// <summary>BCP 47 (RFC 5646): 2 or 3 letters, then subtags of 1 to 8 letters or digits after hyphens.</summary>
    static bool IsLanguageTag(ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var part in text.Split('-'))
        {
            var subtag = text[part];
            if (first ? subtag.Length is < 2 or > 3 : subtag.Length is < 1 or > 8)
                return false;
            foreach (var c in subtag)
            {
                if (!(first ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
                    return false;
            }

            first = false;
        }

        return true;
    }
}
