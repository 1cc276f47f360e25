using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>Holds every text of a party against the limit.</summary>
internal static class PartyTexts
{
    internal static void Check(Party party, FindingSink findings, string path, int limit)
    {
        var texts = new Texts(findings, path, limit);
        texts.Hold("/id", party.Id);
        texts.Hold("/name", party.Name);
        texts.Hold("/tradingName", party.TradingName);
        texts.Hold("/legalForm", party.LegalForm);
        texts.Hold("/language", party.Language);
        foreach (var identifier in party.Identifiers)
            Check(texts, "/identifiers", identifier.Value, identifier.Scheme);
        Check(texts, "/legalRegistration", party.LegalRegistration?.Value, party.LegalRegistration?.Scheme);
        Check(texts, "/electronicAddress", party.ElectronicAddress?.Value, party.ElectronicAddress?.Scheme);
        foreach (var registration in party.TaxRegistrations)
            texts.Hold("/taxRegistrations", registration.Number);
        foreach (var extension in party.Extensions)
            Check(texts, "/extensions", extension.Key, extension.Value);
        Check(texts, party.Address);
        texts.Hold("/contact/name", party.Contact?.Name);
        texts.Hold("/contact/phone", party.Contact?.Phone);
        texts.Hold("/contact/email", party.Contact?.Email);
    }

    static void Check(Texts texts, PostalAddress address)
    {
        texts.Hold("/address/line1", address.Line1);
        texts.Hold("/address/line2", address.Line2);
        texts.Hold("/address/line3", address.Line3);
        texts.Hold("/address/city", address.City);
        texts.Hold("/address/postCode", address.PostCode);
        texts.Hold("/address/subdivision", address.Subdivision);
    }

    static void Check(Texts texts, string member, string? first, string? second)
    {
        texts.Hold(member, first);
        texts.Hold(member, second);
    }

    readonly struct Texts(FindingSink findings, string path, int limit)
    {
        internal void Hold(string member, string? text)
        {
            if (text?.Length > limit)
                findings.Add(PartyFindings.TextTooLong, Severity.Error, path + member,
                    ("length", text.Length), ("limit", limit));
        }
    }
}
