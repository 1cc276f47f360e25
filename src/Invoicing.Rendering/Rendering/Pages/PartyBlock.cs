using Invoicing.Parties;

namespace Invoicing.Rendering.Pages;

/// <summary>A party as a block: name, address, identifiers.</summary>
internal static class PartyBlock
{
    public static Block Of(Label caption, Party party, DocumentLanguage language)
    {
        var lines = new List<string>();
        Add(lines, party.Name);
        if (party.TradingName != party.Name) Add(lines, party.TradingName);
        AddAddress(lines, party.Address, language);
        foreach (var registration in party.TaxRegistrations)
            Add(lines, language, LabelOf(registration.Kind), registration.Number);
        Add(lines, language, Label.Registration, party.LegalRegistration?.ToString());
        Add(lines, party.LegalForm);
        Add(lines, party.Contact?.Name);
        Add(lines, party.Contact?.Phone);
        Add(lines, party.Contact?.Email);
        return new Block(language[caption], lines);
    }

    public static Block Of(Label caption, string? name, PostalAddress address, DocumentLanguage language)
    {
        var lines = new List<string>();
        Add(lines, name);
        AddAddress(lines, address, language);
        return new Block(language[caption], lines);
    }

    private static Label LabelOf(TaxRegistrationKind kind) =>
        kind == TaxRegistrationKind.Vat ? Label.VatNumber : Label.TaxNumber;

    private static void AddAddress(List<string> lines, PostalAddress address, DocumentLanguage language)
    {
        Add(lines, address.Line1);
        Add(lines, address.Line2);
        Add(lines, address.Line3);
        Add(lines, string.Join(' ',
            new[] { address.PostCode, address.City }.Where(part => !string.IsNullOrWhiteSpace(part))));
        Add(lines, address.Subdivision);
        Add(lines, language.Text(address.Country));
    }

    private static void Add(List<string> lines, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) lines.Add(text);
    }

    private static void Add(List<string> lines, DocumentLanguage language, Label label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) lines.Add($"{language[label]} {text}");
    }
}
