using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Document allowances and charges that stay on document level (DOC-ORDER, DOC-TAXED, DOC-SPREAD).</summary>
internal static class DocumentAdjustments
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("taxed-allowance", "DOC-TAXED GROUP-KEY TOTALS",
            "100.00 - 10.00 = 90.00 at 19 % is 17.10; the 7 % group is left alone",
            Eur(Line("1", "100.00 EUR", Vat("19 %")),
                Line("1", "50.00 EUR", Vat("7 %"))).With(Less("10.00 EUR").Taxed(Vat("19 %")))),
        new("taxed-charge-of-its-own-group", "DOC-TAXED TREATMENT",
            "freight 8.40 at 7 % makes a group that no line has: 0.588 is 0.59",
            Eur(Line("1", "100.00 EUR", Vat("19 %"))).With(Plus("8.40 EUR").Taxed(Vat("7 %")))),
        new("taxed-percent-of-line-nets", "DOC-TAXED", "2.5 % of 33.33 + 66.69 = 100.02 is 2.5005, so 2.50",
            Eur(Line("1", "33.33 EUR", Vat("19 %")),
                Line("1", "66.69 EUR", Vat("7 %"))).With(Less("2.5 %").Taxed(Vat("19 %")))),
        new("taxed-percent-of-running", "DOC-TAXED DOC-ORDER",
            "100.00 + 20.00 freight; 10 % of the running 120.00 is 12.00, while 10 % of the line nets is 10.00",
            Eur(Line("1", "100.00 EUR", Vat("19 %")))
                .With(Plus("20.00 EUR").Taxed(Vat("19 %")), Less("10 %").OfRunning().Taxed(Vat("19 %")), Less("10 %")
                    .Taxed(Vat("19 %")))),
        new("taxed-percent-of-stated-base", "DOC-TAXED", "5 % of 80.50 = 4.025 is 4.03",
            Eur(Line("1", "100.00 EUR", Vat("19 %"))).With(Less("5 %").OfBase("80.50 EUR").Taxed(Vat("19 %")))),
        new("taxed-running-after-named", "DOC-TAXED DOC-NAMED DOC-ORDER",
            "10.00 off line 1 is in the line nets, 190.00; the running total begins there and does not count it "
            + "again: 10 % is 19.00",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("1", "100.00 EUR", Vat("19 %")))
                .With(Less("10 %").OfRunning().Taxed(Vat("19 %")), Less("10.00 EUR").For("1"))),
        new("taxed-percent-at-end", "DOC-TAXED SHOW-AT-END RECONCILE",
            "50 % of the exact 1.005 is 0.5025, net 0.5025 is 0.50; 1.01 - 0.50 is 0.01 too much, the line gives: "
            + "1.00 - 0.50",
            Eur(Line("3", "0.335 EUR", Vat("19 %"))).With(Less("50 %").Taxed(Vat("19 %"))).By(AtEnd)),
        new("spread-percent", "DOC-SPREAD", "10 % of 100.00 and of 40.00: 10.00 and 4.00",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("1", "40.00 EUR", Vat("7 %"))).With(Less("10 %"))),
        new("spread-percent-reconciled", "DOC-SPREAD RECONCILE KEYS",
            "10 % of 50.05 twice is 5.005 each, 10.01 in all; 5.01 + 5.01 is 0.01 too much, taken from the larger "
            + "key, 19 %",
            Eur(Line("1", "50.05 EUR", Vat("19 %")), Line("1", "50.05 EUR", Vat("7 %"))).With(Less("10 %"))),
        new("spread-percent-mixed-signs", "DOC-SPREAD", "10 % of 100.00 and of -30.00: 10.00 and -3.00, in all 7.00",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("-1", "30.00 EUR", Vat("7 %"))).With(Less("10 %"))),
        new("spread-percent-of-running", "DOC-SPREAD DOC-ORDER",
            "after freight 20.00 at 20 %: 10 % of the running nets 100.00 and 20.00, the freight's treatment among "
            + "them",
            Eur(Line("1", "100.00 EUR", Vat("10 %")))
                .With(Plus("20.00 EUR").Taxed(Vat("20 %")), Less("10 %").OfRunning())),
        new("spread-percent-of-gross-leaves-freight-out", "DOC-SPREAD",
            "10 % of the line nets: only 100.00 at 10 % takes a share, the freight's treatment none",
            Eur(Line("1", "100.00 EUR", Vat("10 %"))).With(Plus("20.00 EUR").Taxed(Vat("20 %")), Less("10 %"))),
        new("spread-cascade", "DOC-SPREAD DOC-ORDER",
            "10 % of 80.00 and 20.00: 8.00 and 2.00; then 5 % of the running 72.00 and 18.00: 3.60 and 0.90",
            Eur(Line("1", "80.00 EUR", Vat("19 %")),
                Line("1", "20.00 EUR", Vat("7 %"))).With(Less("10 %"), Less("5 %").OfRunning())),
        new("spread-amount", "DOC-SPREAD SPLIT",
            "10.00 over 100.00 (19 %) and 50.00 (7 %): 6.667 and 3.333, so 6.67 and 3.33",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("1", "50.00 EUR", Vat("7 %"))).With(Less("10.00 EUR"))),
        new("spread-amount-equal-nets", "DOC-SPREAD SPLIT KEYS",
            "0.01 over equal nets goes to the smaller treatment: category E before S",
            Eur(Line("1", "10.00 EUR", Vat("7 %")),
                Line("1", "10.00 EUR", VatOf(Invoicing.Taxes.TaxCategory.E, "Education"))).With(Less("0.01 EUR"))),
        new("spread-amount-other-sign-gets-nothing", "DOC-SPREAD SPLIT",
            "the sum 90 - 30 + 30 is positive: 10.00 over 90.00 (19 %) and 30.00 (5 %) only: 7.50 and 2.50",
            Eur(Line("1", "90.00 EUR", Vat("19 %")), Line("-1", "30.00 EUR", Vat("7 %")),
                Line("1", "30.00 EUR", Vat("5 %"))).With(Less("10.00 EUR"))),
        new("spread-amount-zero-net-gets-nothing", "DOC-SPREAD SPLIT",
            "7 % has 15.00 - 15.00 = 0: 1.00 falls to 19 % alone",
            Eur(Line("1", "90.00 EUR", Vat("19 %")), Line("1", "15.00 EUR", Vat("7 %")),
                Line("-1", "15.00 EUR", Vat("7 %"))).With(Less("1.00 EUR"))),
        new("spread-percent-of-stated-base", "DOC-SPREAD SPLIT",
            "3 % of 99.50 = 2.985 is 2.99, over 60.00 and 40.00: 1.794 and 1.196, so 1.79 and 1.20",
            Eur(Line("1", "60.00 EUR", Vat("19 %")),
                Line("1", "40.00 EUR", Vat("7 %"))).With(Less("3 %").OfBase("99.50 EUR"))),
        new("spread-nothing", "DOC-SPREAD", "0 % and 0.00 are spread as nothing, also where nothing could take it",
            Eur(Line("1", "10.00 EUR", Vat("19 %")),
                Line("-1", "10.00 EUR", Vat("19 %"))).With(Less("0 %"), Less("0.00 EUR"))),
        new("spread-charge", "DOC-SPREAD TOTALS",
            "a charge of 9.99 over 100.00, 50.00 and 50.00: 4.995, 2.4975 and 2.4975; of the 2 units left one goes to "
            + "each largest remainder",
            Eur(Line("1", "100.00 EUR", Vat("19 %")), Line("1", "50.00 EUR", Vat("7 %")),
                Line("1", "50.00 EUR", Vat("5 %"))).With(Plus("9.99 EUR"))),
        new("spread-at-end", "DOC-SPREAD SHOW-AT-END",
            "10 % of 50.05 twice is 5.005 each, exact; the nets 45.045 show 45.05 and 45.04, 90.09 in all",
            Eur(Line("1", "50.05 EUR", Vat("19 %")), Line("1", "50.05 EUR", Vat("7 %"))).With(Less("10 %")).By(AtEnd)),
        new("spread-amount-at-end", "DOC-SPREAD SHOW-AT-END",
            "10.00 over 100.00 and 50.00 is exactly 20/3 and 10/3: bases 280/3 and 140/3, taxes of the exact bases",
            Eur(Line("1", "100.00 EUR", Vat("19 %")),
                Line("1", "50.00 EUR", Vat("7 %"))).With(Less("10.00 EUR")).By(AtEnd)),
        new("spread-weights-ignore-earlier", "DOC-SPREAD DOC-ORDER",
            "the weights are the line nets, 60.00 and 40.00, whatever came before: the second 10.00 falls 6.00 and "
            + "4.00 as the first",
            Eur(Line("1", "60.00 EUR", Vat("19 %")), Line("1", "40.00 EUR", Vat("7 %")))
                .With(Less("30.00 EUR").Taxed(Vat("19 %")), Less("10.00 EUR"), Less("10.00 EUR"))),
    ];
}
