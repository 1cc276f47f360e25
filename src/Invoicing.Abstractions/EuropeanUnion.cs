using NodaTime;

namespace Invoicing;

/// <summary>The member states of the European Union with their first and last days.</summary>
internal static class EuropeanUnion
{
    private static readonly LocalDate UnitedKingdomLeft = new(2020, 2, 1);

    private static readonly (LocalDate From, string Codes)[] Accessions =
    [
        (new(1958, 1, 1), "BE DE FR IT LU NL"),
        (new(1973, 1, 1), "DK GB IE"),
        (new(1981, 1, 1), "GR"),
        (new(1986, 1, 1), "ES PT"),
        (new(1995, 1, 1), "AT FI SE"),
        (new(2004, 5, 1), "CY CZ EE HU LT LV MT PL SI SK"),
        (new(2007, 1, 1), "BG RO"),
        (new(2013, 7, 1), "HR"),
    ];

    public static bool IsMember(ushort packed, LocalDate day)
    {
        Span<char> code = [(char)(packed >> 8), (char)(packed & 0xFF)];
        if (code is "GB" && day >= UnitedKingdomLeft) return false;
        foreach (var (from, codes) in Accessions)
        {
            if (day >= from && packed != 0 && codes.AsSpan().IndexOf(code) >= 0) return true;
        }
        return false;
    }
}
