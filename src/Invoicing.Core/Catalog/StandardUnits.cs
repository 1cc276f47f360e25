using System.Collections.Immutable;

namespace Invoicing.Catalog;

/// <summary>Conversions that UN/ECE Recommendation 20 states with its codes: multiples of units of the SI, of the litre
/// and of counts.</summary>
internal static class StandardUnits
{
    private const string Source = "UN/ECE Recommendation 20";

    private static readonly (decimal Number, string Unit, decimal Equal, string Of)[] Table =
    [
        (1, "KGM", 1000, "GRM"), (1, "GRM", 1000, "MGM"), (1, "TNE", 1000, "KGM"),
        (1, "KMT", 1000, "MTR"), (1, "MTR", 100, "CMT"), (1, "MTR", 1000, "MMT"),
        (1, "MTK", 10_000, "CMK"),
        (1, "MTQ", 1000, "LTR"), (1, "LTR", 1000, "MLT"), (1, "LTR", 100, "CLT"), (1, "HLT", 100, "LTR"),
        (1, "MIN", 60, "SEC"), (1, "HUR", 60, "MIN"),
        (1, "KWH", 1000, "WHR"), (1, "MWH", 1000, "KWH"), (1, "GWH", 1000, "MWH"),
        (1, "DZN", 12, "C62"), (1, "GRO", 12, "DZN"), (1, "CEN", 100, "C62"), (1, "MIL", 1000, "C62"),
    ];

    public static ImmutableArray<UnitConversion> Conversions { get; } =
    [
        .. Table.Select(row => new UnitConversion(
            Quantity.Of(row.Number, UnitOfMeasure.Of(row.Unit)), Quantity.Of(row.Equal, UnitOfMeasure.Of(row.Of)),
            Source: Source)),
    ];
}
