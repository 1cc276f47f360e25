using Invoicing.Taxes;
using static Invoicing.Core.Tests.Vectors.DraftWords;

namespace Invoicing.Core.Tests.Vectors.Scenarios;

/// <summary>Lists of taxes, and the groups they make (TREATMENT, GROUP-KEY, KEYS).</summary>
internal static class Treatments
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("groups-by-rate", "GROUP-KEY TAX-PER-GROUP",
            "10.03 + 20.04 = 30.07 at 19 % is 5.7133; 5.05 at 7 % is 0.3535",
            Eur(Line("1", "10.03 EUR", Vat("19 %")), Line("1", "5.05 EUR", Vat("7 %")),
                Line("1", "20.04 EUR", Vat("19 %")))),
        new("groups-by-reason", "GROUP-KEY", "two reasons of category E are two groups",
            Eur(Line("1", "10.00 EUR", VatOf(TaxCategory.E, "Education")),
                Line("1", "20.00 EUR", VatOf(TaxCategory.E, "Health")),
                Line("1", "30.00 EUR", VatOf(TaxCategory.E, "Education")))),
        new("groups-by-jurisdiction", "GROUP-KEY",
            "5 % of two counties: 10.10 x 5 % = 0.505 and 0.505, each rounded, 1.02 in all",
            Eur(Line("1", "10.10 EUR", Sales("Adams", "5 %")), Line("1", "10.10 EUR", Sales("Brown", "5 %")))),
        new("groups-by-scheme", "GROUP-KEY", "5 % of GST and of VAT on one base are two groups",
            Eur(Line("1", "10.10 EUR", Scheme("GST", "5 %")), Line("1", "10.10 EUR", Vat("5 %")))),
        new("groups-by-amount-per-unit", "GROUP-KEY TAX-KINDS",
            "0.10 and 0.25 for each are two groups: 3 x 0.10 and 2 x 0.25",
            Eur(Line("3", "1.00 EUR", Each("DEPOSIT", "0.10 EUR")),
                Line("2", "1.00 EUR", Each("DEPOSIT", "0.25 EUR")))),
        new("two-taxes-share-one-base", "TREATMENT GROUP-KEY",
            "GST 5 % and PST 7 % of 49.99: 2.4995 and 3.4993; the base counts in both groups, once in BT-109",
            In("CAD", Line("1", "49.99 CAD", Scheme("GST", "5 %"), Scheme("PST", "7 %")))),
        new("one-group-of-two-treatments", "GROUP-KEY TAX-PER-GROUP",
            "GST of a line with PST and of one without: (10.10 + 20.20) x 5 % = 1.515 is 1.52; PST 10.10 x 7 % = 0.707",
            In("CAD", Line("1", "10.10 CAD", Scheme("GST", "5 %"), Scheme("PST", "7 %")),
                Line("1", "20.20 CAD", Scheme("GST", "5 %")))),
        new("order-of-taxes-in-the-list", "TREATMENT KEYS",
            "GST, PST and PST, GST are two treatments of the same groups: a spread 0.03 falls to them as 0.02, GST "
            + "first, and 0.01",
            In("CAD", Line("1", "10.00 CAD", Scheme("PST", "7 %"), Scheme("GST", "5 %")),
                Line("1", "10.00 CAD", Scheme("GST", "5 %"), Scheme("PST", "7 %"))).With(Less("0.03 CAD"))),
        new("names-make-treatments", "TREATMENT KEYS",
            "the same tax by the names a and b is one group and two treatments: a spread 0.05 falls to them as 0.03 "
            + "and 0.02",
            Eur(Line("1", "10.00 EUR", Vat("19 %") with { Id = "b" }),
                Line("1", "10.00 EUR", Vat("19 %") with { Id = "a" })).With(Less("0.05 EUR"))),
        new("included-and-added-in-one-group", "GROUP-KEY FROM-GROSS",
            "11.90 includes 1.90; 10.00 has 1.90 added: one group of 20.00 and 3.80",
            Eur(Line("1", "11.90 EUR", Vat("19 %").Included()), Line("1", "10.00 EUR", Vat("19 %")))),
        new("categories-without-tax", "GROUP-KEY TAX-KINDS TOTALS",
            "Z, E, AE, K and G have rate 0, O has none: 210.00 without tax",
            Eur(Line("1", "10.00 EUR", VatOf(TaxCategory.Z)), Line("1", "20.00 EUR", VatOf(TaxCategory.E)),
                Line("1", "30.00 EUR", VatOf(TaxCategory.AE)),
                Line("1", "40.00 EUR", VatOf(TaxCategory.K)), Line("1", "50.00 EUR", VatOf(TaxCategory.G)),
                Line("1", "60.00 EUR", VatOf(TaxCategory.O)))),
        new("categories-with-local-rates", "GROUP-KEY TAX-KINDS",
            "IGIC 7 % (L) of 33.33 is 2.3331; IPSI 0.5 % (M) of 33.33 is 0.16665; L at 0 % is a group of its own",
            Eur(Line("1", "33.33 EUR", VatOf(TaxCategory.L) with { Rate = Percentage.Parse("7 %") }),
                Line("1", "33.33 EUR", VatOf(TaxCategory.M) with { Rate = Percentage.Parse("0.5 %") }),
                Line("1", "33.33 EUR", VatOf(TaxCategory.L)))),
        new("split-payment", "TAX-KINDS TOTALS AMOUNT-TO-PAY",
            "category B: 22 % of 1000.00 = 220.00 is shown and due, but 1220.00 - 220.00 is paid to the seller",
            Eur(Line("1", "1000.00 EUR", VatOf(TaxCategory.B) with { Rate = Percentage.Parse("22 %") }))),
        new("lines-in-one-order", "KEYS TAX-PER-GROUP",
            "the lines of lines-in-another-order: every line and group is the same there",
            Eur(Line("3", "3.335 EUR", Vat("19 %")).Named("a"), Line("7", "1.005 EUR", Vat("7 %")).Named("b"),
                Line("-1", "0.115 EUR", Vat("19 %")).Named("c"))
                    .With(Less("0.50 EUR"), Less("0.07 EUR").For("a", "c"))),
        new("lines-in-another-order", "KEYS TAX-PER-GROUP", "the lines of lines-in-one-order, permuted",
            Eur(Line("-1", "0.115 EUR", Vat("19 %")).Named("c"), Line("3", "3.335 EUR", Vat("19 %")).Named("a"),
                Line("7", "1.005 EUR", Vat("7 %")).Named("b")).With(Less("0.50 EUR"), Less("0.07 EUR").For("a", "c"))),
    ];
}
