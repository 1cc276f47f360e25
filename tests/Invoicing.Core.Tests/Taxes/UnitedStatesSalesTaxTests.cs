using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class UnitedStatesSalesTaxTests
{
    private static readonly RoundingPolicy Together = RoundingPolicy.Default with { Stacked = StackedTaxes.Together };

    private static readonly Sale ToNewYork = To("US-NY", "New York").RegisteredIn("US-NY");

    private static readonly Sale ToNashville = To("US-TN", "Nashville").RegisteredIn("US-TN");

    [Fact]
    public void Each_jurisdiction_has_its_tax_and_all_are_rounded_together()
    {
        // 8.875 % of 19.99 is 1.7741125, together 1.77. State 0.7996, city 0.89955, district 0.0749625: rounded each
        // 0.80 + 0.90 + 0.07 = 1.77.
        var invoice = ToNewYork.Invoice(Together, (19.99m, new TaxSupply()));

        Assert.Equal(["SALES 0.07 of 19.99", "SALES 0.80 of 19.99", "SALES 0.90 of 19.99"],
            invoice.GroupTexts().Order());
        Assert.Equal(1.77m, invoice.Totals.Tax.Amount);
        Assert.Equal(["US-NY", "US-NY-CITY", "US-NY-MCTD"],
            invoice.TaxGroups.Select(group => group.Key.Jurisdiction).Order());
    }

    [Fact]
    public void Rounded_together_the_tax_may_differ_from_taxes_rounded_each()
    {
        // 8.875 % of 1.06 is 0.094075: 0.09. Each: 0.0424, 0.0477 and 0.003975: 0.04 + 0.05 + 0.00 = 0.09.
        // 8.875 % of 1.30 is 0.115375: 0.12. Each: 0.052, 0.0585 and 0.004875: 0.05 + 0.06 + 0.00 = 0.11.
        Assert.Equal(0.09m, ToNewYork.Invoice(Together, (1.06m, new TaxSupply())).Totals.Tax.Amount);
        Assert.Equal(0.12m, ToNewYork.Invoice(Together, (1.30m, new TaxSupply())).Totals.Tax.Amount);
        Assert.Equal(0.11m, ToNewYork.Invoice((1.30m, new TaxSupply())).Totals.Tax.Amount);
    }

    [Fact]
    public void Cash_accounting_and_self_billing_have_no_words_and_a_warning_each()
    {
        var sale = ToNewYork with
        {
            Choices = ToNewYork.Choices with { IsCashAccounting = true, IsSelfBilled = true },
        };

        Assert.Equal(["Warning TAX-NOT-COVERED", "Warning TAX-NOT-COVERED"], sale.Goods().Codes());
        Assert.Equal(ToNewYork.Goods().Text(), sale.Goods().Text());
    }

    [Fact]
    public void State_and_local_tax_are_to_be_rounded_together()
    {
        Assert.Empty(ToNewYork.Check(Together));
        Assert.Equal(["TAX-ROUNDING-NOT-ALLOWED"], ToNewYork.Check(RoundingPolicy.Default));
    }

    [Theory]
    [InlineData(109.99, "SALES E 0 %")]
    [InlineData(110.00, "SALES S 4 %, SALES S 4.5 %")]
    public void Clothing_is_taxed_from_110_on(double net, string expected) => Assert.Equal(expected, ToNewYork.Decide(
        Item((decimal)net, 1, "clothing")).Text());

    [Fact]
    public void The_threshold_counts_for_each_item_of_a_line()
    {
        // Three at 100.00 each are exempt, though the line comes to 300.00.
        Assert.Equal("SALES E 0 %", ToNewYork.Decide(Item(300.00m, 3, "clothing")).Text());
        Assert.Equal("SALES S 4 %, SALES S 4.5 %", ToNewYork.Decide(Item(330.00m, 3, "clothing")).Text());
    }

    [Fact]
    public void Only_the_part_above_a_threshold_is_taxed()
    {
        // 200.00 - 175.00 = 25.00; two items at 200.00: 50.00.
        var sale = To("US-MA", "Boston").RegisteredIn("US-MA");

        Assert.Equal(Money.Of(25m, Currency.USD), sale.Decide(Item(200m, 1, "clothing")).Taxes[0].StatedBase);
        Assert.Equal(Money.Of(50m, Currency.USD), sale.Decide(Item(400m, 2, "clothing")).Taxes[0].StatedBase);
        Assert.Equal("SALES E 0 %", sale.Decide(Item(175m, 1, "clothing")).Text());
    }

    [Fact]
    public void A_single_article_is_taxed_up_to_its_cap_and_between_its_limits()
    {
        // 4,000.00: all for the state, 3,200 - 1,600 = 1,600 for the second rate, the first 1,600 for the county.
        var taxes = ToNashville.Decide(Item(4000m, 1, null)).Taxes;

        Assert.Equal([null, Money.Of(1600m, Currency.USD), Money.Of(1600m, Currency.USD)],
            taxes.Select(tax => tax.StatedBase));
        Assert.Equal(["7 %", "2.75 %", "2.25 %"], taxes.Select(tax => tax.Rate.ToString()));
    }

    [Fact]
    public void A_capped_tax_of_a_draft_is_computed_of_its_part_and_rounded_with_the_others()
    {
        var draft = InvoiceDraft.In(Currency.USD, ToNashville.Seller, ToNashville.Buyer, ToNashville.Day)
            .Line(new Item("Sofa"), Quantity.Pieces(1), 4000m)
            .With(each => each with { Delivery = new Delivery { Address = ToNashville.To } })
            .ToDraft();
        var decided = ToNashville.Engine.Decide(draft, new DraftFacts { Choices = ToNashville.Choices }).Value;
        var invoice = InvoiceCalculator.Calculate(decided).Value;

        // 7 % of 4,000 = 280.00, 2.75 % and 2.25 % of 1,600 = 44.00 and 36.00.
        Assert.Equal([36m, 44m, 280m], invoice.TaxGroups.Select(group => group.Tax.Amount).Order());
        Assert.Equal(4360m, invoice.Totals.WithTax.Amount);
        Assert.Equal(StackedTaxes.Together, decided.Rounding.Stacked);
    }

    [Fact]
    public void A_discount_or_freight_of_the_document_counts_against_cap_and_threshold()
    {
        // 4,000 less 3,000: 7 % and 2.25 % of 1,000, nothing above 1,600.
        Assert.Equal(92.50m, TaxOf(4000m, Discount.Of(Money.Of(3000m, Currency.USD))));
        // 1,500 and 500 freight: 7 % of 2,000, 2.25 % of 1,600, 2.75 % of 400.
        Assert.Equal(187.00m, TaxOf(1500m, Charge.Freight(Money.Of(500m, Currency.USD))));
    }

    private static decimal TaxOf(decimal price, Adjustment adjustment)
    {
        var draft = InvoiceDraft.In(Currency.USD, ToNashville.Seller, ToNashville.Buyer, ToNashville.Day)
            .Line(new Item("Sofa"), Quantity.Pieces(1), price)
            .Adjust(adjustment)
            .With(each => each with { Delivery = new Delivery { Address = ToNashville.To } })
            .ToDraft();
        var decided = ToNashville.Engine.Decide(draft, new DraftFacts { Choices = ToNashville.Choices }).Value;
        return InvoiceCalculator.Calculate(decided).Value.Totals.Tax.Amount;
    }

    [Fact]
    public void Two_single_articles_have_each_their_cap_and_a_cheaper_one_has_none()
    {
        // Two at 2,000: 2 x 400 for the second rate, 2 x 1,600 for the county. One at 1,600: all for both.
        Assert.Equal([null, Money.Of(800m, Currency.USD), Money.Of(3200m, Currency.USD)],
            ToNashville.Decide(Item(4000m, 2, null)).Taxes.Select(tax => tax.StatedBase));
        Assert.Equal("SALES S 7 %, SALES S 2.25 %", ToNashville.Decide(Item(1600m, 1, null)).Text());
    }

    [Fact]
    public void A_line_that_gives_back_has_the_part_turned() => Assert.Equal(Money.Of(-1600m, Currency.USD),
        ToNashville.Decide(Item(-4000m, -1, null)).Taxes[2].StatedBase);

    [Fact]
    public void Caps_need_the_net_and_a_whole_number_of_items_and_a_price_without_tax()
    {
        Assert.Equal(["Error TAX-NET-MISSING"], ToNashville.Goods().Codes());
        Assert.Equal(["Error TAX-ITEM-COUNT-MISSING"],
            ToNashville.Decide(new TaxSupply { Net = Money.Of(4000m, Currency.USD) }).Codes());
        Assert.Equal(["Error TAX-ITEM-COUNT-MISSING"], ToNashville.Decide(Item(4000m, 1.5m, null)).Codes());
        Assert.Equal(["Error TAX-BASE-INCLUDED"],
            ToNashville.Decide(Item(4000m, 1, null) with { IsTaxIncluded = true }).Codes());
        Assert.Equal(["Error TAX-CURRENCY-DIFFERS"],
            ToNashville.Decide(Item(4000m, 1, null) with { Net = Money.Of(4000m, Currency.EUR) }).Codes());
    }

    [Fact]
    public void A_certificate_that_holds_exempts_and_one_that_has_run_out_does_not()
    {
        var sale = ToNewYork with { Evidence = Resale("US-NY", 2026) };
        var lapsed = ToNewYork with { Evidence = Resale("US-NY", 2025) };
        var elsewhere = ToNewYork with { Evidence = Resale("US-NJ", 2026) };

        Assert.Equal("SALES E 0 %", sale.Goods().Text());
        Assert.Equal(("resale", "certificate 4711"), (sale.Goods().Taxes[0].ExemptionReason, sale.Goods().Clause()));
        Assert.Equal(3, lapsed.Goods().Taxes.Length);
        Assert.Equal(["Warning TAX-CERTIFICATE-NOT-IN-FORCE"], lapsed.Goods().Codes());
        Assert.Empty(elsewhere.Goods().Codes());
        Assert.Equal(3, elsewhere.Goods().Taxes.Length);
    }

    [Fact]
    public void A_certificate_of_one_jurisdiction_exempts_from_its_tax_alone()
    {
        var sale = ToNewYork with { Evidence = Resale("US-NY-CITY", 2026) };

        Assert.Equal(["US-NY", "US-NY-MCTD"], sale.Goods().Taxes.Select(tax => tax.Jurisdiction));
        var city = To("US-MA", "Boston").RegisteredIn("US-MA") with { Evidence = Resale("US-MA", 2026) };
        Assert.Equal("resale", city.Goods("clothing").Taxes[0].ExemptionReason);
    }

    [Fact]
    public void Without_nexus_nothing_is_collected_and_that_is_said()
    {
        var treatment = To("US-NY", "New York").RegisteredIn("US-TN").Goods();

        Assert.Equal("SALES O 0 %", treatment.Text());
        Assert.Equal("The seller is not registered in US-NY", treatment.Taxes[0].ExemptionReason);
        Assert.Equal(["Notice TAX-REGION-NOT-REGISTERED"], treatment.Codes());
    }

    [Fact]
    public void What_is_not_known_is_a_finding_and_never_zero()
    {
        Assert.Equal(["Error TAX-JURISDICTION-UNKNOWN"],
            To("US-WA", "Seattle").RegisteredIn("US-WA").Goods().Codes());
        Assert.Equal(["Error TAX-REGION-MISSING"], (ToNewYork with
        {
            To = new PostalAddress { Country = CountryCode.Of("US"), City = "New York" },
        }).Goods().Codes());
    }

    [Fact]
    public void Where_no_jurisdiction_taxes_there_is_no_tax() => Assert.Equal("SALES E 0 %",
        To("US-OR", "Portland").RegisteredIn("US-OR").Goods().Text());

    [Fact]
    public void What_leaves_the_country_bears_no_sales_tax() =>
        Assert.Equal("SALES O 0 %", ToNewYork.DeliveredTo("BR").Goods().Text());

    [Fact]
    public void Each_tax_says_by_whose_law_and_whose_data_it_is_charged()
    {
        var basis = ToNewYork.Goods().Taxes[1].Basis!;

        Assert.Equal("us-sales-tax: New York City, by table (NY Tax Law section 1107) [2026-11-01]", basis.ToString());
    }

    private static Sale To(string state, string city) =>
        Sale.By(TaxEngine.UnitedStates(new JurisdictionTable()), "US-CA", state) with
        {
            Currency = Currency.USD,
            To = new PostalAddress { Country = CountryCode.Of("US"), Subdivision = state, City = city },
        };

    private static TaxSupply Item(decimal net, decimal quantity, string? itemClass) => new()
    {
        ItemClass = itemClass, Net = Money.Of(net, Currency.USD), Quantity = Quantity.Pieces(quantity),
    };

    private static TaxEvidence Resale(string jurisdiction, int year) => new()
    {
        Certificates =
        [
            new ExemptionCertificate("4711",
                DateRange.Inclusive(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)), [jurisdiction],
                Reason: "resale"),
        ],
    };

    [Fact]
    public void A_state_in_small_letters_is_that_state_and_another_word_is_a_finding()
    {
        Assert.Equal(["Error TAX-REGION-UNKNOWN"], Written("New York").Goods().Codes());
        Assert.Equal(["Error TAX-REGION-UNKNOWN"], Written("XX").Goods().Codes());
        Assert.Equal("SALES E 0 %", (Written("ny") with { Evidence = Resale("US-NY", 2026) }).Goods().Text());

        static Sale Written(string state) => ToNewYork with
        {
            To = new PostalAddress { Country = CountryCode.Of("US"), Subdivision = state, City = "New York" },
        };
    }

    [Fact]
    public void Caps_of_more_items_than_any_amount_pays_for_are_compared_all_the_same()
    {
        // 100.00 is below 110.00 for each of 9 x 10^17 items, and below their caps of 1,600.00 each.
        Assert.Equal("SALES E 0 %", ToNewYork.Decide(Item(100m, 900_000_000_000_000_000, "clothing")).Text());
        Assert.Equal("SALES S 7 %, SALES S 2.25 %",
            ToNashville.Decide(Item(100m, 900_000_000_000_000_000, null)).Text());
    }

    [Theory]
    [InlineData("USD", "EUR")]
    [InlineData("EUR", "USD")]
    public void Cap_and_threshold_are_both_compared_in_the_currency_of_the_net(string cap, string threshold)
    {
        var rate = JurisdictionTable.NewYorkState with
        {
            Cap = Money.Of(1000m, Currency.Of(cap)),
            Threshold = Money.Of(110m, Currency.Of(threshold)),
        };
        var treatment = (ToNewYork with { Engine = Answering([rate]) }).Decide(Item(300m, 1, null));

        Assert.Equal(["Error TAX-CURRENCY-DIFFERS"], treatment.Codes());
        Assert.Equal("EUR", treatment.Findings[0]["currency"]?.ToString());
    }

    [Fact]
    public void An_answer_that_was_never_made_is_an_unknown_place() => Assert.Equal(
        ["Error TAX-JURISDICTION-UNKNOWN"], (ToNewYork with { Engine = Answering(default) }).Goods().Codes());

    private static TaxEngine Answering(ImmutableArray<JurisdictionRate> rates) =>
        TaxEngine.UnitedStates(new Answer(rates));

    private sealed record Answer(ImmutableArray<JurisdictionRate> Rates) : IJurisdictionRates
    {
        public string Id => "answer";

        public ImmutableArray<JurisdictionRate>? Find(in JurisdictionQuestion question) => Rates;
    }
}
