using Invoicing.Documents;
using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Negative lines, credit notes, and documents with all signs turned (Laws: Signs).</summary>
internal static class Signs
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("signs-positive", "SIGNS LINE-GROSS DOC-SPREAD",
            "the mirror of signs-negative: 3 x 3.335 = 10.005 is 10.01, 1.115 is 1.12; 0.05 spread",
            Eur(Line("3", "3.335 EUR", Vat("19 %")), Line("1", "1.115 EUR", Vat("7 %"))).With(Less("0.05 EUR"))),
        new("signs-negative", "SIGNS LINE-GROSS DOC-SPREAD",
            "the mirror of signs-positive: every amount with the other sign",
            Eur(Line("-3", "3.335 EUR", Vat("19 %")), Line("-1", "1.115 EUR", Vat("7 %"))).With(Less("-0.05 EUR"))),
        new("signs-positive-at-end", "SIGNS SHOW-AT-END RECONCILE", "the mirror of signs-negative-at-end",
            Eur(Line("1", "0.335 EUR", Vat("19 %")), Line("1", "0.335 EUR", Vat("7 %")),
                Line("1", "0.335 EUR", Vat("19 %"))).By(AtEnd with { Tax = TaxRounding.PerDocument })),
        new("signs-negative-at-end", "SIGNS SHOW-AT-END RECONCILE", "the mirror of signs-positive-at-end",
            Eur(Line("-1", "0.335 EUR", Vat("19 %")), Line("-1", "0.335 EUR", Vat("7 %")),
                Line("-1", "0.335 EUR", Vat("19 %"))).By(AtEnd with { Tax = TaxRounding.PerDocument })),
        new("signs-ceiling-is-not-symmetric", "SIGNS ROUND-MODE", "0.335 is 0.34 and -0.335 is -0.33 by ceiling",
            Eur(Line("1", "0.335 EUR", Vat("19 %")),
                Line("-1", "0.335 EUR", Vat("19 %"))).By(PerLine with { LineMode = Rounding.Ceiling })),
        new("credit-note", "SIGNS TOTALS",
            "a credit note (381) has positive amounts: 2 x 19.99 = 39.98 at 19 % is 7.5962",
            Eur(Line("2", "19.99 EUR", Vat("19 %"))) with { Type = DocumentType.CreditNote }),
        new("corrected-invoice", "SIGNS TOTALS", "a corrected invoice (384) may be negative: -2 x 19.99 + 1 x 19.99",
            Eur(Line("-2", "19.99 EUR", Vat("19 %")),
                Line("1", "19.99 EUR", Vat("19 %"))) with { Type = DocumentType.CorrectedInvoice }),
        new("return-among-sales", "LINE-GROSS TAX-PER-GROUP", "3 x 10.01 - 1 x 10.01 = 20.02 at 7 % is 1.4014",
            Eur(Line("3", "10.01 EUR", Vat("7 %")), Line("-1", "10.01 EUR", Vat("7 %")))),
        new("return-with-discount", "LINE-ADJUST",
            "-2 x 9.95 = -19.90 less 15 % of it: the allowance is -2.985, so -2.99",
            Eur(Line("-2", "9.95 EUR", Vat("19 %")).With(Less("15 %")))),
        new("group-of-nothing", "TAX-PER-GROUP RECONCILE",
            "10.00 - 10.00 at 19 % is a group of 0.00 with no tax; 5.00 at 7 % is 0.35",
            Eur(Line("1", "10.00 EUR", Vat("19 %")), Line("-1", "10.00 EUR", Vat("19 %")),
                Line("1", "5.00 EUR", Vat("7 %")))),
        new("paid-more-than-asked", "TOTALS SIGNS", "11.90 less 20.00 paid: -8.10 due, not refused",
            Eur(Line("1", "10.00 EUR", Vat("19 %"))).Paid("20.00 EUR")),
    ];
}
