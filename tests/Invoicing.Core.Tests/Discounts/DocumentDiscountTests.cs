using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class DocumentDiscountTests
{
    static readonly DiscountOffer Ten = Offer.Amount("ten", Eur(10m)).OnDocument();

    static Invoice Calculate(DiscountFacts facts, DiscountReport report) =>
        InvoiceCalculator.Calculate(DiscountedDraft.Of(facts, report)).Value;

    [Fact]
    public void A_coupon_for_some_lines_is_shared_over_what_is_still_undiscounted_of_them()
    {
        // Line 1: 100 - 50 % = 50. Line 2: 30. Line 3 is not named. 10.00 over 50 : 30 is 6.25 and 3.75.
        var facts = Facts(Line("1", 1m, 100m), Line("2", 1m, 30m, "B"), Line("3", 1m, 70m, "C"));
        var report = DiscountEngine.Cascade.With(Offer.Percent("half", 50m).ForItems("A"))
            .With(Ten.ForItems("A", "B")).Decide(facts).Value;

        Assert.Equal([43.75m, 26.25m, 70m], report.Left());
        Assert.Equal(
            [new("1", Eur(6.25m)), new DiscountShare("2", Eur(3.75m))], report.Document[0].Shares.AsEnumerable());
        Assert.Equal(["1", "2"], report.Document[0].Adjustment.Lines.AsEnumerable());

        var invoice = Calculate(facts, report);
        Assert.Equal([43.75m, 26.25m, 70m], invoice.Lines.Select(line => line.Net.Amount));
        // Lines 1 and 3 carry 19 %, line 2 7 %.
        Assert.Equal([113.75m, 26.25m],
            invoice.TaxGroups.OrderByDescending(group => group.Key.Rate).Select(group => group.Base.Amount));
    }

    [Fact]
    public void The_unit_that_is_left_goes_where_the_calculation_puts_it()
    {
        // 0.10 over three equal lines: 0.04, 0.03, 0.03, the smaller id first.
        var facts = Facts(Line("c", 1m, 5m), Line("a", 1m, 5m), Line("b", 1m, 5m), Line("z", 1m, 9m, "Z"));
        var report = DiscountEngine.Cascade.With(Offer.Amount("dime", Eur(0.10m)).OnDocument().ForItems("A"))
            .Decide(facts).Value;

        Assert.Equal([4.97m, 4.96m, 4.97m, 9m], report.Left());
        Assert.Equal(report.Left(), Calculate(facts, report).Lines.Select(line => line.Net.Amount));
    }

    [Fact]
    public void For_all_lines_it_stays_on_the_document_and_is_spread_over_the_treatments()
    {
        var facts = Facts(Line("1", 1m, 60m), Line("2", 1m, 40m));
        var report = DiscountEngine.Cascade.With(Ten).Decide(facts).Value;

        Assert.Empty(report.Document[0].Adjustment.Lines);
        var invoice = Calculate(facts, report);
        Assert.Equal(Eur(10m), invoice.Totals.Allowances);
        Assert.Equal([54m, 36m],
            invoice.TaxGroups.OrderByDescending(group => group.Key.Rate).Select(group => group.Base.Amount));
    }

    [Fact]
    public void It_is_cut_at_what_is_left_of_its_lines()
    {
        var report = DiscountEngine.Cascade.With(Ten.ForLines("1")).Decide(Line("1", 1m, 4m), Line("2", 1m, 50m));

        Assert.Equal([0m, 50m], report.Left());
        Assert.Equal(["ten - BelowZero 6.00 EUR"], report.Refused());
    }

    [Fact]
    public void It_is_cut_at_what_is_left_of_a_document_with_returns()
    {
        // 30.00 sold, 25.00 returned: 5.00 are left of the document.
        var report = DiscountEngine.Cascade.With(Ten.ForLines("1")).Decide(Line("1", 1m, 30m), Line("2", -1m, 25m));

        Assert.Equal([25m, -25m], report.Left());
        Assert.Equal(["ten - BelowZero 5.00 EUR"], report.Refused());
    }

    [Fact]
    public void What_the_document_has_taken_off_already_counts()
    {
        var report = DiscountEngine.Cascade.With(Ten)
            .Decide(Facts(Line("1", 1m, 12m)) with { DocumentAdjusted = Eur(-5m) }).Value;

        Assert.Equal(["ten - 7.00 EUR"], report.Granted());
    }

    [Fact]
    public void A_percentage_states_what_it_is_taken_of()
    {
        // Line 1 not to be discounted: 10 % of 33.33 is 3.333, half-up 3.33.
        var adjustment = DiscountEngine.Cascade.With(Offer.Percent("ten", 10m).OnDocument())
            .Decide(Line("1", 1m, 50m) with { IsExcluded = true }, Line("2", 1m, 33.33m)).Document[0].Adjustment;

        Assert.Equal((Percentage.Of(10m), Eur(33.33m)), (adjustment.Percent, adjustment.Base));
        Assert.Equal(["2"], adjustment.Lines.AsEnumerable());
    }

    [Fact]
    public void Quantities_of_several_lines_reach_a_tier_together()
    {
        var offer = Offer.ByQuantity("mix", DiscountTierMode.Whole, new QuantityDiscountTier(
            Quantity.Pieces(10), Percentage.Of(10m))).OnDocument();

        Assert.Equal(Eur(5m), DiscountEngine.Cascade.With(offer)
            .Decide(Line("1", 4m, 5m), Line("2", 6m, 5m, "B")).Discounted);
        Assert.Equal(Eur(0m), DiscountEngine.Cascade.With(offer)
            .Decide(Line("1", 4m, 5m), Line("2", 5m, 5m, "B")).Discounted);
    }

    [Fact]
    public void Where_lines_stay_exact_to_the_end_a_hundred_percent_leave_nothing()
    {
        // 3 x 3.335 = 10.005, shown 10.01 (half-up); 60 % and 50 % of it.
        var facts = Facts(Line("1", 3m, 3.335m), Line("2", 3m, 3.335m)) with
        {
            Rounding = RoundingPolicy.Default with { Lines = LineRounding.AtEnd },
        };
        var report = DiscountEngine.AdditiveOnListPrice.With(Offer.Percent("a", 60m)).With(Offer.Percent("b", 50m))
            .Decide(facts).Value;

        Assert.True(Calculate(facts, report).Totals.WithTax.IsZero);
    }

    [Fact]
    public void The_charge_of_a_minimum_order_is_taxed_as_the_lines_are()
    {
        // 20.00 at 19 %, 10.00 at 7 %; 15.00 missing to 45.00 are spread 10 : 5.
        var facts = Facts(Line("1", 1m, 20m), Line("2", 1m, 10m));
        var report = DiscountEngine.Cascade.With(new MinimumOrder { Id = "least", Minimum = Eur(45m) })
            .Decide(facts).Value;

        Assert.Equal([30m, 15m], Calculate(facts, report).TaxGroups
            .OrderByDescending(group => group.Key.Rate).Select(group => group.Base.Amount));

        var taxed = new MinimumOrder { Id = "least", Minimum = Eur(45m), Taxes = [Vat.Standard(19m)] };
        Assert.Equal([35m, 10m], Calculate(facts, DiscountEngine.Cascade.With(taxed).Decide(facts).Value).TaxGroups
            .OrderByDescending(group => group.Key.Rate).Select(group => group.Base.Amount));
    }
}
