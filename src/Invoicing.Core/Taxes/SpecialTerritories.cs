using System.Collections.Frozen;
using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>A part of a state, or beside it, that the VAT directive treats apart from it.</summary>
/// <param name="State">The state whose law applies there.</param>
/// <param name="Region">By what its own rates are known: a code of ISO 3166-2, else a name.</param>
/// <param name="IsUnion">Whether the directive applies there.</param>
internal sealed record SpecialTerritory(CountryCode State, string? Region, bool IsUnion);

/// <summary>The territories of articles 6 and 7 of directive 2006/112/EC, known by country, subdivision (ISO 3166-2) or
/// post code.</summary>
internal static class SpecialTerritories
{
    private static readonly FrozenDictionary<CountryCode, SpecialTerritory> ByCountry =
        new (string Code, SpecialTerritory Territory)[]
        {
            ("MC", new(CountryCode.Of("FR"), null, IsUnion: true)), // article 7(1)
            ("IM", new(CountryCode.Of("GB"), null, IsUnion: true)), // article 7(1), until 2020
            ("AX", Outside("FI", "FI-01")), // article 6(1)(d)
            ("GP", Outside("FR", "FR-971")), // article 6(1)(c) with article 349 TFEU, to the end of the French ones
            ("MQ", Outside("FR", "FR-972")),
            ("GF", Outside("FR", "FR-973")),
            ("RE", Outside("FR", "FR-974")),
            ("YT", Outside("FR", "FR-976")),
        }.ToFrozenDictionary(row => CountryCode.Of(row.Code), row => row.Territory);

    // Subdivisions and the beginnings of post codes; a city where neither is one place.
    private static readonly FrozenDictionary<CountryCode, Part[]> ByPart =
        new Part[]
        {
            new(Outside("ES", "ES-CN"), ["ES-CN", "ES-GC", "ES-TF"], ["35", "38"]), // article 6(1)(b)
            new(Outside("ES", "ES-CE"), ["ES-CE"], ["51"]), // article 6(2)(c)
            new(Outside("ES", "ES-ML"), ["ES-ML"], ["52"]), // article 6(2)(d)
            new(Outside("FR", "FR-971"), ["FR-971", "FR-GP"], ["971"]),
            new(Outside("FR", "FR-972"), ["FR-972", "FR-MQ"], ["972"]),
            new(Outside("FR", "FR-973"), ["FR-973", "FR-GF"], ["973"]),
            new(Outside("FR", "FR-974"), ["FR-974", "FR-RE"], ["974"]),
            new(Outside("FR", "FR-976"), ["FR-976", "FR-YT"], ["976"]),
            new(Outside("FI", "FI-01"), ["FI-01"], ["22"]), // article 6(1)(d)
            new(Outside("GR", "GR-69"), ["GR-69"], ["63086"]), // article 6(1)(a)
            new(Outside("DE", "Heligoland"), [], ["27498"]), // article 6(2)(a)
            new(Outside("DE", "Büsingen"), [], ["78266"]), // article 6(2)(b)
            new(Outside("IT", "Livigno"), [], ["23041"], "Livigno"), // article 6(2)(e)
            new(Outside("IT", "Campione d'Italia"), [], ["22061"], "Campione d'Italia"), // article 6(1)(f), (2)(f)
        }.GroupBy(part => part.Territory.State).ToFrozenDictionary(parts => parts.Key, parts => parts.ToArray());

    public static SpecialTerritory? Find(PostalAddress address)
    {
        if (ByCountry.TryGetValue(address.Country, out var whole)) return whole;
        if (address is { Subdivision: null, PostCode: null, City: null }) return null;
        if (!ByPart.TryGetValue(address.Country, out var parts)) return null;
        foreach (var part in parts)
            if (part.Holds(address)) return part.Territory;
        return null;
    }

    private static SpecialTerritory Outside(string state, string region) =>
        new(CountryCode.Of(state), region, IsUnion: false);

    private sealed record Part(
        SpecialTerritory Territory, string[] Subdivisions, string[] PostCodes, string? City = null)
    {
        public bool Holds(PostalAddress address)
        {
            if (address.Subdivision is { } subdivision && Array.IndexOf(Subdivisions, subdivision) >= 0) return true;
            if (address.PostCode is { } code)
            {
                foreach (var beginning in PostCodes)
                    if (code.StartsWith(beginning, StringComparison.Ordinal)) return true;
            }

            return City is not null && string.Equals(City, address.City, StringComparison.OrdinalIgnoreCase);
        }
    }
}
