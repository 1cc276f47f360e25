using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>What a bank account must say: see <see cref="PartyFindings"/> for each rule.</summary>
internal static class BankAccountRules
{
    internal static void Check(BankAccount account, FindingSink findings, string path)
    {
        if (account.Iban is { IsNone: false } iban)
        {
            if (!iban.IsValid)
                Check(iban, findings, path + "/iban");
        }
        else if (string.IsNullOrWhiteSpace(account.AccountNumber))
            findings.Add(PartyFindings.AccountNumberMissing, Severity.Error, path + "/iban");
        if (account.Bic is { IsNone: false, IsValid: false } bic)
            findings.Add(PartyFindings.BicSyntax, Severity.Error, path + "/bic", ("bic", bic.ToString()));
    }

    static void Check(Iban iban, FindingSink findings, string path)
    {
        var text = iban.ToString();
        if (IbanCountries.LengthOf(text) is not { } length)
            findings.Add(PartyFindings.IbanCountryUnknown, Severity.Error, path,
                ("iban", text), ("country", iban.CountryPrefix));
        else if (iban.Length != length)
            findings.Add(PartyFindings.IbanLength, Severity.Error, path,
                ("iban", text), ("length", iban.Length), ("expected", length));
        else
            findings.Add(PartyFindings.IbanCheckDigits, Severity.Error, path,
                ("iban", text), ("expected", iban.ExpectedCheckDigits));
    }
}
