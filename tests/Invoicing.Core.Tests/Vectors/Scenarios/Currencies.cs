using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>The same arithmetic in currencies of 0, 2, 3 and 4 digits (ROUND-MODE, TERMS of the units).</summary>
internal static class Currencies
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("currency-of-no-digits", "LINE-GROSS TAX-PER-GROUP", "3 x 33.5 = 100.5 is 101 yen; 10 % = 10.1 is 10",
            In("JPY", Line("3", "33.5 JPY", Vat("10 %")))),
        new("currency-of-two-digits", "LINE-GROSS TAX-PER-GROUP", "3 x 33.335 = 100.005 is 100.01; 19 % = 19.0019",
            Eur(Line("3", "33.335 EUR", Vat("19 %")))),
        new("currency-of-three-digits", "LINE-GROSS TAX-PER-GROUP",
            "3 x 3.3335 = 10.0005 is 10.001; 5 % = 0.50005 is 0.500",
            In("KWD", Line("3", "3.3335 KWD", Vat("5 %")))),
        new("currency-of-four-digits", "LINE-GROSS TAX-PER-GROUP",
            "3 x 1.00335 = 3.01005 is 3.0101; 19 % = 0.571919 is 0.5719",
            In("CLF", Line("3", "1.00335 CLF", Vat("19 %")))),
        new("yen-discount-and-split", "DOC-SPREAD SPLIT",
            "100 yen over 1000 (10 %) and 500 (8 %): 66.67 and 33.33, so 67 and 33",
            In("JPY", Line("1", "1000 JPY", Vat("10 %")), Line("1", "500 JPY", Vat("8 %"))).With(Less("100 JPY"))),
        new("dinar-at-end", "SHOW-AT-END",
            "three times 0.3335 = 1.0005 is 1.001; 0.334 each is 0.001 too much, line 3 gives",
            In("KWD", Line("1", "0.3335 KWD", Vat("5 %")), Line("1", "0.3335 KWD", Vat("5 %")),
                Line("1", "0.3335 KWD", Vat("5 %"))).By(AtEnd)),
        new("francs-in-steps-of-five", "POLICY ROUND-MODE",
            "a step of 0.05: 12.37 is 12.35; 8.1 % of it = 1.00035 is 1.00",
            In("CHF", Line("1", "12.37 CHF", Vat("8.1 %"))).By(PerLine with { StepMinorUnits = 5 })),
        new("crowns-in-steps-of-hundred", "POLICY ROUND-MODE",
            "a step of 1.00: 149.50 is 150; 25 % of it = 37.50 is 38",
            In("SEK", Line("1", "149.50 SEK", Vat("25 %"))).By(PerLine with { StepMinorUnits = 100 })),
        new("fils-cash", "CASH", "a cash step of 0.005: 10.502 to pay is 10.500",
            In("KWD", Line("1", "10.002 KWD", Vat("5 %"))).By(PerLine with { Cash = new(5) })),
        new("yen-per-document", "TAX-PER-DOCUMENT", "98 x 10 % = 9.8 and 54 x 8 % = 4.32: 14.12 is 14 = 10 + 4",
            In("JPY", Line("1", "98 JPY", Vat("10 %")), Line("1", "54 JPY", Vat("8 %"))).By(TaxPerDocument)),
    ];
}
