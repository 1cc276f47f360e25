using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Exact up to the totals; only what is shown is rounded (SHOW-AT-END).</summary>
internal static class LinesAtEnd
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("per-line-of-fractions", "SHOW-PER-LINE LINE-GROSS", "three times 0.335 is 0.34 each, 1.02 in all",
            Eur(Line("1", "0.335 EUR", Vat("19 %")), Line("1", "0.335 EUR", Vat("19 %")),
                Line("1", "0.335 EUR", Vat("19 %")))),
        new("at-end-of-fractions", "SHOW-AT-END RECONCILE",
            "3 x 0.335 = 1.005 is 1.01; 0.34 each is 0.01 too much, taken against the sign from the largest key",
            Eur(Line("1", "0.335 EUR", Vat("19 %")), Line("1", "0.335 EUR", Vat("19 %")),
                Line("1", "0.335 EUR", Vat("19 %"))).By(AtEnd)),
        new("at-end-tax-of-exact", "SHOW-AT-END TAX-PER-GROUP",
            "base 2 x 0.126 = 0.252 shows 0.25; 50 % of the exact 0.252 is 0.126, so 0.13",
            Eur(Line("2", "0.126 EUR", Vat("50 %"))).By(AtEnd)),
        new("at-end-discount-is-exact", "LINE-ADJUST SHOW-AT-END",
            "9.99 less 2.5 % less 2.5 % of the rest: 0.24975 and 0.24350625, net 9.49674375",
            Eur(Line("1", "9.99 EUR", Vat("19 %")).With(Less("2.5 %"), Less("2.5 %").OfRunning())).By(AtEnd)),
        new("at-end-parts-to-the-net", "SHOW-AT-END RECONCILE",
            "gross 1.005, allowance 0.335, charge 0.335: net 1.005 is 1.01 = 1.01 - 0.34 + 0.34",
            Eur(Line("3", "0.335 EUR", Vat("19 %"))
                .With(Less("0.00 EUR"), LessEach("0.335 EUR").CountingOne(), PlusEach("0.335 EUR").CountingOne()))
                    .By(AtEnd)),
        new("at-end-parts-corrected", "SHOW-AT-END RECONCILE",
            "gross 0.334 + charges 0.334 and 0.334 = 1.002 is 1.00; 0.33 three times lacks 0.01: equal losers, the "
            + "smallest key, the gross",
            Eur(Line("1", "0.334 EUR", Vat("19 %")).With(PlusEach("0.334 EUR"), PlusEach("0.334 EUR"))).By(AtEnd)),
        new("at-end-treatments", "SHOW-AT-END RECONCILE KEYS",
            "0.335 at 19 % and 0.335 at 7 %: 0.67 in all; 0.34 twice is 0.01 too much, taken from 19 %, the larger key",
            Eur(Line("1", "0.335 EUR", Vat("19 %")), Line("1", "0.335 EUR", Vat("7 %"))).By(AtEnd)),
        new("at-end-mixed-signs", "SHOW-AT-END RECONCILE", "0.335 - 0.115 + 0.115 = 0.335 is 0.34 = 0.34 - 0.12 + 0.12",
            Eur(Line("1", "0.335 EUR", Vat("19 %")), Line("-1", "0.115 EUR", Vat("19 %")),
                Line("1", "0.115 EUR", Vat("19 %"))).By(AtEnd)),
        new("at-end-grows-before-shrinks", "RECONCILE SHOW-AT-END",
            "1.125 - 0.125 = 1.00; floor shows 1.12 - 0.13 = 0.99 and lacks 0.01: both lost 0.005, the growing part "
            + "comes first",
            Eur(Line("1", "1.125 EUR", Vat("19 %")),
                Line("-1", "0.125 EUR", Vat("19 %"))).By(AtEnd with { LineMode = Rounding.Floor })),
        new("at-end-ceiling", "RECONCILE ROUND-MODE",
            "three times 0.331 = 0.993 is 1.00 by ceiling; 0.34 each is 0.02 too much: the larger keys give",
            Eur(Line("1", "0.331 EUR", Vat("19 %")), Line("1", "0.331 EUR", Vat("19 %")),
                Line("1", "0.331 EUR", Vat("19 %"))).By(AtEnd with { LineMode = Rounding.Ceiling })),
        new("at-end-down-goes-round", "RECONCILE ROUND-MODE",
            "five times 0.009 = 0.045 is 0.04 by down; 0.00 each lacks 0.04: keys 1 to 4",
            Eur(Line("1", "0.009 EUR", Vat("19 %")), Line("1", "0.009 EUR", Vat("19 %")),
                Line("1", "0.009 EUR", Vat("19 %")), Line("1", "0.009 EUR", Vat("19 %")),
                Line("1", "0.009 EUR", Vat("19 %"))).By(AtEnd with { LineMode = Rounding.Down })),
        new("at-end-zero-stays-zero", "RECONCILE SHOW-AT-END",
            "0.004 + 0.004 + 0 = 0.008 is 0.01: line 1 gets it, the line of exactly zero never",
            Eur(Line("1", "0.004 EUR", Vat("19 %")), Line("1", "0.004 EUR", Vat("19 %")),
                Line("0", "5.00 EUR", Vat("19 %")).Named("0")).By(AtEnd)),
        new("at-end-tax-per-line", "SHOW-AT-END TAX-PER-LINE",
            "19 % of the exact 0.335 is 0.06365: 0.06 for each line, 0.18",
            Eur(Line("1", "0.335 EUR", Vat("19 %")), Line("1", "0.335 EUR", Vat("19 %")),
                Line("1", "0.335 EUR", Vat("19 %"))).By(AtEnd with { Tax = TaxRounding.PerLine })),
        new("at-end-tax-per-document", "SHOW-AT-END TAX-PER-DOCUMENT",
            "3.335 x 19 % = 0.63365 and 3.335 x 7 % = 0.23345: 0.8671 is 0.87 = 0.63 + 0.23 and 0.01 for the larger "
            + "loser, 19 %",
            Eur(Line("1", "3.335 EUR", Vat("19 %")),
                Line("1", "3.335 EUR", Vat("7 %"))).By(AtEnd with { Tax = TaxRounding.PerDocument })),
        new("at-end-with-step", "SHOW-AT-END POLICY RECONCILE",
            "a step of 0.10: 3 x 1.13 = 3.39 is 3.40; 1.10 each lacks 0.10, line 1 gets it; 20 % of 3.39 = 0.678 is "
            + "0.70",
            Eur(Line("1", "1.13 EUR", Vat("20 %")), Line("1", "1.13 EUR", Vat("20 %")),
                Line("1", "1.13 EUR", Vat("20 %"))).By(AtEnd with { StepMinorUnits = 10 })),
        new("at-end-document-charge", "SHOW-AT-END DOC-TAXED KEYS",
            "lines 0.334 and 0.333, a charge of 0.5 % of 66.6 = 0.333: 1.000; each shows 0.33, line 1 lost most",
            Eur(Line("1", "0.334 EUR", Vat("19 %")),
                Line("1", "0.333 EUR", Vat("19 %"))).With(Plus("0.5 %").OfBase("66.60 EUR").Taxed(Vat("19 %")))
                    .By(AtEnd)),
    ];

    private static Invoicing.Discounts.Adjustment CountingOne(this Invoicing.Discounts.Adjustment adjustment) =>
        adjustment with { Quantity = Quantity.Ones(1) };
}
