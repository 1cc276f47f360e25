using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Prices that include tax, from their gross (INCLUSIVE, FROM-GROSS, SHOW-INCLUSIVE).</summary>
internal static class GrossPrices
{
    private static readonly Invoicing.Taxes.Tax Vat19 = Vat("19 %").Included();

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("gross-even", "INCLUSIVE FROM-GROSS", "119.00 x 19 / 119 = 19.00",
            Eur(Line("1", "119.00 EUR", Vat19))),
        new("gross-rounded", "FROM-GROSS", "9.99 x 19 / 119 = 1.59504, so 1.60; base 8.39",
            Eur(Line("1", "9.99 EUR", Vat19))),
        new("gross-pooled", "FROM-GROSS RECONCILE",
            "3 x 9.99 = 29.97: tax 4.78512 is 4.79, base 25.18 over three nets of 8.39496: 8.39 each lacks 0.01, the "
            + "smallest key gets it",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19))),
        new("gross-tax-per-line", "FROM-GROSS TAX-PER-LINE", "each 9.99 by itself: tax 1.60, net 8.39; 4.80 in all",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19),
                Line("1", "9.99 EUR", Vat19)).By(TaxPerLine)),
        new("gross-tax-per-document", "FROM-GROSS TAX-PER-DOCUMENT RECONCILE",
            "9.99 at 19 %: 1.59504; 9.99 at 7 %: 0.65355; sum 2.24859 is 2.25: 1.60 + 0.65",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat("7 %").Included())).By(TaxPerDocument)),
        new("gross-beside-net", "FROM-GROSS GROUP-KEY",
            "9.99 includes 1.60; 10.03 x 19 % = 1.9057 is 1.91 apart; together base 18.42 and tax 3.51",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "10.03 EUR", Vat("19 %")))),
        new("gross-beside-net-per-document", "FROM-GROSS TAX-PER-DOCUMENT KEYS",
            "exact taxes 1.9057 (added) and 1.59504 (included), sum 3.50074 is 3.50: 1.91 + 1.60 is 0.01 too much, "
            + "the included part gives, its net is 8.40",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "10.03 EUR", Vat("19 %"))).By(TaxPerDocument)),
        new("gross-two-taxes", "FROM-GROSS INCLUSIVE RECONCILE",
            "112.00 includes 5 % and 7 %: net 100.00, taxes 5.00 and 7.00",
            In("CAD", Line("1", "112.00 CAD", Scheme("GST", "5 %").Included(), Scheme("PST", "7 %").Included()))),
        new("gross-two-taxes-reconciled", "FROM-GROSS RECONCILE KEYS",
            "0.99 x 12 / 112 = 0.10607 is 0.11; parts 0.0442 and 0.0619 show 0.04 and 0.06; the missing 0.01 goes to "
            + "GST, which lost more",
            In("CAD", Line("1", "0.99 CAD", Scheme("GST", "5 %").Included(), Scheme("PST", "7 %").Included()))),
        new("gross-compound", "INCLUSIVE FROM-GROSS",
            "a = 5 % + 9.975 % x 1.05 = 15.47375 %: 115.47 x 0.1547375 / 1.1547375 = 15.4735",
            In("CAD",
                Line("1", "115.47 CAD", Scheme("GST", "5 %").Included(), Scheme("QST", "9.975 %").On("GST")
                    .Included()))),
        new("gross-per-unit-untaxed", "INCLUSIVE FROM-GROSS",
            "25.30 includes 10 x 0.15 deposit = 1.50: 23.80 x 19 / 119 = 3.80, base 20.00",
            Eur(Line("10", "2.53 EUR", Vat19, Each("DEPOSIT", "0.15 EUR").Included()))),
        new("gross-per-unit-taxed", "INCLUSIVE FROM-GROSS",
            "25.585 is 25.59; VAT stands on the deposit 1.50 too: b = 1.50 x 1.19 = 1.785, net (25.59 - 1.785) / 1.19 "
            + "= 20.0042",
            Eur(Line("10", "2.5585 EUR", Vat("19 %").On("DEPOSIT").Included(), Each("DEPOSIT", "0.15 EUR")
                .Included()))),
        new("gross-per-unit-alone", "FROM-GROSS",
            "only the deposit is included: 10 x 0.125 = 1.25 off 12.50; VAT 19 % is added to the shown net 11.25: "
            + "2.1375",
            Eur(Line("10", "1.25 EUR", Each("DEPOSIT", "0.125 EUR").Included(), Vat("19 %")))),
        new("gross-per-unit-as-shown", "FROM-GROSS INCLUSIVE",
            "the deposit 0.125 shows 0.13 and stands so in the sum: 0.97 x 19 / 119 = 0.15487 is 0.15; of the exact "
            + "0.975 it would be 0.16",
            Eur(Line("1", "1.10 EUR", Vat19, Each("DEPOSIT", "0.125 EUR").Included()))),
        new("gross-added-pooled", "FROM-GROSS TAX-PER-GROUP",
            "the levy is added to 8.39, shown, and to 0.20 priced without tax: 8.59 x 2.5 % = 0.21475 is 0.21, one sum",
            Eur(Line("1", "9.99 EUR", Vat19, Scheme("LEVY", "2.5 %")), Line("1", "0.20 EUR", Scheme("LEVY", "2.5 %")))),
        new("gross-two-taxes-per-document", "FROM-GROSS TAX-PER-DOCUMENT RECONCILE",
            "0.99 includes 0.0442 and 0.0619: one part of 0.10607 is 0.11, reconciled to 0.05 and 0.06",
            In("CAD",
                Line("1", "0.99 CAD", Scheme("GST", "5 %").Included(), Scheme("PST", "7 %").Included()))
                    .By(TaxPerDocument)),
        new("gross-division", "INCLUSIVE FROM-GROSS", "ICMS 18 % inside: a = 18 / 82; 99.99 x 18 / 100 = 17.9982",
            In("BRL", Line("1", "99.99 BRL", Division("ICMS", "18 %").Included()))),
        new("gross-with-added", "FROM-GROSS TAX-PER-GROUP",
            "9.99 includes 1.60 VAT; a levy of 2.5 % is added to the shown net 8.39: 0.20975",
            Eur(Line("1", "9.99 EUR", Vat19, Scheme("LEVY", "2.5 %")))),
        new("gross-added-stands-on-included", "FROM-GROSS TAX-PER-GROUP",
            "the levy 10 % stands on the VAT taken out: (8.39 + 1.60) x 10 % = 0.999",
            Eur(Line("1", "9.99 EUR", Vat19, Scheme("LEVY", "10 %").On("VAT")))),
        new("gross-withheld", "FROM-GROSS AMOUNT-TO-PAY",
            "121.00 includes 21.00; 15 % of the shown net 100.00 is withheld",
            Eur(Line("1", "121.00 EUR", Vat("21 %").Included(), Withheld("IRPF", "15 %")))),
        new("gross-line-discount", "SHOW-INCLUSIVE FROM-GROSS RECONCILE",
            "11.90 less 10 % = 10.71: tax 1.71, net 9.00; gross 10.00 and allowance 1.00 without tax",
            Eur(Line("1", "11.90 EUR", Vat19).With(Less("10 %")))),
        new("gross-line-parts-reconciled", "SHOW-INCLUSIVE RECONCILE",
            "9.99 less 0.50 plus 0.25 = 9.74: tax 1.5551, net 8.18; parts 8.39496, -0.42017 and 0.21008 show 8.39, "
            + "0.42 and 0.21",
            Eur(Line("1", "9.99 EUR", Vat19).With(Less("0.50 EUR"), Plus("0.25 EUR")))),
        new("gross-document-discount", "FROM-GROSS DOC-SPREAD",
            "10 % of 119.00 and 53.50 with tax: 11.90 and 5.35; G 107.10 and 48.15",
            Eur(Line("1", "119.00 EUR", Vat19), Line("1", "53.50 EUR", Vat("7 %").Included())).With(Less("10 %"))),
        new("gross-document-amount", "FROM-GROSS DOC-SPREAD SPLIT",
            "10.00 with tax over 119.00 and 53.50: 6.8986 and 3.1014, so 6.90 and 3.10",
            Eur(Line("1", "119.00 EUR", Vat19), Line("1", "53.50 EUR", Vat("7 %").Included())).With(Less("10.00 EUR"))),
        new("gross-named-lines", "FROM-GROSS DOC-NAMED SHOW-INCLUSIVE",
            "5.00 with tax over 30.00 and 20.00: 3.00 and 2.00; 45.00 x 19 / 119 = 7.1849",
            Eur(Line("1", "30.00 EUR", Vat19), Line("1", "20.00 EUR", Vat19)).With(Less("5.00 EUR").For("1", "2"))),
        new("gross-mixed-signs", "FROM-GROSS RECONCILE",
            "10.00 - 3.33 = 6.67: tax 1.06496 is 1.06; base 5.61 over 8.4034 and -2.7983",
            Eur(Line("1", "10.00 EUR", Vat19), Line("-1", "3.33 EUR", Vat19))),
        new("gross-sums-to-zero", "FROM-GROSS RECONCILE",
            "10.00 - 5.00 - 5.00 = 0: no tax, base 0; nets 8.4034 and twice -4.2017 show 8.40, -4.20, -4.20",
            Eur(Line("1", "10.00 EUR", Vat19), Line("-1", "5.00 EUR", Vat19), Line("-1", "5.00 EUR", Vat19))),
        new("gross-at-end", "INCLUSIVE FROM-GROSS SHOW-INCLUSIVE RECONCILE",
            "3 x 3.335 = 10.005 and 3 x 1.111 = 3.333: 13.338 is 13.34, asked 10.01 and 3.33",
            Eur(Line("3", "3.335 EUR", Vat19), Line("3", "1.111 EUR", Vat("7 %").Included())).By(AtEnd)),
        new("gross-at-end-to-lines", "INCLUSIVE RECONCILE",
            "two lines of 0.005 and one of 9.985: 9.995 is 10.00; 0.01 + 0.01 + 9.99 is 0.01 too much, the largest "
            + "key gives: asked 0.01, 0.01 and 9.98",
            Eur(Line("1", "0.005 EUR", Vat19), Line("1", "0.005 EUR", Vat19), Line("1", "9.985 EUR", Vat19)).By(AtEnd)),
        new("gross-half-even", "FROM-GROSS ROUND-MODE", "0.315 is 0.32 by half-even; 1.37 x 5 / 105 = 0.0652 is 0.07",
            Eur(Line("1", "1.05 EUR", Vat("5 %").Included()),
                Line("1", "0.315 EUR", Vat("5 %").Included())).By(PerLine.With(Rounding.HalfEven))),
        new("gross-tax-tie", "FROM-GROSS ROUND-MODE", "0.03 x 20 / 120 = 0.005 is 0.01 half-up",
            Eur(Line("1", "0.03 EUR", Vat("20 %").Included()))),
        new("gross-tax-tie-down", "FROM-GROSS ROUND-MODE", "0.03 x 20 / 120 = 0.005 is 0.00 half-down",
            Eur(Line("1", "0.03 EUR", Vat("20 %").Included())).By(PerLine with { TaxMode = Rounding.HalfDown })),
        new("gross-yen", "FROM-GROSS", "1,080 yen at 8 %: 80; 999 at 10 %: 90.8181",
            In("JPY", Line("1", "1080 JPY", Vat("8 %").Included()), Line("1", "999 JPY", Vat("10 %").Included()))),
    ];
}
