using Invoicing.Parties;

namespace Invoicing.Taxes;

/// <summary>The code of ISO 3166-2 of an address. Addresses write it whole (<c>US-NY</c>) or without its country
/// (<c>NY</c>), in capitals or not.</summary>
internal static class RegionCode
{
    public static string? Of(PostalAddress address)
    {
        if (address.Subdivision is not { Length: > 0 } subdivision || address.Country.IsNone) return null;
        var country = address.Country.Code;
        if (HasSmallLetters(subdivision)) subdivision = subdivision.ToUpperInvariant();
        return subdivision.Length > 3 && subdivision[2] == '-'
               && subdivision.StartsWith(country, StringComparison.Ordinal)
            ? subdivision
            : $"{country}-{subdivision}";
    }

    private static bool HasSmallLetters(string code) => code.AsSpan().ContainsAnyInRange('a', 'z');
}
