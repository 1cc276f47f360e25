using System.Text.Json.Serialization;
using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>What a party is registered for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<TaxRegistrationKind>))]
public enum TaxRegistrationKind
{
    /// <summary>Value added tax: the number begins with its state's prefix (BT-31, BT-48).</summary>
    Vat = 0,

    /// <summary>A number of the local tax office (BT-32).</summary>
    Local,
}

/// <summary>A registration with a tax authority. A party may have several: VAT in more than one state, say.</summary>
/// <param name="Kind">What it is for; VAT where it is not stated.</param>
/// <param name="Number">The number as the party writes it; a VAT number with its prefix ("DE136695976").</param>
/// <param name="Country">
/// The state that registered; null where the number's prefix says it, or where it is the party's own.
/// </param>
/// <exception cref="ArgumentNullException"><paramref name="Number"/> is null.</exception>
public sealed record TaxRegistration(TaxRegistrationKind Kind, string Number, CountryCode? Country = null)
{
    /// <summary>The number as the party writes it; a VAT number with its prefix.</summary>
    public string Number { get; init; } = Number ?? throw new ArgumentNullException(nameof(Number));

    /// <summary>
    /// The number in normal form, fit for comparing: capitals, without spaces, dots, hyphens, slashes and commas.
    /// </summary>
    [JsonIgnore]
    public string NormalNumber => VatNumber.Normal(Number);

    /// <summary>
    /// The state that registered: as stated, else as a VAT number's prefix says (EL is Greece); null where neither
    /// does.
    /// </summary>
    [JsonIgnore]
    public CountryCode? Jurisdiction =>
        Country ?? (Kind == TaxRegistrationKind.Vat ? VatNumber.CountryOf(Number) : null);

    /// <summary>
    /// Checks the number: a VAT number's prefix, syntax and check digits where its state has published them; of a
    /// local number only that there is one.
    /// </summary>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="path">What to call the party: "/seller".</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public void Check(FindingSink findings, string path)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(path);
        TaxRegistrationRules.Check(this, findings, path, partysCountry: default);
    }

    /// <summary>A VAT registration (BT-31, BT-48).</summary>
    /// <param name="number">The number with its prefix: "DE136695976".</param>
    public static TaxRegistration Vat(string number) => new(TaxRegistrationKind.Vat, number);

    /// <summary>A registration with the local tax office (BT-32).</summary>
    /// <param name="number">The number as the office writes it.</param>
    /// <param name="country">The state, as an ISO 3166-1 code; null where it is the party's own.</param>
    public static TaxRegistration Local(string number, string? country = null) =>
        new(TaxRegistrationKind.Local, number, country is null ? null : CountryCode.Of(country));
}
