using Invoicing.Taxes;
using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Many rules at once, as real documents have them.</summary>
internal static class WholeDocuments
{
    private static Invoicing.Invoices.InvoiceDraft Shop => Eur(
            Line("3 H87", "33.335 EUR", Vat("19 %")).With(Less("10 %"), Less("2.5 %").OfRunning(), Plus("1.50 EUR")),
            Line("12.75 HUR", "88.00 EUR", Vat("19 %")),
            Line("250 KGM", "12.49 EUR / 100 KGM", Vat("7 %")).With(LessEach("0.015 EUR")),
            Line("-1 H87", "33.335 EUR", Vat("19 %")),
            Line("1", "49.99 EUR", VatOf(TaxCategory.E, "Books of account")))
        .With(Less("3 %"), Plus("8.40 EUR").Taxed(Vat("19 %")), Less("5.00 EUR").For("1", "2"), Less("1 %").OfRunning())
        .Paid("100.00 EUR");

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("shop-by-default", "POLICY LINE-ADJUST DOC-ORDER DOC-SPREAD TAX-PER-GROUP TOTALS",
            "rounded at every step",
            Shop),
        new("shop-at-end", "POLICY SHOW-AT-END",
            "the draft of shop-by-default, exact up to the totals",
            Shop.By(AtEnd)),
        new("shop-tax-per-line", "POLICY TAX-PER-LINE",
            "the draft of shop-by-default, taxes rounded for each contribution",
            Shop.By(TaxPerLine)),
        new("shop-tax-per-document", "POLICY TAX-PER-DOCUMENT",
            "the draft of shop-by-default, taxes rounded once",
            Shop.By(TaxPerDocument)),
        new("shop-at-end-per-document-even", "POLICY SHOW-AT-END TAX-PER-DOCUMENT ROUND-MODE",
            "the draft of shop-by-default, exact, half-even",
            Shop.By((AtEnd with { Tax = TaxRounding.PerDocument }).With(Rounding.HalfEven))),
        new("shop-step-and-cash", "POLICY CASH",
            "the draft of shop-by-default in steps of 0.05, to pay a multiple of 0.50 above",
            Shop.By(PerLine with { StepMinorUnits = 5, Cash = new(50, CashMode.Up) })),
        new("till-receipt", "FROM-GROSS DOC-SPREAD CASH",
            "prices with tax, 5 % off everything, paid in cash in steps of 0.05",
            Eur(Line("2", "1.19 EUR", Vat("19 %").Included()), Line("3", "0.79 EUR", Vat("7 %").Included()),
                Line("6", "0.25 EUR", VatOf(TaxCategory.E, "Deposit")))
                .With(Less("5 %")).By(PerLine with { Cash = new(5) })),
        new("till-receipt-from-net", "FROM-NET DOC-SPREAD CASH", "the draft of till-receipt from its nets",
            Eur(Line("2", "1.19 EUR", Vat("19 %").Included()), Line("3", "0.79 EUR", Vat("7 %").Included()),
                Line("6", "0.25 EUR", VatOf(TaxCategory.E, "Deposit")))
                .With(Less("5 %")).By(FromNet with { Cash = new(5) })),
        new("us-three-levels", "TAX-STACKED DOC-NAMED",
            "state, county and city on goods, state alone on freight",
            In("USD",
                Line("7", "19.99 USD", Sales("State", "6.25 %"), Sales("County", "0.75 %"), Sales("City", "1.125 %")),
                Line("2", "5.49 USD", Sales("State", "6.25 %"), Sales("County", "0.75 %"), Sales("City", "1.125 %")))
                .With(Less("15 %").For("1"), Plus("12.95 USD").Taxed(Sales("State", "6.25 %"))).By(Together)),
        new("spanish-professional", "TAX-KINDS AMOUNT-TO-PAY ACCOUNTING",
            "VAT 21 %, IRPF 15 % withheld, equivalence surcharge 5.2 %, in pounds too",
            Eur(Line("37.5 HUR", "72.50 EUR", Vat("21 %"), Withheld("IRPF", "15 %")),
                Line("3", "49.95 EUR", Vat("21 %"), Scheme("RE", "5.2 %"))).Paid("30 %")
                with { AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.Parse("GBP"), 0.8437m) }),
        new("brewery", "INCLUSIVE FROM-GROSS TAX-KINDS",
            "beer tax and deposit in the price, VAT on beer tax, not on the deposit",
            Eur(Line("24", "0.89 EUR", Vat("19 %").On("BEER").Included(), Each("BEER", "0.04785 EUR").Included(),
                Each("DEPOSIT", "0.08 EUR").Included()),
                Line("12", "1.29 EUR", Vat("19 %").On("BEER").Included(), Each("BEER", "0.04785 EUR").Included(),
                    Each("DEPOSIT", "0.08 EUR").Included()))
                .With(Less("2.00 EUR").For("1", "2"))),
        new("brewery-tax-per-line", "INCLUSIVE FROM-GROSS TAX-PER-LINE", "the draft of brewery, line by line",
            Eur(Line("24", "0.89 EUR", Vat("19 %").On("BEER").Included(), Each("BEER", "0.04785 EUR").Included(),
                Each("DEPOSIT", "0.08 EUR").Included()),
                Line("12", "1.29 EUR", Vat("19 %").On("BEER").Included(), Each("BEER", "0.04785 EUR").Included(),
                    Each("DEPOSIT", "0.08 EUR").Included()))
                .With(Less("2.00 EUR").For("1", "2")).By(TaxPerLine)),
    ];
}
