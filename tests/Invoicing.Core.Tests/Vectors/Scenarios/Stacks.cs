using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Taxes that stack on one base (TAX-STACKED), and taxes on taxes (TAX-PER-GROUP).</summary>
internal static class Stacks
{
    private static readonly Invoicing.Taxes.Tax State = Sales("State", "6.25 %");
    private static readonly Invoicing.Taxes.Tax County = Sales("County", "1 %");
    private static readonly Invoicing.Taxes.Tax City = Sales("City", "1.25 %");
    private static readonly Invoicing.Taxes.Tax Gst = Scheme("GST", "5 %");
    private static readonly Invoicing.Taxes.Tax Qst = Scheme("QST", "9.975 %");

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("stack-each", "TAX-STACKED TAX-PER-GROUP",
            "10.40 x 6.25 %, 1 %, 1.25 %: 0.65, 0.104 and 0.13, each rounded: 0.65 + 0.10 + 0.13 = 0.88",
            In("USD", Line("1", "10.40 USD", State, County, City))),
        new("stack-each-of-ties", "TAX-STACKED",
            "2.00 x 6.25 %, 1 %, 1.25 %: 0.125, 0.02 and 0.025, each rounded: 0.13 + 0.02 + 0.03 = 0.18",
            In("USD", Line("1", "2.00 USD", State, County, City))),
        new("stack-together-of-ties", "TAX-STACKED RECONCILE",
            "2.00 x 8.5 % = 0.17; 0.13 + 0.02 + 0.03 is 0.01 too much: of the equal losers the larger key, 6.25 %, "
            + "gives",
            In("USD", Line("1", "2.00 USD", State, County, City)).By(Together)),
        new("stack-together-per-line", "TAX-STACKED TAX-PER-LINE RECONCILE",
            "for each of the two lines 2.00 x 8.5 % = 0.17, reconciled as in stack-together-of-ties",
            In("USD", Line("1", "2.00 USD", State, County, City),
                Line("1", "2.00 USD", State, County, City)).By(TaxPerLine with { Stacked = StackedTaxes.Together })),
        new("stack-each-per-line", "TAX-STACKED TAX-PER-LINE",
            "for each of the two lines 0.13 + 0.02 + 0.03 = 0.18, so 0.36",
            In("USD", Line("1", "2.00 USD", State, County, City),
                Line("1", "2.00 USD", State, County, City)).By(TaxPerLine)),
        new("stack-together-pools-treatments", "TAX-STACKED",
            "the treatments name the same groups in another order and so share a pool: 4.04 x 8.5 % = 0.3434 is 0.34",
            In("USD", Line("1", "2.00 USD", State, County, City),
                Line("1", "2.04 USD", City, State, County)).By(Together)),
        new("stack-together-two-pools", "TAX-STACKED RECONCILE",
            "State and County on line 1: 2.06 x 7.25 % = 0.14935; State alone on line 2: 2.06 x 6.25 % = 0.12875; "
            + "State is in both pools",
            In("USD", Line("1", "2.06 USD", State, County), Line("1", "2.06 USD", State)).By(Together)),
        new("stack-of-one-scheme-only", "TAX-STACKED",
            "City tax of another scheme is not in the stack: 2.00 x 7.25 % = 0.145 together, 2.00 x 1.25 % = 0.025 "
            + "apart",
            In("USD", Line("1", "2.00 USD", State, County, Scheme("CITY", "1.25 %"))).By(Together)),
        new("stack-together-per-document", "TAX-STACKED TAX-PER-DOCUMENT",
            "PerDocument knows no stacks: 2.00 x 8.5 % = 0.17 is reconciled to all groups",
            In("USD",
                Line("1", "2.00 USD", State, County, City)).By(TaxPerDocument
                    with { Stacked = StackedTaxes.Together })),
        new("stack-together-even", "TAX-STACKED ROUND-MODE",
            "2.06 x 7.5 % = 0.1545; State 0.12875 and City 0.02575 with half-even: 0.13 + 0.03 is 0.01 too much",
            In("USD", Line("1", "2.06 USD", State, City)).By(Together with { TaxMode = Rounding.HalfEven })),
        new("stack-together-negative", "TAX-STACKED RECONCILE", "the mirror of stack-together-of-ties",
            In("USD", Line("-1", "2.00 USD", State, County, City)).By(Together)),
        new("stack-together-at-end", "TAX-STACKED SHOW-AT-END",
            "exact base 3 x 0.667 = 2.001: 0.170085 together; 0.1250625, 0.02001 and 0.0250125",
            In("USD", Line("3", "0.667 USD", State, County, City)).By(AtEnd with { Stacked = StackedTaxes.Together })),
        new("compound-stands-on-shown", "TAX-PER-GROUP TAX-KINDS",
            "GST 5 % of 3.10 = 0.155 shows 0.16; QST 9.975 % of 3.10 + 0.16 = 0.325185 is 0.33",
            In("CAD", Line("1", "3.10 CAD", Gst, Qst.On("GST")))),
        new("compound-per-line", "TAX-PER-LINE TAX-KINDS",
            "two lines of 0.30: GST 0.015 shows 0.02 each; QST of 0.32 each: 0.03192 is 0.03",
            In("CAD", Line("1", "0.30 CAD", Gst, Qst.On("GST")),
                Line("1", "0.30 CAD", Gst, Qst.On("GST"))).By(TaxPerLine)),
        new("compound-per-document", "TAX-PER-DOCUMENT TAX-KINDS",
            "QST stands on the exact GST 0.155: 3.255 x 9.975 % = 0.32468625; 0.155 + 0.3247 = 0.4797 is 0.48 = 0.16 "
            + "+ 0.32",
            In("CAD", Line("1", "3.10 CAD", Gst, Qst.On("GST"))).By(TaxPerDocument)),
        new("compound-part-of-a-group", "TAX-PER-GROUP RECONCILE",
            "GST of both lines: 20.10 x 5 % = 1.005 is 1.01; line 1 has 0.5025, line 2 too: 0.50 + 0.50, the 0.01 "
            + "goes to the smaller treatment, GST alone; a levy of 55 % stands on 10.05 + 0.50: 5.8025",
            In("CAD", Line("1", "10.05 CAD", Gst, Scheme("LEVY", "55 %").On("GST")), Line("1", "10.05 CAD", Gst))),
        new("compound-three-deep", "TAX-PER-GROUP TAX-KINDS",
            "100.00: A 10 % = 10.00; B 10 % of 110.00 = 11.00; C 10 % of 100.00 + 10.00 + 11.00 = 12.10",
            Eur(Line("1", "100.00 EUR", Scheme("C", "10 %").On("A", "B"), Scheme("B", "10 %").On("A"),
                Scheme("A", "10 %")))),
        new("compound-on-one-of-two", "TAX-KINDS",
            "surcharge 5.5 % of 100.00 + B 7 % alone, not on A: 107.00 x 5.5 % = 5.885",
            Eur(Line("1", "100.00 EUR", Scheme("A", "3 %"), Scheme("B", "7 %"), Scheme("SUR", "5.5 %").On("B")))),
        new("compound-by-jurisdiction", "TAX-KINDS KEYS",
            "without an id the name is scheme and jurisdiction: City 2 % stands on SALES/State: (50.00 + 3.125 as "
            + "3.13) x 2 % = 1.0626",
            In("USD", Line("1", "50.00 USD", State, Sales("City", "2 %").On("SALES/State")))),
        new("compound-together", "TAX-STACKED",
            "GST and levy stack, 10.50 x 7 % = 0.735 is 0.74: 0.525 + 0.21; QST on the GST shown is a stack of its own",
            In("CAD",
                Line("1", "10.50 CAD", Gst, Scheme("GST", "2 %") with { Id = "levy" }, Qst.On("GST"))).By(Together)),
    ];
}
