using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Document allowances and charges that name lines (DOC-NAMED).</summary>
internal static class NamedAdjustments
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("named-in-proportion", "DOC-NAMED SPLIT TOTALS",
            "10.00 over 30.00 and 60.00: 3.333 and 6.667; 0.01 is left over 3.33 + 6.66 and goes to the larger "
            + "remainder, line 2",
            Eur(Line("1", "30.00 EUR", Vat("19 %")), Line("1", "60.00 EUR", Vat("19 %")),
                Line("1", "10.00 EUR", Vat("19 %")))
                .With(Less("10.00 EUR").For("1", "2"))),
        new("named-equal-lines", "SPLIT DOC-NAMED KEYS",
            "1.00 over three equal lines: 0.33 each, 0.01 left goes to the smallest key, line 1",
            Eur(Line("1", "10.00 EUR", Vat("19 %")), Line("1", "10.00 EUR", Vat("19 %")),
                Line("1", "10.00 EUR", Vat("19 %")))
                .With(Less("1.00 EUR").For("1", "2", "3"))),
        new("named-keys-are-texts", "KEYS SPLIT DOC-NAMED",
            "0.01 over equal lines \"9\" and \"10\": \"10\" is the smaller text",
            Eur(Line("1", "10.00 EUR", Vat("19 %")).Named("9"), Line("1", "10.00 EUR", Vat("19 %")).Named("10"))
                .With(Less("0.01 EUR").For("9", "10"))),
        new("named-keys-by-code-unit", "KEYS SPLIT",
            "0.02 over equal lines \"a\", \"B\" and \"ä\": B (U+0042), a (U+0061), ä (U+00E4), so B and a get 0.01",
            Eur(Line("1", "5.00 EUR", Vat("19 %")).Named("a"), Line("1", "5.00 EUR", Vat("19 %")).Named("B"),
                Line("1", "5.00 EUR", Vat("19 %")).Named("ä"))
                .With(Less("0.02 EUR").For("ä", "a", "B"))),
        new("named-percent-of-own-nets", "DOC-NAMED DOC-ORDER",
            "10.00 comes off 40.00 + 60.00; then 10 % of the nets before any document adjustment, 100.00: 10.00, over "
            + "what is left, 36.00 and 54.00",
            Eur(Line("1", "40.00 EUR", Vat("19 %")), Line("1", "60.00 EUR", Vat("7 %")))
                .With(Less("10.00 EUR").For("1", "2"), Less("10 %").For("1", "2"))),
        new("named-percent-of-what-is-left", "DOC-NAMED DOC-ORDER",
            "10.00 comes off 40.00 + 60.00; then 10 % of what is left, 90.00: 9.00, over 36.00 and 54.00: 3.60 and "
            + "5.40",
            Eur(Line("1", "40.00 EUR", Vat("19 %")), Line("1", "60.00 EUR", Vat("7 %")))
                .With(Less("10.00 EUR").For("1", "2"), Less("10 %").OfRunning().For("1", "2"))),
        new("named-percent-of-stated-base", "DOC-NAMED",
            "3 % of 250.00 = 7.50 over 25.00 and 75.00: 1.875 and 5.625; equal remainders, the smaller key gets the "
            + "0.01",
            Eur(Line("1", "25.00 EUR", Vat("19 %")), Line("1", "75.00 EUR", Vat("19 %")))
                .With(Less("3 %").OfBase("250.00 EUR").For("1", "2"))),
        new("named-other-sign-gets-nothing", "DOC-NAMED SPLIT",
            "the sum 100 - 20 + 50 is positive: 13.00 over 100 and 50 only: 8.667 and 4.333, so 8.67 and 4.33",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("-1", "20.00 EUR", Vat("19 %")),
                Line("1", "50.00 EUR", Vat("19 %")))
                .With(Less("13.00 EUR").For("1", "2", "3"))),
        new("named-negative-sum", "DOC-NAMED SPLIT",
            "the sum -100 + 40 - 50 is negative: 3.00 over the magnitudes 100 and 50: 2.00 and 1.00",
            Eur(Line("-1", "100.00 EUR", Vat("19 %")), Line("1", "40.00 EUR", Vat("19 %")),
                Line("-1", "50.00 EUR", Vat("19 %")))
                .With(Less("3.00 EUR").For("1", "2", "3"))),
        new("named-negative-whole", "SPLIT DOC-NAMED", "-0.05 over equal lines is the mirror of 0.05: -0.03 and -0.02",
            Eur(Line("1", "10.00 EUR", Vat("19 %")), Line("1", "10.00 EUR", Vat("19 %")))
                .With(Less("-0.05 EUR").For("1", "2"))),
        new("named-charge", "DOC-NAMED LINE-NET TOTALS",
            "a charge of 5.00 over 20.00 and 80.00: 1.00 and 4.00; BT-108 stays 0, BT-106 holds it",
            Eur(Line("1", "20.00 EUR", Vat("19 %")),
                Line("1", "80.00 EUR", Vat("7 %"))).With(Plus("5.00 EUR").For("1", "2"))),
        new("named-at-end-exact-shares", "DOC-NAMED SHOW-AT-END RECONCILE",
            "10.00 over three equal lines: 10/3 each, nets 20/3; they show 6.67, 6.67 and, against the sign at the "
            + "larger key, 6.66",
            Eur(Line("1", "10.00 EUR", Vat("19 %")), Line("1", "10.00 EUR", Vat("19 %")),
                Line("1", "10.00 EUR", Vat("19 %")))
                .With(Less("10.00 EUR").For("1", "2", "3")).By(AtEnd)),
        new("named-at-end-percent", "DOC-NAMED SHOW-AT-END",
            "7.5 % of the exact 3 x 3.333 + 1 x 6.667 = 16.666 is 1.24995, exact until shown",
            Eur(Line("3", "3.333 EUR", Vat("19 %")),
                Line("1", "6.667 EUR", Vat("19 %"))).With(Less("7.5 %").For("1", "2")).By(AtEnd)),
        new("named-with-step", "DOC-NAMED SPLIT POLICY",
            "a step of 0.05: 10 % of 10.00 + 5.05 = 1.505 becomes 1.50, shared in steps of 0.05: 1.00 and 0.50",
            Eur(Line("1", "10.00 EUR", Vat("20 %")),
                Line("1", "5.05 EUR", Vat("20 %"))).With(Less("10 %").For("1", "2"))
                .By(PerLine with { StepMinorUnits = 5 })),
        new("named-after-spread-in-the-list", "DOC-ORDER DOC-NAMED DOC-SPREAD",
            "those that name lines come first: 10.00 off line 1 leaves 90.00 + 100.00, and the spread 10 % is of "
            + "190.00",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("1", "100.00 EUR", Vat("7 %")))
                .With(Less("10 %"), Less("10.00 EUR").For("1"))),
    ];
}
