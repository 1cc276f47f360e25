using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Where an address lies for value added tax: the state whose law applies, and whether it is part of the
/// territory in which the VAT directive applies (2006/112/EC articles 5 to 8).</summary>
/// <param name="State">The state: France for Monaco, Greece for Mount Athos; default where none is stated.</param>
/// <param name="IsUnion">Whether the directive applies there.</param>
/// <param name="Region">The region whose taxes may differ, or null.</param>
/// <param name="IsApart">Whether it is a part of the state to which the directive does not apply.</param>
internal readonly record struct VatTerritory(
    CountryCode State, bool IsUnion, string? Region = null, bool IsApart = false)
{
    private static readonly CountryCode UnitedKingdom = CountryCode.Of("GB");
    private static readonly CountryCode NorthernIreland = CountryCode.Of("XI");

    // Withdrawal agreement articles 126 and 127: Union law applied until the end of 2020.
    public static readonly LocalDate UnitedKingdomLeft = new(2021, 1, 1);

    public bool IsNone => State.IsNone;

    /// <summary>The territory of an address. Northern Ireland is one for goods and not for services (withdrawal
    /// agreement, Windsor framework article 8 and annex 3).</summary>
    public static VatTerritory Of(PostalAddress address, LocalDate day, bool goods)
    {
        var country = address.Country;
        if (country.IsNone) return default;
        if (SpecialTerritories.Find(address) is { } special) return InSpecial(special, day);
        if (country != UnitedKingdom && country != NorthernIreland)
            return new VatTerritory(country, country.IsEu(day), address.Subdivision);
        if (day < UnitedKingdomLeft) return new VatTerritory(UnitedKingdom, true, address.Subdivision);
        var isNorthern = country == NorthernIreland || RegionCode.Of(address) is "GB-NIR";
        return isNorthern && goods
            ? new VatTerritory(NorthernIreland, true, address.Subdivision)
            : new VatTerritory(UnitedKingdom, false, address.Subdivision);
    }

    /// <summary>Whether numbers of a state identify a business for VAT in the Union.</summary>
    public static bool Identifies(CountryCode state, LocalDate day, bool goods) =>
        state == NorthernIreland ? goods && day >= UnitedKingdomLeft
        : state == UnitedKingdom ? day < UnitedKingdomLeft
        : state.IsEu(day);

    /// <summary>Whether it is a part of the United Kingdom, in the Union or not.</summary>
    public bool IsUnitedKingdom => State == UnitedKingdom || State == NorthernIreland;

    /// <summary>Whether the value added tax due there is the state's: in Guadeloupe, Martinique and Réunion the
    /// French (CGI art. 294), in Åland the Finnish (laki 1266/1996). Other parts to which the directive does not apply
    /// have another tax or none.</summary>
    public bool HasTaxOfState => !IsApart || Region is "FR-971" or "FR-972" or "FR-974" or "FI-01";

    /// <summary>Whether one who is established in either is at home in the other: one territory, or two of a state
    /// whose tax is due in both.</summary>
    public bool HasSameTax(VatTerritory other) =>
        IsSame(other) || (State == other.State && HasTaxOfState && other.HasTaxOfState);

    /// <summary>Whether both are one territory: the same state and, where it is apart from it, the same part.</summary>
    public bool IsSame(VatTerritory other) => State == other.State && IsUnion == other.IsUnion
        && IsApart == other.IsApart && (!IsApart || Region == other.Region);

    private static VatTerritory InSpecial(SpecialTerritory special, LocalDate day) =>
        special.IsUnion && special.State == UnitedKingdom
            ? new VatTerritory(UnitedKingdom, day < UnitedKingdomLeft)
            : new VatTerritory(special.State, special.IsUnion, special.Region, IsApart: !special.IsUnion);
}
