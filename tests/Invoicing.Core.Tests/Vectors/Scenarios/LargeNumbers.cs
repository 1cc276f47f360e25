using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Numbers beyond 64 and 128 bits on the way, and results that money cannot hold (Laws: Exactness).</summary>
internal static class LargeNumbers
{
    private const string Nines = "99999999.9999999999";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("large-quantity-and-price", "LINE-GROSS EXACTNESS",
            "99999999.9999999999 x 99999999.9999999999 = 9999999999999999.98 and 20 digits more",
            Eur(Line(Nines, Nines + " EUR", Vat("19 %")))),
        new("large-beyond-128-bits", "LINE-GROSS LINE-ADJUST EXACTNESS",
            "AtEnd: the product of 36 digits less 12.345678 % of it, less 1.111111 % of the rest, exact",
            Eur(Line(Nines, Nines + " EUR", Vat("19 %")).With(Less("12.345678 %"), Less("1.111111 %").OfRunning()))
                .By(AtEnd)),
        new("large-denominators", "LINE-GROSS SHOW-AT-END EXACTNESS",
            "base quantities 99999999.9999999989, 99999999.9999999977 and 7: unlike denominators, exact",
            Eur(Line("12345678.9012345678", "98765432.1098765432 EUR / 99999999.9999999989 C62", Vat("19 %")),
                Line("87654321.0987654321", "12345678.9012345678 EUR / 99999999.9999999977 C62", Vat("19 %")),
                Line("1", "1.00 EUR / 7 C62", Vat("19 %"))).By(AtEnd)),
        new("large-cancels", "EXACTNESS TOTALS", "90000000000000000 - 90000000000000000 + 0.01: only results count",
            Eur(Line("300000000", "300000000 EUR", Vat("5 %")), Line("-300000000", "300000000 EUR", Vat("5 %")),
                Line("1", "0.01 EUR", Vat("5 %")))),
        new("large-inclusive", "INCLUSIVE EXACTNESS", "90000000000000000.00 includes 19 %: 14369747899159663.87",
            Eur(Line("300000000", "300000000 EUR", Vat("19 %").Included()))),
        new("large-spread", "DOC-SPREAD SPLIT EXACTNESS", "0.01 over 60000000000000000.00 and 30000000000000000.00",
            Eur(Line("300000000", "200000000 EUR", Vat("1 %")),
                Line("300000000", "100000000 EUR", Vat("2 %"))).With(Less("0.01 EUR"))),
        new("large-line-overflows", "EXACTNESS",
            "500000000 x 500000000 = 250 quadrillion is more than 92 quadrillion: refused",
            Eur(Line("500000000", "500000000 EUR", Vat("19 %")))),
        new("large-sum-overflows", "EXACTNESS TOTALS",
            "two lines of 50 quadrillion each fit, their sum does not: refused",
            Eur(Line("500000000", "100000000 EUR", VatOf(Invoicing.Taxes.TaxCategory.AE)),
                Line("500000000", "100000000 EUR", VatOf(Invoicing.Taxes.TaxCategory.AE)))),
        new("large-tax-overflows", "EXACTNESS TOTALS", "90 quadrillion fit, with 19 % they do not: refused",
            Eur(Line("300000000", "300000000 EUR", Vat("19 %")))),
        new("large-accounting-overflows", "EXACTNESS ACCOUNTING",
            "1.8 quadrillion at a rate of 100 is beyond what money holds: refused",
            Eur(Line("100000000", "100000000 EUR", Vat("18 %")))
                with { AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.Parse("HUF"), 100m) }),
        new("small-numbers", "LINE-GROSS EXACTNESS",
            "0.0000000001 x 0.0000000001 is 10^-20: nothing, and by ceiling a cent",
            Eur(Line("0.0000000001", "0.0000000001 EUR", Vat("19 %"))).By(PerLine
                with { LineMode = Rounding.Ceiling })),
    ];
}
