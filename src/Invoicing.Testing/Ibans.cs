using FsCheck;
using FsCheck.Fluent;
using Invoicing.Parties;

namespace Invoicing.Testing;

/// <summary>Generators of IBANs that are valid: length of their country, check digits that hold.</summary>
public static class Ibans
{
    /// <summary>A valid IBAN of any country in the registry.</summary>
    public static Gen<Iban> Valid => Gen.Elements(IbanCountries.All).SelectMany(Of);

    /// <summary>
    /// A valid IBAN of a country. Its account has digits only, as many as the country's IBANs have characters; it
    /// names no bank.
    /// </summary>
    /// <param name="country">The country's two letters.</param>
    /// <exception cref="ArgumentException">The country has no IBAN.</exception>
    public static Gen<Iban> Of(string country)
    {
        var length = IbanCountries.LengthOf(country)
            ?? throw new ArgumentException($"The country '{country}' has no IBAN.", nameof(country));
        return Gen.Elements("0123456789".AsEnumerable()).ArrayOf(length - 4)
            .Select(digits => Iban.OfAccount(country, new string(digits)));
    }
}
