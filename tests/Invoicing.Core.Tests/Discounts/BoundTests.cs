using Invoicing.Discounts;
using Invoicing.Taxes;
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
    public void A_bound_on_one_item_leaves_what_it_cuts_of_a_document_discount_to_the_others()
    {
        // 20.00 over 100.00 and 100.00 would be 10.00 each; A takes 5.00 at most, so B takes 15.00.
        var report = Only(Offer.Amount("coupon", Eur(20m)).OnDocument()).With(AtMost("a", 5m, "A"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 100m, "B"));

        Assert.Equal(["coupon 1 5.00 EUR", "coupon 2 15.00 EUR"], report.Granted());
        Assert.Empty(report.Refusals);
    }

    [Fact]
    public void What_no_line_can_take_is_refused_by_the_bound()
    {
        // 60.00 asked: A takes 5.00, B what it has, 20.00; 35.00 are not granted.
        var report = Only(Offer.Amount("coupon", Eur(60m)).OnDocument()).With(AtMost("a", 5m, "A"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 20m, "B"));

        Assert.Equal([95m, 0m], report.Left());
        Assert.Equal(["coupon - Cap 35.00 EUR"], report.Refused());
        Assert.Equal("a", report.Refusals[0].By);
    }

    [Fact]
    public void The_lines_of_a_bound_share_what_it_leaves_by_what_they_have()
    {
        // 80.00 over 100 + 300 + 400 would be 10 + 30 + 40; the two lines of A take 12.00, 3 + 9, and B 68.00.
        var report = Only(Offer.Amount("coupon", Eur(80m)).OnDocument()).With(AtMost("a", 12m, "A"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 300m), Line("3", 1m, 400m, "B"));

        Assert.Equal([97m, 291m, 332m], report.Left());
        Assert.Empty(report.Refusals);
    }

    [Fact]
    public void Several_bounds_on_some_lines_hold_together()
    {
        // 90.00 over three of 100.00 would be 30 each; A takes 10.00, then B and C 40 each, of which B takes 25.00.
        var report = Only(Offer.Amount("coupon", Eur(90m)).OnDocument())
            .With(AtMost("a", 10m, "A")).With(AtMost("ab", 35m, "A", "B"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 100m, "B"), Line("3", 1m, 100m, "C"));

        Assert.Equal([90m, 75m, 45m], report.Left());
        Assert.Empty(report.Refusals);
    }

    [Fact]
    public void A_bound_on_some_lines_that_is_not_reached_leaves_the_discount_on_the_document()
    {
        var report = Only(Offer.Amount("coupon", Eur(20m)).OnDocument()).With(AtMost("a", 10m, "A"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 100m, "B"));

        Assert.Equal(["coupon - 20.00 EUR"], report.Granted());
    }

    static DiscountBound AtMost(string id, decimal amount, params string[] items) => new()
    {
        Id = id, MostPerDocument = Eur(amount), Scope = new DiscountScope { Items = [.. items] },
    };

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
    public void What_is_missing_to_the_minimum_of_some_items_is_charged_on_their_lines()
    {
        var least = new MinimumOrder
        {
            Id = "least", Minimum = Eur(200m), Scope = new DiscountScope { Items = ["A"] },
        };
        DiscountLine[] lines = [Line("1", 1m, 100m), Line("2", 1m, 500m, "B")];

        // 200.00 - 100.00 are missing: all of it on line 1, whose tax it bears.
        var charge = Assert.Single(DiscountEngine.Cascade.With(least).Decide(lines).Document);
        Assert.Equal(Eur(100m), charge.Amount);
        Assert.Equal(["1"], charge.Adjustment.Lines.AsEnumerable());

        // 10 % of the document leave 90.00: 110.00 are missing. Where one names lines, all do.
        var after = DiscountEngine.Cascade.With(Offer.Percent("ten", 10m).OnDocument()).With(least).Decide(lines);
        Assert.Equal([Eur(60m), Eur(110m)], after.Document.Select(each => each.Amount));
        Assert.Equal(["1,2", "1"], after.Document.Select(each => string.Join(",", each.Adjustment.Lines)));

        // What states its taxes, or counts every line, names none.
        Assert.Empty(Assert.Single(DiscountEngine.Cascade.With(least with { Taxes = [Vat.Standard(19m)] })
            .Decide(lines).Document).Adjustment.Lines);
        Assert.Empty(Assert.Single(DiscountEngine.Cascade.With(least).Decide(lines[0]).Document).Adjustment.Lines);
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
