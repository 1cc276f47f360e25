namespace Invoicing.Parties;

/// <summary>The codes of findings about parties and their accounts; each has a page under <c>docs/rules</c>.</summary>
public static class PartyFindings
{
    /// <summary>The party has no name (EN 16931 BR-06, BR-07).</summary>
    public const string NameMissing = "PARTY-NAME-MISSING";

    /// <summary>The address has no country (EN 16931 BR-09, BR-11).</summary>
    public const string CountryMissing = "PARTY-COUNTRY-MISSING";

    /// <summary>An identifier's scheme is no ISO/IEC 6523 code (EN 16931 BR-CL-10, BR-CL-11).</summary>
    public const string IdentifierScheme = "PARTY-IDENTIFIER-SCHEME";

    /// <summary>The check digit of an identifier does not hold: GLN, GTIN, SIREN, SIRET, Swedish organisation
    /// number.</summary>
    public const string IdentifierCheckDigit = "PARTY-IDENTIFIER-CHECK-DIGIT";

    /// <summary>The electronic address has no scheme of the EAS list (EN 16931 BR-62, BR-63, BR-CL-25).</summary>
    public const string ElectronicAddressScheme = "PARTY-ELECTRONIC-ADDRESS-SCHEME";

    /// <summary>The language is not a tag of BCP 47.</summary>
    public const string LanguageSyntax = "PARTY-LANGUAGE-SYNTAX";

    /// <summary>The contact's email address cannot be one.</summary>
    public const string EmailSyntax = "PARTY-EMAIL-SYNTAX";

    /// <summary>An extension's key is empty or stands twice.</summary>
    public const string ExtensionKey = "PARTY-EXTENSION-KEY";

    /// <summary>A text is longer than the limit.</summary>
    public const string TextTooLong = "PARTY-TEXT-TOO-LONG";

    /// <summary>A tax registration has no number.</summary>
    public const string TaxNumberMissing = "PARTY-TAX-NUMBER-MISSING";

    /// <summary>A VAT number does not begin with the code of a state (EN 16931 BR-CO-09).</summary>
    public const string VatPrefixUnknown = "PARTY-VAT-PREFIX-UNKNOWN";

    /// <summary>A VAT number has not the pattern of its state.</summary>
    public const string VatSyntax = "PARTY-VAT-SYNTAX";

    /// <summary>A VAT number's check digits do not hold.</summary>
    public const string VatCheckDigit = "PARTY-VAT-CHECK-DIGIT";

    /// <summary>A bank account has neither IBAN nor account number (EN 16931 BR-50, BR-61).</summary>
    public const string AccountNumberMissing = "PARTY-ACCOUNT-NUMBER-MISSING";

    /// <summary>An IBAN begins with the code of a country that has none.</summary>
    public const string IbanCountryUnknown = "PARTY-IBAN-COUNTRY-UNKNOWN";

    /// <summary>An IBAN has not the length of its country.</summary>
    public const string IbanLength = "PARTY-IBAN-LENGTH";

    /// <summary>An IBAN's check digits do not hold.</summary>
    public const string IbanCheckDigits = "PARTY-IBAN-CHECK-DIGITS";

    /// <summary>A BIC has not the syntax of ISO 9362.</summary>
    public const string BicSyntax = "PARTY-BIC-SYNTAX";
}
