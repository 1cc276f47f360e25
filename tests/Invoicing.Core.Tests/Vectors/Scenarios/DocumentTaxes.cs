using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Taxes of the whole document rounded once (TAX-PER-DOCUMENT).</summary>
internal static class DocumentTaxes
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("document-tax-two-groups", "TAX-PER-DOCUMENT RECONCILE",
            "0.123 x 2: 1.23 at 10 % = 0.123, 1.13 at 20 % = 0.226: 0.349 is 0.35 = 0.12 + 0.23",
            Eur(Line("1", "1.23 EUR", Vat("10 %")), Line("1", "1.13 EUR", Vat("20 %"))).By(TaxPerDocument)),
        new("document-tax-lacks", "TAX-PER-DOCUMENT RECONCILE",
            "0.124 + 0.124 + 0.124 = 0.372 is 0.37; 0.12 each lacks 0.01, the smallest key gets it: 5 %",
            Eur(Line("1", "2.48 EUR", Vat("5 %")), Line("1", "1.24 EUR", Vat("10 %")),
                Line("1", "0.62 EUR", Vat("20 %"))).By(TaxPerDocument)),
        new("document-tax-too-much", "TAX-PER-DOCUMENT RECONCILE",
            "0.125 + 0.125 = 0.25; 0.13 each is 0.01 too much, the larger key gives: 10 %",
            Eur(Line("1", "2.50 EUR", Vat("5 %")), Line("1", "1.25 EUR", Vat("10 %"))).By(TaxPerDocument)),
        new("document-tax-mixed-signs", "TAX-PER-DOCUMENT RECONCILE",
            "0.124 - 0.026 = 0.098 is 0.10; 0.12 - 0.03 = 0.09 lacks 0.01; 10 % lost 0.004 of 0.124, 20 % lost 0.004 "
            + "of -0.026: the growing part first",
            Eur(Line("1", "1.24 EUR", Vat("10 %")), Line("-1", "0.13 EUR", Vat("20 %"))).By(TaxPerDocument)),
        new("document-tax-zero-group", "TAX-PER-DOCUMENT RECONCILE",
            "the group of rate 0 never gets a unit: 0.004 + 0.004 + 0 = 0.008 is 0.01, for 1 %",
            Eur(Line("1", "0.40 EUR", Vat("1 %")), Line("1", "0.20 EUR", Vat("2 %")),
                Line("1", "99.99 EUR", VatOf(Invoicing.Taxes.TaxCategory.AE))).By(TaxPerDocument)),
        new("document-tax-withheld-apart", "TAX-PER-DOCUMENT TAX-KINDS",
            "taxes 0.124 + 0.124 is 0.25; withheld 0.124 + 0.124, a sum of its own, is 0.25 too",
            Eur(Line("1", "1.24 EUR", Vat("10 %"), Withheld("A", "10 %")),
                Line("1", "0.62 EUR", Vat("20 %"), Withheld("B", "20 %"))).By(TaxPerDocument)),
        new("document-tax-scheme-order", "TAX-PER-DOCUMENT KEYS",
            "GST 0.0625 and PST 0.0625: 0.125 is 0.13; 0.06 twice lacks 0.01, GST is the smaller scheme",
            In("CAD", Line("1", "1.25 CAD", Scheme("PST", "5 %"), Scheme("GST", "5 %"))).By(TaxPerDocument)),
        new("document-tax-per-unit", "TAX-PER-DOCUMENT TAX-KINDS",
            "eco 3 x 0.125 = 0.375, VAT 19 % of 3.00 + 0.375 = 0.64125: 1.01625 is 1.02",
            Eur(Line("3", "1.00 EUR", Each("ECO", "0.125 EUR"), Vat("19 %").On("ECO"))).By(TaxPerDocument)),
        new("document-tax-division", "TAX-PER-DOCUMENT TAX-KINDS",
            "10.00 x 18 / 72.75 = 2.4742, 10.00 x 9.25 / 72.75 = 1.2715: 3.7457 is 3.75",
            In("BRL", Line("1", "10.00 BRL", Division("ICMS", "18 %"), Division("PIS", "9.25 %"))).By(TaxPerDocument)),
        new("document-tax-floor", "TAX-PER-DOCUMENT ROUND-MODE",
            "0.019 + 0.019 = 0.038 is 0.03 by floor; 0.01 each lacks 0.01: the smallest key",
            Eur(Line("1", "0.19 EUR", Vat("10 %")),
                Line("1", "0.095 EUR", Vat("20 %"))).By(TaxPerDocument
                    with { TaxMode = Rounding.Floor, Lines = LineRounding.AtEnd })),
        new("document-tax-inclusive-and-added", "TAX-PER-DOCUMENT FROM-GROSS",
            "10.00 includes 1.59664, exact net 8.40336; the levy of 97 % added is of the exact net: 8.15126, 9.7479 "
            + "in all is 9.75",
            Eur(Line("1", "10.00 EUR", Vat("19 %").Included(), Scheme("LEVY", "97 %"))).By(TaxPerDocument)),
        new("document-tax-two-inclusive", "TAX-PER-DOCUMENT FROM-GROSS RECONCILE KEYS",
            "10.00 at 19 %: 1.59664; 10.00 at 7 %: 0.65421; 10.00 at 5 %: 0.47619: 2.72704 is 2.73 = 1.60 + 0.65 + "
            + "0.48",
            Eur(Line("1", "10.00 EUR", Vat("19 %").Included()), Line("1", "10.00 EUR", Vat("7 %").Included()),
                Line("1", "10.00 EUR", Vat("5 %").Included())).By(TaxPerDocument)),
    ];
}
