using System.Collections.Frozen;

namespace Invoicing.Taxes;

/// <summary>The states, the district and the outlying areas of the United States by ISO 3166-2, and the three codes of
/// military post (USPS Publication 28, section 225), which addresses write in place of a state.</summary>
internal static class UnitedStatesRegions
{
    /// <summary>All without the country.</summary>
    public const string Known =
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK "
        + "OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI AA AE AP";

    private static readonly FrozenSet<string> Codes =
        Known.Split(' ').Select(code => "US-" + code).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string region) => Codes.Contains(region);
}
