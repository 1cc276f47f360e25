using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Prices for a base quantity: exact, never a truncated division (LINE-GROSS).</summary>
internal static class BaseQuantity
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("base-of-hundred", "LINE-GROSS", "250 x 12.50 / 100 = 31.25",
            Eur(Line("250 KGM", "12.50 EUR / 100 KGM", Vat("19 %")))),
        new("base-of-three", "LINE-GROSS",
            "1 x 10.00 / 3 = 3.333...; 2 x 10.00 / 3 = 6.666...; 3 x 10.00 / 3 = 10.00, not 9.99",
            Eur(Line("1", "10.00 EUR / 3 C62", Vat("19 %")), Line("2", "10.00 EUR / 3 C62", Vat("19 %")),
                Line("3", "10.00 EUR / 3 C62", Vat("19 %")))),
        new("base-of-thirds-at-end", "LINE-GROSS SHOW-AT-END", "10/3 + 20/3 = 10.00: 3.33 + 6.67",
            Eur(Line("1", "10.00 EUR / 3 C62", Vat("19 %")), Line("2", "10.00 EUR / 3 C62", Vat("19 %"))).By(AtEnd)),
        new("base-of-fractions", "LINE-GROSS", "1.5 x 7.00 / 0.7 = 15.00; 0.1 x 1.00 / 0.03 = 3.333...",
            Eur(Line("1.5 LTR", "7.00 EUR / 0.7 LTR", Vat("19 %")),
                Line("0.1 LTR", "1.00 EUR / 0.03 LTR", Vat("19 %")))),
        new("base-of-thousand-small-price", "LINE-GROSS", "123456 x 0.0001 / 1000 = 0.0123456; tax of 0.01 is nothing",
            Eur(Line("123456 KWH", "0.0001 EUR / 1000 KWH", Vat("19 %")))),
        new("base-sevenths-and-elevenths", "LINE-GROSS SHOW-AT-END",
            "1/7 + 1/11 + 1/13 = 311/1001 = 0.31069: 0.14286, 0.09091 and 0.07692 show 0.14, 0.09 and 0.08",
            Eur(Line("1", "1.00 EUR / 7 C62", Vat("19 %")), Line("1", "1.00 EUR / 11 C62", Vat("19 %")),
                Line("1", "1.00 EUR / 13 C62", Vat("19 %"))).By(AtEnd)),
        new("base-with-allowance-per-unit", "LINE-GROSS LINE-ADJUST",
            "250 at 12.50 / 100 less 250 x 0.75 / 100 = 1.875, so 1.88",
            Eur(Line("250 KGM", "12.50 EUR / 100 KGM", Vat("19 %")).With(LessEach("0.75 EUR / 100 KGM")))),
        new("base-inclusive", "LINE-GROSS INCLUSIVE", "7 x 100.00 / 6 = 116.667 with tax: 116.67 x 19 / 119 = 18.6280",
            Eur(Line("7", "100.00 EUR / 6 C62", Vat("19 %").Included()))),
    ];
}
