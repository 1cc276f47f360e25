using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Taxes per unit, inside the price and withheld (TAX-KINDS).</summary>
internal static class TaxKinds
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("per-unit", "TAX-KINDS TAX-PER-GROUP", "12 x 0.25 deposit = 3.00",
            Eur(Line("12", "1.10 EUR", Each("DEPOSIT", "0.25 EUR")))),
        new("per-unit-own-quantity", "TAX-KINDS", "one keg holds 50 litres: 50 x 0.0944 = 4.72",
            Eur(Line("1", "120.00 EUR", Each("BEER", "0.0944 EUR").Counting("50 LTR")))),
        new("per-unit-of-a-base-quantity", "TAX-KINDS", "1500 litres at 47.04 for 1000: 70.56",
            Eur(Line("1500 LTR", "0.80 EUR", Each("FUEL", "47.04 EUR / 1000 LTR")))),
        new("per-unit-rounded-for-the-group", "TAX-KINDS TAX-PER-GROUP", "(3 + 5) x 0.125 = 1.00",
            Eur(Line("3", "1.00 EUR", Each("ECO", "0.125 EUR")), Line("5", "1.00 EUR", Each("ECO", "0.125 EUR")))),
        new("per-unit-rounded-for-each-line", "TAX-KINDS TAX-PER-LINE",
            "3 x 0.125 = 0.375 is 0.38; 5 x 0.125 = 0.625 is 0.63; 1.01 in all",
            Eur(Line("3", "1.00 EUR", Each("ECO", "0.125 EUR")),
                Line("5", "1.00 EUR", Each("ECO", "0.125 EUR"))).By(TaxPerLine)),
        new("per-unit-and-percent-on-it", "TAX-KINDS TAX-PER-GROUP",
            "excise 50 x 0.0944 = 4.72; VAT 19 % of 120.00 + 4.72 = 23.6968",
            Eur(Line("1", "120.00 EUR", Each("BEER", "0.0944 EUR").Counting("50 LTR"), Vat("19 %").On("BEER")))),
        new("per-unit-negative-quantity", "TAX-KINDS", "a return of 3: 3.00 back, and 3 x 0.25 = 0.75 deposit back",
            Eur(Line("-3", "1.00 EUR", Each("DEPOSIT", "0.25 EUR")))),
        new("per-unit-on-an-allowance", "TAX-KINDS DOC-TAXED",
            "the sign is that of the quantity: the allowance lowers the base by 2.00, its tax of 2 x 0.25 is added",
            Eur(Line("4", "1.00 EUR", Each("DEPOSIT", "0.25 EUR")))
                .With(Less("2.00 EUR").Taxed(Each("DEPOSIT", "0.25 EUR").Counting("2")))),
        new("per-unit-not-on-a-share", "TAX-KINDS DOC-SPREAD",
            "10 % spread lowers base and VAT; the deposit of 4 x 0.25 stays",
            Eur(Line("4", "5.00 EUR", Each("DEPOSIT", "0.25 EUR"), Vat("19 %"))).With(Less("10 %"))),
        new("division", "TAX-KINDS", "18 % counted inside: 82.00 x 18 / 82 = 18.00",
            In("BRL", Line("1", "82.00 BRL", Division("ICMS", "18 %")))),
        new("division-several", "TAX-KINDS TAX-PER-GROUP",
            "18 % and 9.25 %: 100 - 27.25 = 72.75; 145.50 x 18 / 72.75 = 36.00, 145.50 x 9.25 / 72.75 = 18.50",
            In("BRL", Line("1", "145.50 BRL", Division("ICMS", "18 %"), Division("PIS", "9.25 %")))),
        new("division-repeating", "TAX-KINDS",
            "10.00 x 3 / 97 = 0.309..., 10.00 x 25 / 75 = 3.333...: each line by its own treatment",
            In("BRL", Line("1", "10.00 BRL", Division("ISS", "3 %")),
                Line("1", "10.00 BRL", Division("ICMS", "25 %")))),
        new("division-beside-percent", "TAX-KINDS", "IPI 10 % of 82.00 = 8.20 beside ICMS 82.00 x 18 / 82 = 18.00",
            In("BRL", Line("1", "82.00 BRL", Division("ICMS", "18 %"), Scheme("IPI", "10 %")))),
        new("percent-on-division", "TAX-KINDS TAX-PER-GROUP", "IPI 10 % of 82.00 + 18.00 = 10.00",
            In("BRL", Line("1", "82.00 BRL", Division("ICMS", "18 %"), Scheme("IPI", "10 %").On("ICMS")))),
        new("withheld", "TAX-KINDS TOTALS AMOUNT-TO-PAY",
            "VAT 21 % of 500.00 = 105.00; IRPF 15 % = 75.00 is withheld: due 605.00, to pay 530.00",
            Eur(Line("1", "500.00 EUR", Vat("21 %"), Withheld("IRPF", "15 %")))),
        new("withheld-of-a-stated-base", "TAX-KINDS AMOUNT-TO-PAY",
            "20 % of half of 1000.00, stated as 500.00: 100.00 withheld",
            Eur(Line("1", "1000.00 EUR", Vat("22 %"), Withheld("RITENUTA", "20 %")
                with { StatedBase = Money.Parse("500.00 EUR") }))),
        new("withheld-stated-base-on-an-allowance", "TAX-KINDS DOC-TAXED",
            "a stated base keeps its sign on an allowance too: 20 % of (300.00 + 40.00) = 68.00",
            Eur(Line("1", "300.00 EUR", Withheld("RITENUTA", "20 %"), Vat("22 %")))
                .With(Less("50.00 EUR").Taxed(Withheld("RITENUTA", "20 %")
                    with { StatedBase = Money.Parse("40.00 EUR") }, Vat("22 %")))),
        new("withheld-stated-base-not-on-a-share", "TAX-KINDS DOC-SPREAD",
            "the spread 10 % lowers VAT; 20 % of the stated 500.00 stays 100.00",
            Eur(Line("1", "1000.00 EUR", Vat("22 %"), Withheld("RITENUTA", "20 %")
                with { StatedBase = Money.Parse("500.00 EUR") })).With(Less("10 %"))),
        new("stated-base-of-a-capped-tax", "TAX-KINDS GROUP-KEY",
            "state 7 % of 2500.00 = 175.00; local 2.25 % of the first 1600.00 = 36.00; both taxable amounts are "
            + "the net",
            In("USD", Line("1", "2500.00 USD", Scheme("STT", "7 %"), Scheme("LOC", "2.25 %")
                with { StatedBase = Money.Parse("1600.00 USD") }))),
        new("stated-base-for-each-line", "TAX-KINDS TAX-PER-GROUP",
            "two lines above the cap: local 2.25 % of 2 x 1600.00 = 72.00",
            In("USD",
                Line("1", "2500.00 USD", Scheme("LOC", "2.25 %") with { StatedBase = Money.Parse("1600.00 USD") }),
                Line("1", "1700.00 USD", Scheme("LOC", "2.25 %") with { StatedBase = Money.Parse("1600.00 USD") }))),
        new("stated-base-not-on-a-share", "TAX-KINDS DOC-SPREAD",
            "the spread 10 % lowers the state's base to 2250.00: 157.50; 2.25 % of the stated 1600.00 stays 36.00",
            In("USD", Line("1", "2500.00 USD", Scheme("STT", "7 %"), Scheme("LOC", "2.25 %")
                with { StatedBase = Money.Parse("1600.00 USD") })).With(Less("10 %"))),
        new("stated-base-per-document", "TAX-KINDS TAX-PER-DOCUMENT",
            "0.10 x 5 % + 2.00 x 2.2 % = 0.005 + 0.044 = 0.049 is 0.05",
            In("USD", Line("1", "0.10 USD", Scheme("STT", "5 %"), Scheme("LOC", "2.2 %")
                with { StatedBase = Money.Parse("2.00 USD") })).By(TaxPerDocument)),
        new("withheld-rounded-for-each-line", "TAX-KINDS TAX-PER-LINE", "15 % of 0.30 = 0.045 is 0.05, twice",
            Eur(Line("1", "0.30 EUR", Withheld("IRPF", "15 %"), Vat("21 %")),
                Line("1", "0.30 EUR", Withheld("IRPF", "15 %"), Vat("21 %"))).By(TaxPerLine)),
        new("withheld-and-cash", "AMOUNT-TO-PAY CASH",
            "60.50 due less 7.50 withheld is 53.00; a cash step of 0.50 finds nothing to round; prepaid 0.13 makes it "
            + "52.87, so 53.00",
            Eur(Line("1", "50.00 EUR", Vat("21 %"), Withheld("IRPF", "15 %"))).Paid("0.13 EUR").By(PerLine
                with { Cash = new(50) })),
    ];
}
