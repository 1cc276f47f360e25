using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Invoicing.Parties;

/// <summary>
/// The VAT numbers of the European Union's states, the United Kingdom, Switzerland and Norway, one row each. Patterns
/// after the European Commission's VIES table of VAT number structures; each check names its own source.
/// </summary>
internal static class VatStates
{
    internal static ImmutableArray<VatState> All { get; } =
    [
        Row("AT", VatCheckAustria.Holds, 8..9, "U99999999"),
        Row("BE", VatCheckBelgium.Holds, 8..10, "0999999999", "1999999999"),
        Row("BG", VatCheckBulgaria.Holds, ^1.., "999999999", "9999999999"),
        Row("CY", VatCheckCyprus.Holds, 8..9, "99999999L"),
        Row("CZ", VatCheckCzechia.Holds, ^1.., "99999999", "999999999", "9999999999"),
        Row("DE", VatCheckGermany.Holds, 8..9, "999999999"),
        Row("DK", VatCheckDenmark.Holds, 7..8, "99999999"),
        Row("EE", VatCheckEstonia.Holds, 8..9, "999999999"),
        Row("EL", VatCheckGreece.Holds, 8..9, "999999999"),
        Row("GR", VatCheckGreece.Holds, 8..9, "999999999"), // EN 16931 (BR-CO-09) admits it beside EL
        Row("ES", VatCheckSpain.Holds, 8..9, "L9999999X", "99999999L"),
        Row("FI", VatCheckFinland.Holds, 7..8, "99999999"),
        Row("FR", VatCheckFrance.Holds, 0..2, "XX999999999"),
        Row("HR", VatCheckCroatia.Holds, 10..11, "99999999999"),
        Row("HU", VatCheckHungary.Holds, 7..8, "99999999"),
        Row("IE", VatCheckIreland.Holds, 7..8, "9S99999L", "9999999LL"),
        Row("IT", VatCheckItaly.Holds, 10..11, "99999999999"),
        Row("LT", VatCheckLithuania.Holds, ^1.., "999999919", "999999999919"),
        Row("LU", VatCheckLuxembourg.Holds, 6..8, "99999999"),
        Row("LV", VatCheckLatvia.Holds, 10..11, "99999999999"),
        Row("MT", VatCheckMalta.Holds, 6..8, "99999999"),
        Row("NL", VatCheckNetherlands.Holds, 8..9, "999999999B99"),
        Row("PL", VatCheckPoland.Holds, 9..10, "9999999999"),
        Row("PT", VatCheckPortugal.Holds, 8..9, "999999999"),
        Row("RO", VatCheckRomania.Holds, ^1..,
            "99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999", "9999999999"),
        Row("SE", VatCheckSweden.Holds, 9..10, "999999999999"),
        Row("SI", VatCheckSlovenia.Holds, 7..8, "99999999"),
        Row("SK", VatCheckSlovakia.Holds, 9..10, "9999999999"),
        Row("GB", VatCheckUnitedKingdom.Holds, 7..9, "999999999", "999999999999", "GD999", "HA999"),
        Row("XI", VatCheckUnitedKingdom.Holds, 7..9, "999999999", "999999999999", "GD999", "HA999"),
        Row("CHE", VatCheckSwitzerland.Holds, 8..9, "999999999") with { Suffixes = ["MWST", "TVA", "IVA", "TPV"] },
        Row("NO", VatCheckNorway.Holds, 8..9, "999999999") with { Suffixes = ["MVA"] },
    ];

    static readonly FrozenDictionary<string, VatState> ByPrefix =
        All.ToFrozenDictionary(s => s.Prefix[..2], StringComparer.Ordinal);

    /// <summary>The row for a number that begins with these two letters, or null where none is held.</summary>
    internal static VatState? Of(ReadOnlySpan<char> prefix) =>
        ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prefix, out var state) ? state : null;

    static VatState Row(string prefix, VatCheck check, Range checkAt, params ImmutableArray<string> patterns) =>
        new(prefix, patterns, check, checkAt);
}
