using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>What a tax registration's number must look like; local numbers are not looked into.</summary>
internal static class TaxRegistrationRules
{
    internal static void Check(
        TaxRegistration registration, FindingSink findings, string path, CountryCode partysCountry)
    {
        var isVat = registration.Kind == TaxRegistrationKind.Vat;
        if (string.IsNullOrWhiteSpace(registration.Number))
            findings.Add(PartyFindings.TaxNumberMissing, Severity.Error, path + (isVat ? "/vatNumber" : "/taxNumber"));
        else if (isVat)
            Vat(registration.Number, findings, path, registration.Country ?? partysCountry);
    }

    static void Vat(string number, FindingSink findings, string path, CountryCode country)
    {
        var normal = VatNumber.Normal(number);
        if (VatNumber.CountryOf(normal) is null)
        {
            PrefixUnknown(number, normal, findings, path, country);
            return;
        }

        if (VatStates.Of(normal.AsSpan(0, 2)) is not { } state)
            return;
        var body = state.Body(normal);
        if (body.IsEmpty)
            findings.Add(PartyFindings.VatSyntax, Severity.Error, path + "/vatNumber",
                ("number", number), ("expected", state.Expected));
        else if (!state.Check(body))
            CheckDigit(number, state, body, findings, path);
    }

    static void PrefixUnknown(
        string number, string normal, FindingSink findings, string path, CountryCode country)
    {
        var prefix = normal.Length < 2 ? normal : normal[..2];
        if (country.IsNone)
            findings.Add(PartyFindings.VatPrefixUnknown, Severity.Error, path + "/vatNumber",
                ("number", number), ("prefix", prefix));
        else
            findings.Add(PartyFindings.VatPrefixUnknown, Severity.Error, path + "/vatNumber",
                ("number", number), ("prefix", prefix), ("expected", VatNumber.PrefixOf(country)));
    }

    static void CheckDigit(
        string number, VatState state, ReadOnlySpan<char> body, FindingSink findings, string path)
    {
        var position = state.Prefix.Length + state.CheckAt.GetOffsetAndLength(body.Length).Offset + 1;
        if (state.ExpectedCheckDigits(body) is { } expected)
            findings.Add(PartyFindings.VatCheckDigit, Severity.Error, path + "/vatNumber",
                ("number", number), ("position", position), ("expected", expected));
        else
            findings.Add(PartyFindings.VatCheckDigit, Severity.Error, path + "/vatNumber",
                ("number", number), ("position", position));
    }
}
