using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Findings;

namespace Invoicing.Parties;

/// <summary>
/// A party of a document: seller (BG-4), buyer (BG-7), payee (BG-10), tax representative (BG-11). The same party
/// looks the same in every role.
/// </summary>
public sealed record Party
{
    readonly string? _name;
    readonly PostalAddress? _address;
    readonly Sequence<Identifier> _identifiers;
    readonly Sequence<TaxRegistration> _taxRegistrations;
    readonly Sequence<Extension> _extensions;

    /// <summary>A party of which nothing is known yet.</summary>
    public Party()
    {
    }

    /// <summary>A party with what every document must say of it.</summary>
    /// <param name="name">The name (BT-27, BT-44).</param>
    /// <param name="country">Its country (BT-40, BT-55), an ISO 3166-1 code: "DE".</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="UnknownCountryException">The country is not known.</exception>
    public Party(string name, string country)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(country);
        Name = name;
        Address = new PostalAddress { Country = CountryCode.Of(country) };
    }

    /// <summary>The reader's own key of the party: its customer or supplier number; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Full formal name (BT-27, BT-44); empty where it is not stated.</summary>
    public string Name
    {
        get => _name ?? "";
        init => _name = value is "" ? null : value;
    }

    /// <summary>The name it is known by, where that is another (BT-28, BT-45).</summary>
    public string? TradingName { get; init; }

    /// <summary>Identifiers, a GLN say (BT-29, BT-46, BT-60).</summary>
    public ImmutableArray<Identifier> Identifiers
    {
        get => _identifiers.Items;
        init => _identifiers = value;
    }

    /// <summary>Identifier that an official registrar gave (BT-30, BT-47, BT-61).</summary>
    public Identifier? LegalRegistration { get; init; }

    /// <summary>Registrations with tax authorities, among them those that <see cref="VatNumber"/> and
    /// <see cref="TaxNumber"/> show.</summary>
    public ImmutableArray<TaxRegistration> TaxRegistrations
    {
        get => _taxRegistrations.Items;
        init => _taxRegistrations = value;
    }

    /// <summary>
    /// VAT identifier (BT-31, BT-48): the number of the first VAT registration; null where there is none. Setting it
    /// sets that registration, setting null removes every VAT registration.
    /// </summary>
    [JsonIgnore]
    public string? VatNumber
    {
        get => NumberOf(TaxRegistrationKind.Vat);
        init => _taxRegistrations = WithNumber(TaxRegistrationKind.Vat, value);
    }

    /// <summary>
    /// Local tax number (BT-32): the number of the first local registration; null where there is none. Setting it
    /// sets that registration, setting null removes every local registration.
    /// </summary>
    [JsonIgnore]
    public string? TaxNumber
    {
        get => NumberOf(TaxRegistrationKind.Local);
        init => _taxRegistrations = WithNumber(TaxRegistrationKind.Local, value);
    }

    /// <summary>Additional legal information: legal form, share capital (BT-33).</summary>
    public string? LegalForm { get; init; }

    /// <summary>Where documents are delivered electronically (BT-34, BT-49).</summary>
    public ElectronicAddress? ElectronicAddress { get; init; }

    /// <summary>Postal address (BG-5, BG-8); <see cref="PostalAddress.None"/> where it is not stated.</summary>
    public PostalAddress Address
    {
        get => _address ?? PostalAddress.None;
        init => _address = value == PostalAddress.None ? null : value;
    }

    /// <summary>The country of the address (BT-40, BT-55); default where it is not stated.</summary>
    [JsonIgnore]
    public CountryCode Country => Address.Country;

    /// <summary>Contact (BG-6, BG-9).</summary>
    public Contact? Contact { get; init; }

    /// <summary>The language of documents for this party, a BCP 47 tag ("de-AT"); null where none is chosen.</summary>
    public string? Language { get; init; }

    /// <summary>What a vendor keeps with the party under keys of its own, in the order of the keys.</summary>
    public ImmutableArray<Extension> Extensions
    {
        get => _extensions.Items;
        init => _extensions = Extension.InOrder(value);
    }

    /// <summary>
    /// Checks what the party says of itself: name, country, schemes, VAT numbers, texts. The codes are those of
    /// <see cref="PartyFindings"/>.
    /// </summary>
    /// <param name="findings">Takes what is found; nothing is allocated when nothing is.</param>
    /// <param name="path">What to call the party: "/seller".</param>
    /// <param name="limits">The longest text; null for <see cref="Limits.Default"/>.</param>
    /// <exception cref="ArgumentNullException">Findings or path is null.</exception>
    public void Check(FindingSink findings, string path, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(path);
        PartyRules.Check(this, findings, path, limits ?? Limits.Default);
    }

    string? NumberOf(TaxRegistrationKind kind)
    {
        foreach (var registration in TaxRegistrations)
        {
            if (registration.Kind == kind)
                return registration.Number;
        }

        return null;
    }

    ImmutableArray<TaxRegistration> WithNumber(TaxRegistrationKind kind, string? number)
    {
        var registrations = TaxRegistrations;
        if (number is null)
            return registrations.RemoveAll(r => r.Kind == kind);
        for (var i = 0; i < registrations.Length; i++)
        {
            if (registrations[i].Kind == kind)
                return registrations.SetItem(i, registrations[i] with { Number = number });
        }

        return registrations.Add(new TaxRegistration(kind, number));
    }
}
