using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Prices that include tax, from their net: what is missing to the gross asked is BT-114 (FROM-NET).</summary>
internal static class NetPrices
{
    private static readonly Invoicing.Taxes.Tax Vat19 = Vat("19 %").Included();

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("net-nothing-missing", "FROM-NET", "119.00 / 1.19 = 100.00, tax 19.00",
            Eur(Line("1", "119.00 EUR", Vat19)).By(FromNet)),
        new("net-one-too-much", "FROM-NET TOTALS",
            "10.00 / 1.19 = 8.4034, tax 1.596: 10.00; 0.99 / 1.07 = 0.9252 is 0.93, tax 0.0651 is 0.07: 1.00; 0.02 / "
            + "1.05 = 0.0190, tax 0.001: 0.02; -0.01 is missing",
            Eur(Line("1", "10.00 EUR", Vat19), Line("1", "0.99 EUR", Vat("7 %").Included()),
                Line("1", "0.02 EUR", Vat("5 %").Included())).By(FromNet)),
        new("net-gross-out-of-reach", "FROM-NET TOTALS",
            "0.03 / 1.2 = 0.025 is 0.03, tax 0.006 is 0.01: 0.04, so -0.01 is missing",
            Eur(Line("1", "0.03 EUR", Vat("20 %").Included())).By(FromNet)),
        new("net-half-down", "FROM-NET TOTALS",
            "half-down: 0.15 / 1.2 = 0.125 is 0.12, tax 0.024 is 0.02: 0.01 is missing",
            Eur(Line("1", "0.15 EUR", Vat("20 %").Included())).By(FromNet.With(Rounding.HalfDown))),
        new("net-pooled", "FROM-NET RECONCILE",
            "3 x 9.99 = 29.97 / 1.19 = 25.1849 is 25.18, over three nets of 8.39496; tax 4.7842 is 4.78: 0.01 is "
            + "missing",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19)).By(FromNet)),
        new("net-tax-per-line", "FROM-NET TAX-PER-LINE",
            "each 9.99 / 1.19 = 8.39496 is 8.39, tax 1.5941 is 1.59: 0.01 is missing for each line, 0.03 in all",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19),
                Line("1", "9.99 EUR", Vat19)).By(FromNet with { Tax = TaxRounding.PerLine })),
        new("net-tax-per-document", "FROM-NET TAX-PER-DOCUMENT",
            "8.39 x 19 % = 1.5941 and 9.34 x 7 % = 0.6538: 2.2479 is 2.25",
            Eur(Line("1", "9.99 EUR", Vat19),
                Line("1", "9.99 EUR", Vat("7 %").Included())).By(FromNet with { Tax = TaxRounding.PerDocument })),
        new("net-together-with-added", "FROM-NET GROUP-KEY TAX-PER-GROUP RECONCILE",
            "bases 8.39 and 10.03: 18.42 x 19 % = 3.4998 is 3.50 for both; the included line's part is 1.5941 as "
            + "1.59, so 9.98 of 9.99",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "10.03 EUR", Vat("19 %"))).By(FromNet)),
        new("net-document-discount", "FROM-NET DOC-SPREAD SHOW-INCLUSIVE",
            "9.99 less 10 %: 1.00 with tax, G = 8.99: base 7.5546 is 7.55, tax 1.4345 is 1.43; 0.01 is missing",
            Eur(Line("1", "9.99 EUR", Vat19)).With(Less("10 %")).By(FromNet)),
        new("net-compound", "FROM-NET INCLUSIVE",
            "115.47 / 1.1547375 = 99.9967 is 100.00; GST 5.00, QST 9.975 % of 105.00 = 10.47375 is 10.47",
            In("CAD",
                Line("1", "115.47 CAD", Scheme("GST", "5 %").Included(), Scheme("QST", "9.975 %").On("GST").Included()))
                    .By(FromNet)),
        new("net-per-unit", "FROM-NET INCLUSIVE", "25.30 - 1.50 = 23.80, / 1.19 = 20.00; VAT 3.80, deposit 1.50",
            Eur(Line("10", "2.53 EUR", Vat19, Each("DEPOSIT", "0.15 EUR").Included())).By(FromNet)),
        new("net-with-added", "FROM-NET TOTALS",
            "9.99 asks 8.39 and 1.5941 as 1.59: 0.01 is missing; the levy 2.5 % of 8.39 = 0.20975 is added and not "
            + "missing",
            Eur(Line("1", "9.99 EUR", Vat19, Scheme("LEVY", "2.5 %"))).By(FromNet)),
        new("net-each", "FROM-NET TAX-STACKED",
            "2.17 / 1.085 = 2.00; 0.125, 0.02 and 0.025 each rounded are 0.18: -0.01 is missing",
            In("USD",
                Line("1", "2.17 USD", Sales("State", "6.25 %").Included(), Sales("County", "1 %").Included(),
                    Sales("City", "1.25 %").Included())).By(FromNet)),
        new("net-together", "FROM-NET TAX-STACKED",
            "2.17 / 1.085 = 2.00; included taxes are as if added and stack: 0.17, nothing is missing",
            In("USD",
                Line("1", "2.17 USD", Sales("State", "6.25 %").Included(), Sales("County", "1 %").Included(),
                    Sales("City", "1.25 %").Included())).By(FromNet with { Stacked = StackedTaxes.Together })),
        new("net-stated-rounding", "FROM-NET TOTALS",
            "the 0.01 missing of net-pooled and a stated 0.02: BT-114 is 0.03",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19),
                Line("1", "9.99 EUR", Vat19)).By(FromNet) with { RoundingAmount = Money.Parse("0.02 EUR") }),
        new("net-cash", "FROM-NET CASH", "29.97 of net-pooled in steps of 0.05 is 29.95: BT-114 is 0.01 - 0.02",
            Eur(Line("1", "9.99 EUR", Vat19), Line("1", "9.99 EUR", Vat19),
                Line("1", "9.99 EUR", Vat19)).By(FromNet with { Cash = new(5) })),
        new("net-at-end", "FROM-NET INCLUSIVE SHOW-INCLUSIVE",
            "3 x 3.335 = 10.005 asks 10.01: base 8.4118 is 8.41, tax 1.5979 is 1.60",
            Eur(Line("3", "3.335 EUR", Vat19)).By(AtEnd with { Inclusive = InclusivePrices.FromNet })),
    ];
}
