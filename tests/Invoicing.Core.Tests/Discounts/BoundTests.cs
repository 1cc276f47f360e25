using Invoicing.Discounts;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class BoundTests
{
    static DiscountEngine Only(DiscountOffer offer) => DiscountEngine.AdditiveOnListPrice.With(offer);

    [Fact]
    public void The_last_discount_is_cut_where_a_line_would_come_below_zero()
    {
        var report = Only(Offer.Percent("sixty", 60m)).With(Offer.Percent("half", 50m)).Decide(Line("1", 1m, 10m));

        Assert.Equal(["sixty 1 6.00 EUR", "half 1 4.00 EUR"], report.Granted());
        Assert.Equal(["half 1 BelowZero 1.00 EUR"], report.Refused());
        Assert.Equal(Eur(4m), report.Lines[0].Granted[1].Adjustment.Amount);
    }

    [Fact]
    public void The_unit_that_rounding_adds_is_cut()
    {
        // 50 % of 0.05 is 0.025, half-up 0.03, twice: 0.06.
        var report = Only(Offer.Percent("a", 50m)).With(Offer.Percent("b", 50m)).Decide(Line("1", 1m, 0.05m));

        Assert.Equal(["a 1 0.03 EUR", "b 1 0.02 EUR"], report.Granted());
        Assert.Equal(["b 1 BelowZero 0.01 EUR"], report.Refused());
    }

    [Fact]
    public void What_a_line_had_taken_off_before_counts()
    {
        var report = Only(Offer.Amount("ten", Eur(10m))).Decide(Line("1", 1m, 12m) with { Net = Eur(7m) });

        Assert.Equal([0m], report.Left());
        Assert.Equal(["ten 1 BelowZero 3.00 EUR"], report.Refused());
    }

    [Fact]
    public void A_minimum_price_is_not_passed()
    {
        // Not below 3 x 8.50 = 25.50; 20 % of 30.00 is 6.00, of which 4.50.
        var report = Only(Offer.Percent("twenty", 20m))
            .With(new DiscountBound { Id = "book-price", MinimumPrice = Price(8.5m) }).Decide(Line("1", 3m, 10m));

        Assert.Equal([25.50m], report.Left());
        Assert.Equal(["twenty 1 MinimumPrice 1.50 EUR"], report.Refused());
        Assert.Equal("book-price", report.Refusals[0].By);
    }

    [Fact]
    public void The_floor_of_a_line_is_rounded_up()
    {
        // 3 x 3.333 = 9.999: not below 10.00.
        var report = Only(Offer.Percent("half", 50m)).Decide(Line("1", 3m, 4m) with { Floor = Price(3.333m) });

        Assert.Equal([10.00m], report.Left());
    }

    [Fact]
    public void A_cap_for_each_line_and_one_for_the_document()
    {
        var offer = Offer.Percent("half", 50m);
        DiscountLine[] lines = [Line("1", 1m, 100m), Line("2", 1m, 50m)];

        Assert.Equal([70m, 25m], Only(offer with { MostPerLine = Eur(30m) }).Decide(lines).Left());
        // 50.00 and 25.00 asked, 30.00 at most: 20.00 and 10.00 by Split.
        Assert.Equal([80m, 40m], Only(offer with { MostPerDocument = Eur(30m) }).Decide(lines).Left());
    }

    [Fact]
    public void Bounds_hold_for_all_discounts_together()
    {
        var engine = Only(Offer.Percent("ten", 10m)).With(Offer.Percent("twenty", 20m))
            .With(new DiscountBound { Id = "quarter", MostOfLine = Percentage.Of(25m) })
            .With(new DiscountBound { Id = "forty", MostPerDocument = Eur(40m) });

        // 10 + 15 of 100.00; 20 + 30 of 200.00, but 40 - 10 - 20 - ... : ten takes 30, twenty 10 shared 15:30.
        var report = engine.Decide(Line("1", 1m, 100m), Line("2", 1m, 200m));

        Assert.Equal(
            ["ten 1 10.00 EUR", "twenty 1 3.33 EUR", "ten 2 20.00 EUR", "twenty 2 6.67 EUR"], report.Granted());
    }

    [Fact]
    public void A_document_discount_respects_the_floors_of_its_lines()
    {
        // 30.00 over 50 and 50 would be 15 and 15; line 1 has room for 5.00, so line 2 takes 25.00.
        var report = Only(Offer.Amount("coupon", Eur(30m)).OnDocument()).Decide(
            Line("1", 1m, 50m) with { Floor = Price(45m) }, Line("2", 1m, 50m));

        Assert.Equal([45m, 25m], report.Left());
        Assert.Empty(report.Document);
    }

    [Fact]
    public void What_is_missing_to_the_minimum_order_is_charged()
    {
        var engine = Only(Offer.Percent("ten", 10m)).With(new MinimumOrder { Id = "least", Minimum = Eur(50m) });

        // 40.00 - 4.00 = 36.00: 14.00 are missing.
        var charge = Assert.Single(engine.Decide(Line("1", 1m, 40m)).Document);
        Assert.Equal(Eur(14m), charge.Amount);
        Assert.Equal((AdjustmentKind.Charge, "AEL"), (charge.Adjustment.Kind, charge.Adjustment.ReasonCode));

        Assert.Empty(engine.Decide(Line("1", 1m, 60m)).Document);
        Assert.Empty(engine.Decide(Line("1", -1m, 40m)).Document);
        Assert.Empty(engine.Decide().Document);
    }

    [Fact]
    public void Of_a_return_the_discount_is_given_back_and_never_more()
    {
        var report = Only(Offer.Amount("ten", Eur(10m))).Decide(Line("1", -1m, 25m), Line("2", -1m, 4m));

        Assert.Equal([-15m, 0m], report.Left());
        Assert.Equal(["ten 2 BelowZero -6.00 EUR"], report.Refused());
    }

    [Fact]
    public void Steps_coarser_than_a_unit_are_kept()
    {
        // Multiples of 0.05: 10 % of 4.35 is 0.435, half-up 0.45.
        var facts = Facts(Line("1", 1m, 4.35m)) with
        {
            Rounding = RoundingPolicy.Default with { StepMinorUnits = 5 },
        };

        Assert.Equal(["ten 1 0.45 EUR"], Only(Offer.Percent("ten", 10m)).Decide(facts).Value.Granted());
    }

    [Fact]
    public void What_is_stated_in_another_currency_is_for_other_documents()
    {
        var dollars = Money.Of(1m, Currency.USD);
        var report = Only(Offer.Percent("capped", 50m) with { MostPerLine = dollars })
            .With(Offer.Percent("ten", 10m))
            .With(new DiscountBound { Id = "us", MostPerLine = dollars, MostPerDocument = dollars })
            .With(new MinimumOrder { Id = "us", Minimum = dollars * 1000 }).Decide(Line("1", 1m, 100m));

        Assert.Equal(["ten 1 10.00 EUR"], report.Granted());
        Assert.Equal(["capped - Unit"], report.Refused());
    }
}
