using Invoicing.Findings;
using Invoicing.Parties;
using Invoicing.Testing;

namespace Invoicing.Abstractions.Tests.Parties;

public class PartyCheckTests
{
    static readonly Party Nord = new("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };

    [Fact]
    public void Nothing_is_found_in_a_generated_party() =>
        Law.Holds(PartyGenerators.Valid, party => Found(party).Count == 0);

    [Fact]
    public void Nothing_is_found_in_a_generated_account() =>
        Law.Holds(PartyGenerators.Account, account => Found(account).Count == 0);

    [Fact]
    public void Nothing_is_allocated_where_nothing_is_found()
    {
        var sink = new FindingSink();
        Nord.Check(sink, "/seller");

        var before = GC.GetAllocatedBytesForCurrentThread();
        Nord.Check(sink, "/seller");

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, sink.Count);
    }

    [Fact]
    public void A_party_without_name_and_country_is_told_so() =>
        Expect(
            Found(new Party { Name = " " }),
            new Finding(PartyFindings.CountryMissing, Severity.Error, "/seller/address/country"),
            new Finding(PartyFindings.NameMissing, Severity.Error, "/seller/name"));

    [Theory]
    [InlineData("136695976", "13", "DE")]
    [InlineData("5", "5", "DE")]
    [InlineData("QQ136695976", "QQ", "DE")]
    public void A_number_without_the_prefix_of_a_state_is_told_the_partys(
        string number, string prefix, string expected) =>
        Expect(Found(Nord with { VatNumber = number }), Vat(PartyFindings.VatPrefixUnknown,
            ("number", number), ("prefix", prefix), ("expected", expected)));

    [Theory]
    [InlineData("GR", "EL")]
    [InlineData("CH", "CHE")]
    public void The_prefix_that_is_told_is_the_one_that_VAT_law_knows(string country, string expected) =>
        Expect(Found(new Party("Nord", country) { VatNumber = "094019245" }), Vat(PartyFindings.VatPrefixUnknown,
            ("number", "094019245"), ("prefix", "09"), ("expected", expected)));

    [Theory]
    [InlineData("DE13669597", "DE999999999")]
    [InlineData("DE1366959760", "DE999999999")]
    [InlineData("DE13669597A", "DE999999999")]
    [InlineData("AT13585627", "ATU99999999")]
    [InlineData("BE2417497106", "BE0999999999 or BE1999999999")]
    [InlineData("NL004495445B1", "NL999999999B99")]
    [InlineData("NO923609016", "NO999999999MVA")]
    [InlineData("CHE107787577",
        "CHE999999999MWST or CHE999999999TVA or CHE999999999IVA or CHE999999999TPV")]
    public void A_number_that_has_not_its_states_pattern_is_told_the_pattern(string number, string expected) =>
        Expect(Found(Nord with { VatNumber = number }), Vat(PartyFindings.VatSyntax,
            ("number", number), ("expected", expected)));

    [Theory]
    [InlineData("DE136695975", 11, "6")]
    [InlineData("BE0417497107", 11, "06")]
    [InlineData("FR84404833048", 3, "83")]
    [InlineData("CY10259033Q", 11, "P")]
    [InlineData("IE6388047W", 10, "V")]
    [InlineData("GB220430232", 10, "31 or 73")]
    [InlineData("CHE-107.787.578 MWST", 12, "7")]
    public void A_check_digit_that_does_not_hold_is_told_with_the_one_that_would(
        string number, int position, string expected) =>
        Expect(Found(Nord with { VatNumber = number }), Vat(PartyFindings.VatCheckDigit,
            ("number", number), ("position", position), ("expected", expected)));

    [Theory]
    [InlineData("SI11110120", 10)] // 33 = 3x11: no number of these seven digits exists
    [InlineData("FRK7399859413", 3)] // a key with a letter cannot mend the SIREN
    public void Where_no_check_digit_would_do_none_is_told(string number, int position) =>
        Expect(Found(Nord with { VatNumber = number }), Vat(PartyFindings.VatCheckDigit,
            ("number", number), ("position", position)));

    [Theory]
    [InlineData("GR094019245")]
    [InlineData("RS100001249")] // a state of which no pattern is held
    [InlineData("MC12345")]
    public void A_prefix_that_EN_16931_admits_is_not_told(string number) =>
        Assert.Empty(Found(Nord with { VatNumber = number }));

    [Fact]
    public void A_registration_without_number_is_told_so() =>
        Expect(
            Found(Nord with { VatNumber = "", TaxNumber = " " }),
            new Finding(PartyFindings.TaxNumberMissing, Severity.Error, "/seller/taxNumber"),
            new Finding(PartyFindings.TaxNumberMissing, Severity.Error, "/seller/vatNumber"));

    [Fact]
    public void A_scheme_outside_its_list_is_told()
    {
        var party = Nord with
        {
            Identifiers = [new Identifier("4012345000009", "0088"), new Identifier("2", "GLN"), new Identifier("3")],
            LegalRegistration = new Identifier("HRB 1", "0092"),
            ElectronicAddress = new ElectronicAddress("a@example.org", "0001"),
        };

        Expect(
            Found(party),
            Finding(PartyFindings.ElectronicAddressScheme, "/seller/electronicAddress",
                ("address", "a@example.org"), ("scheme", "0001")),
            Finding(PartyFindings.IdentifierScheme, "/seller/identifiers", ("identifier", "2"), ("scheme", "GLN")),
            Finding(PartyFindings.IdentifierScheme, "/seller/legalRegistration",
                ("identifier", "HRB 1"), ("scheme", "0092")));
    }

    [Fact]
    public void An_electronic_address_without_scheme_is_told() =>
        Expect(
            Found(Nord with { ElectronicAddress = new ElectronicAddress("a@example.org") }),
            Finding(PartyFindings.ElectronicAddressScheme, "/seller/electronicAddress", ("address", "a@example.org")));

    [Theory]
    [InlineData("anna@example.org", 0)]
    [InlineData("ab@cd", 0)]
    [InlineData("a@cd", 1)]
    [InlineData("ab@c", 1)]
    [InlineData("anna.example.org", 1)]
    [InlineData("anna@bert@example.org", 1)]
    [InlineData("anna.@example.org", 1)]
    [InlineData("anna muster@example.org", 1)]
    public void An_email_address_that_cannot_be_one_is_a_warning(string email, int warnings) =>
        Assert.Equal(warnings, Found(Nord with { Contact = new Contact { Email = email } })
            .Count(finding => finding is { Code: PartyFindings.EmailSyntax, Severity: Severity.Warning }));

    [Theory]
    [InlineData("de", 0)]
    [InlineData("sr-Latn-RS", 0)]
    [InlineData("de-1996", 0)]
    [InlineData("German", 1)]
    [InlineData("de_AT", 1)]
    [InlineData("d", 1)]
    [InlineData("de-", 1)]
    [InlineData("", 1)]
    public void A_language_that_is_no_tag_is_a_warning(string language, int warnings) =>
        Assert.Equal(warnings, Found(Nord with { Language = language })
            .Count(finding => finding is { Code: PartyFindings.LanguageSyntax, Severity: Severity.Warning }));

    [Fact]
    public void An_extension_key_that_is_empty_or_stands_twice_is_told() =>
        Expect(
            Found(Nord with { Extensions = [new("b", "1"), new("", "2"), new("a", "3"), new("b", "4")] }),
            Finding(PartyFindings.ExtensionKey, "/seller/extensions", ("key", "")),
            Finding(PartyFindings.ExtensionKey, "/seller/extensions", ("key", "b")));

    [Fact]
    public void A_text_at_the_limit_is_taken_and_one_character_more_is_told()
    {
        Assert.Empty(Found(Nord with { LegalForm = new string('x', 10_000) }));
        Expect(
            Found(Nord with { LegalForm = new string('x', 10_001), Name = new string('y', 10_002) }),
            Finding(PartyFindings.TextTooLong, "/seller/legalForm", ("length", 10_001), ("limit", 10_000)),
            Finding(PartyFindings.TextTooLong, "/seller/name", ("length", 10_002), ("limit", 10_000)));
    }

    [Fact]
    public void An_account_is_told_what_is_wrong_with_its_Iban()
    {
        Expect(Found(BankAccount.Of("US89 3704 0044 0532 0130 00")), Finding(PartyFindings.IbanCountryUnknown,
            "/payee/account/iban", ("iban", "US89370400440532013000"), ("country", "US")));
        Expect(Found(BankAccount.Of("DE89 3704 0044 0532 0130 0")), Finding(PartyFindings.IbanLength,
            "/payee/account/iban", ("iban", "DE8937040044053201300"), ("length", 21), ("expected", 22)));
        Expect(Found(BankAccount.Of("DE88 3704 0044 0532 0130 00")), Finding(PartyFindings.IbanCheckDigits,
            "/payee/account/iban", ("iban", "DE88370400440532013000"), ("expected", "89")));
        Assert.Empty(Found(BankAccount.Of("DE89 3704 0044 0532 0130 00", "Studio Nord GmbH")));
    }

    [Fact]
    public void An_account_without_any_number_or_with_a_wrong_Bic_is_told()
    {
        Expect(
            Found(new BankAccount { Bic = Bic.Of("DEUTDEF") }),
            Finding(PartyFindings.BicSyntax, "/payee/account/bic", ("bic", "DEUTDEF")),
            Finding(PartyFindings.AccountNumberMissing, "/payee/account/iban"));
        Assert.Empty(Found(new BankAccount { AccountNumber = "0123456789" }));
    }

    static FindingList Found(Party party)
    {
        var sink = new FindingSink();
        party.Check(sink, "/seller");
        return sink.ToList();
    }

    static FindingList Found(BankAccount account)
    {
        var sink = new FindingSink();
        account.Check(sink, "/payee/account");
        return sink.ToList();
    }

    static Finding Vat(string code, params (string Name, FindingValue Value)[] args) =>
        Finding(code, "/seller/vatNumber", args);

    static Finding Finding(string code, string path, params (string Name, FindingValue Value)[] args) =>
        new(code, Severity.Error, path, [.. args.Select(arg => new FindingArg(arg.Name, arg.Value))]);

    static void Expect(FindingList found, params Finding[] expected) => Assert.Equal(expected, found);
}
