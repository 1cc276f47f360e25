using Invoicing.Invoices;
using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>The tax in the accounting currency, BT-111 (ACCOUNTING).</summary>
internal static class Accounting
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("accounting-one-group", "ACCOUNTING", "19.00 USD at 0.9231 EUR is 17.5389",
            In("USD", Line("1", "100.00 USD", Vat("19 %"))).At("USD", "EUR", 0.9231m)),
        new("accounting-each-group", "ACCOUNTING",
            "each group is rounded: 1.90 x 0.9237 = 1.75503 is 1.76 and 0.70 x 0.9237 = 0.64659 is 0.65; the sum 2.60 "
            + "x 0.9237 = 2.40162 would be 2.40",
            In("USD", Line("1", "10.00 USD", Vat("19 %")),
                Line("1", "10.00 USD", Vat("7 %"))).At("USD", "EUR", 0.9237m)),
        new("accounting-to-yen", "ACCOUNTING", "19.00 EUR at 162.35 is 3084.65, in whole yen 3085",
            Eur(Line("1", "100.00 EUR", Vat("19 %"))).At("EUR", "JPY", 162.35m)),
        new("accounting-from-yen", "ACCOUNTING", "100 yen at 0.00615 EUR is 0.615 is 0.62",
            In("JPY", Line("1", "1000 JPY", Vat("10 %"))).At("JPY", "EUR", 0.00615m)),
        new("accounting-to-dinar", "ACCOUNTING", "19.00 EUR at 0.3325 is 6.3175, in three digits 6.318",
            Eur(Line("1", "100.00 EUR", Vat("19 %"))).At("EUR", "KWD", 0.3325m)),
        new("accounting-tax-mode", "ACCOUNTING ROUND-MODE",
            "0.30 at 0.15 = 0.045 is 0.04 half-even, the tax mode, whatever the line mode",
            Eur(Line("1", "3.00 EUR", Vat("10 %"))).At("EUR", "USD", 0.15m).By(PerLine
                with { LineMode = Rounding.Up, TaxMode = Rounding.HalfEven })),
        new("accounting-not-by-step", "ACCOUNTING POLICY",
            "a step of 0.10 for the document: tax 1.97 is 2.00; 2.00 x 1.0871 = 2.1742 is rounded to the cent",
            Eur(Line("1", "10.37 EUR", Vat("19 %"))).At("EUR", "USD", 1.0871m).By(PerLine
                with { StepMinorUnits = 10 })),
        new("accounting-without-withheld", "ACCOUNTING TAX-KINDS",
            "VAT 21.00 x 0.86 = 18.06 counts, the withheld 15.00 does not",
            Eur(Line("1", "100.00 EUR", Vat("21 %"), Withheld("IRPF", "15 %"))).At("EUR", "GBP", 0.86m)),
        new("accounting-negative", "ACCOUNTING", "-19.00 x 0.9231 = -17.5389",
            In("USD", Line("-1", "100.00 USD", Vat("19 %"))).At("USD", "EUR", 0.9231m)),
    ];

    private static InvoiceDraft At(this InvoiceDraft draft, string from, string to, decimal rate) =>
        draft with { AccountingRate = ExchangeRate.Of(Currency.Parse(from), Currency.Parse(to), rate) };
}
