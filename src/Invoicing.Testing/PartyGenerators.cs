using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Parties;

namespace Invoicing.Testing;

/// <summary>
/// Generators of parties in which nothing is to be found: complete addresses, VAT numbers that are valid for their
/// state, valid accounts, and now and then nothing but name and country.
/// </summary>
public static class PartyGenerators
{
    static readonly string[] Names =
    [
        "Studio Nord GmbH", "Atelier Sud SARL", "Ærø Både ApS", "Zażółć Sp. z o.o.", "Ελλάς Α.Ε.", "O'Neill & Sons Ltd",
    ];

    static readonly string[] Streets =
        ["Hafenstraße 12", "12 bis, rue de la Paix", "Strandvejen 4, 2. tv.", "ul. Świętokrzyska 14", "Calle Mayor 1"];

    static readonly string[] Cities = ["Berlin", "Lyon", "København", "Łódź", "Αθήνα", "Dún Laoghaire"];

    /// <summary>A party with name, country and whatever else may be there; its own check finds nothing.</summary>
    public static Gen<Party> Valid =>
        from prefix in Gen.Elements(VatNumbers.Prefixes.AsEnumerable())
        from vatNumber in Maybe(VatNumbers.Of(prefix))
        from name in Gen.Elements(Names)
        from tradingName in Maybe(Gen.Elements(Names))
        from address in Address(CountryOf(prefix))
        from taxNumber in Maybe(Text("21/815/08150", "4711", "T-1/2"))
        from contact in Maybe(Contact)
        from identifier in Maybe(Gen.Elements(new Identifier("4012345000009", "0088"), new Identifier("K-17")))
        from electronic in Maybe(Gen.Elements(new ElectronicAddress("billing@example.org", "EM")))
        from language in Maybe(Text("de", "fr-CH", "sr-Latn-RS"))
        from extension in Maybe(Text("4711", ""))
        select new Party
        {
            Name = name,
            TradingName = tradingName,
            Address = address,
            VatNumber = vatNumber,
            TaxNumber = taxNumber,
            Contact = contact,
            Identifiers = identifier is null ? [] : [identifier],
            ElectronicAddress = electronic,
            Language = language,
            Extensions = extension is null ? [] : [new Extension("example:costCentre", extension)],
        };

    /// <summary>An address in a country; lines, post code and subdivision may be missing.</summary>
    public static Gen<PostalAddress> Address(CountryCode country) =>
        from line1 in Maybe(Gen.Elements(Streets))
        from line2 in Maybe(Text("c/o Müller", "3rd floor"))
        from city in Maybe(Gen.Elements(Cities))
        from postCode in Maybe(PostCode)
        from subdivision in Maybe(Text("Bayern", "Île-de-France"))
        select new PostalAddress
        {
            Line1 = line1,
            Line2 = line2,
            City = city,
            PostCode = postCode,
            Subdivision = subdivision,
            Country = country,
        };

    /// <summary>An account with a valid IBAN, or one without IBAN; its own check finds nothing.</summary>
    public static Gen<BankAccount> Account =>
        from iban in Ibans.Valid
        from hasIban in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from name in Maybe(Gen.Elements(Names))
        from bic in Maybe(Text("COBADEFFXXX", "BNPAFRPP"))
        select new BankAccount
        {
            Iban = hasIban ? iban : null,
            AccountNumber = hasIban ? null : "0123456789",
            Name = name,
            Bic = bic is null ? null : Bic.Of(bic),
        };

    static Gen<Contact> Contact =>
        from name in Maybe(Text("Anna Muster", "Jean Dupont"))
        from phone in Maybe(Text("+49 30 123456"))
        from email in Maybe(Text("anna@example.org"))
        select new Contact { Name = name, Phone = phone, Email = email };

    static Gen<string> PostCode =>
        Gen.Choose(1000, 99999).Select(code => code.ToString("D5", CultureInfo.InvariantCulture));

    static CountryCode CountryOf(string prefix) => VatNumber.CountryOf(prefix)!.Value;

    static Gen<string> Text(params string[] texts) => Gen.Elements(texts);

    static Gen<T?> Maybe<T>(Gen<T> some)
        where T : class =>
        Gen.Frequency((3, some.Select(value => (T?)value)), (1, Gen.Constant<T?>(null)));
}
