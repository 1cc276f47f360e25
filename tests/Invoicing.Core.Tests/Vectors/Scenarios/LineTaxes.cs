using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Taxes rounded for each contribution (TAX-PER-LINE), beside the same rounded for each group.</summary>
internal static class LineTaxes
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("tax-of-many-per-group", "TAX-PER-GROUP", "4 x 0.33 = 1.32 x 19 % = 0.2508 is 0.25",
            Eur(Line("1", "0.33 EUR", Vat("19 %")), Line("1", "0.33 EUR", Vat("19 %")),
                Line("1", "0.33 EUR", Vat("19 %")), Line("1", "0.33 EUR", Vat("19 %")))),
        new("tax-of-many-per-line", "TAX-PER-LINE", "0.33 x 19 % = 0.0627 is 0.06, four times 0.24",
            Eur(Line("1", "0.33 EUR", Vat("19 %")), Line("1", "0.33 EUR", Vat("19 %")),
                Line("1", "0.33 EUR", Vat("19 %")), Line("1", "0.33 EUR", Vat("19 %"))).By(TaxPerLine)),
        new("tax-per-line-counts-charges", "TAX-PER-LINE DOC-TAXED",
            "the freight 0.33 is a contribution: 0.06 + 0.06 + 0.06",
            Eur(Line("1", "0.33 EUR", Vat("19 %")),
                Line("1", "0.33 EUR", Vat("19 %"))).With(Plus("0.33 EUR").Taxed(Vat("19 %"))).By(TaxPerLine)),
        new("tax-per-line-counts-shares", "TAX-PER-LINE DOC-SPREAD",
            "10 % of 5.00 and 3.30: shares -0.50 and -0.33, their taxes -0.095 (-0.10) and -0.0231 (-0.02)",
            Eur(Line("1", "5.00 EUR", Vat("19 %")),
                Line("1", "3.30 EUR", Vat("7 %"))).With(Less("10 %")).By(TaxPerLine)),
        new("tax-per-line-negative", "TAX-PER-LINE ROUND-MODE",
            "-0.50 x 19 % = -0.095 is -0.10; 0.50 gives 0.10: nothing is left",
            Eur(Line("1", "0.50 EUR", Vat("19 %")), Line("-1", "0.50 EUR", Vat("19 %"))).By(TaxPerLine)),
        new("tax-per-line-half-even", "TAX-PER-LINE ROUND-MODE",
            "0.50 x 5 % = 0.025 is 0.02, 0.70 x 5 % = 0.035 is 0.04",
            Eur(Line("1", "0.50 EUR", Vat("5 %")),
                Line("1", "0.70 EUR", Vat("5 %"))).By(TaxPerLine with { TaxMode = Rounding.HalfEven })),
        new("tax-per-line-up-of-lines-down", "TAX-PER-LINE POLICY ROUND-MODE",
            "lines down: 3 x 0.339 = 1.017 is 1.01; tax up: 0.0707 is 0.08",
            Eur(Line("3", "0.339 EUR", Vat("7 %"))).By(TaxPerLine
                with { LineMode = Rounding.Down, TaxMode = Rounding.Up })),
        new("tax-per-line-with-step", "TAX-PER-LINE POLICY",
            "a step of 0.05: 1.12 is 1.10; 1.10 x 19 % = 0.209 is 0.20",
            Eur(Line("1", "1.12 EUR", Vat("19 %")),
                Line("1", "1.12 EUR", Vat("19 %"))).By(TaxPerLine with { StepMinorUnits = 5 })),
        new("tax-per-line-two-taxes", "TAX-PER-LINE TREATMENT",
            "0.30 x 5 % = 0.015 is 0.02, 0.30 x 7 % = 0.021 is 0.02, on each of two lines",
            In("CAD", Line("1", "0.30 CAD", Scheme("GST", "5 %"), Scheme("PST", "7 %")),
                Line("1", "0.30 CAD", Scheme("GST", "5 %"), Scheme("PST", "7 %"))).By(TaxPerLine)),
    ];
}
