using Invoicing.Discounts;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class StackingTests
{
    static DiscountEngine Three(DiscountEngine engine) => engine
        .With(Offer.Percent("twenty", 20m)).With(Offer.Percent("ten", 10m)).With(Offer.Amount("five", Eur(5m)));

    [Fact]
    public void Best_of_grants_the_one_that_is_worth_most()
    {
        var report = Three(DiscountEngine.BestOf).Decide(Line("1", 1m, 100m), Line("2", 1m, 20m));

        Assert.Equal(["twenty 1 20.00 EUR", "five 2 5.00 EUR"], report.Granted());
        Assert.Equal(
            [
                "five 1 Beaten 5.00 EUR", "ten 1 Beaten 10.00 EUR", "ten 2 Beaten 2.00 EUR",
                "twenty 2 Beaten 4.00 EUR",
            ],
            report.Refused());
        Assert.Equal("twenty", report.Refusals[0].By);
    }

    [Fact]
    public void Among_equals_the_smaller_id_is_best()
    {
        var report = DiscountEngine.BestOf.With(Offer.Percent("b", 10m)).With(Offer.Amount("a", Eur(10m)))
            .Decide(Line("1", 1m, 100m));

        Assert.Equal(["a 1 10.00 EUR"], report.Granted());
    }

    [Fact]
    public void On_the_list_price_every_percentage_is_of_the_whole()
    {
        var report = Three(DiscountEngine.AdditiveOnListPrice).Decide(Line("1", 1m, 100m));

        Assert.Equal(["twenty 1 20.00 EUR", "ten 1 10.00 EUR", "five 1 5.00 EUR"], report.Granted());
        Assert.Equal([65m], report.Left());
    }

    [Fact]
    public void A_list_price_above_the_price_is_the_base_where_discounts_add_up()
    {
        // Sold at 90.00 instead of 100.00: 20 % of 100.00.
        var line = Line("1", 1m, 90m) with { ListPrice = Price(100m) };

        var report = DiscountEngine.AdditiveOnListPrice.With(Offer.Percent("twenty", 20m)).Decide(line);

        Assert.Equal([70m], report.Left());
        Assert.Equal(Eur(100m), report.Lines[0].Granted[0].Adjustment.Base);
        Assert.Equal([72m], DiscountEngine.BestOf.With(Offer.Percent("twenty", 20m)).Decide(line).Left());
    }

    [Fact]
    public void A_cascade_takes_each_of_what_is_left_in_the_stated_order()
    {
        // 100.00 - 20 % = 80.00; - 10 % = 72.00; - 5.00 = 67.00.
        Assert.Equal([67m], Three(DiscountEngine.Cascade).Decide(Line("1", 1m, 100m)).Left());

        // 100.00 - 5.00 = 95.00; - 20 % of it, 19.00, = 76.00.
        var fixedFirst = DiscountEngine.Cascade.With(Offer.Amount("five", Eur(5m))).With(Offer.Percent("twenty", 20m));
        Assert.Equal([76m], fixedFirst.Decide(Line("1", 1m, 100m)).Left());
    }

    [Theory]
    [InlineData(StackingPolicy.ExclusiveGroupsAdded, 75)]
    [InlineData(StackingPolicy.ExclusiveGroupsCascaded, 76)]
    public void Of_each_group_the_best_is_granted(StackingPolicy policy, int left)
    {
        // Group x: 20 % beats 10 %. Group y: 5 % beats 4.00. Then 100 - 20 - 5 = 75, or 80 - 5 % = 76.
        var engine = DiscountEngine.ExclusiveGroups.With(policy)
            .With(Offer.Percent("x-ten", 10m) with { Group = "x" })
            .With(Offer.Percent("x-twenty", 20m) with { Group = "x" })
            .With(Offer.Percent("y-five", 5m) with { Group = "y" })
            .With(Offer.Amount("y-four", Eur(4m)) with { Group = "y" });

        var report = engine.Decide(Line("1", 1m, 100m));

        Assert.Equal([(decimal)left], report.Left());
        Assert.Equal(["x-ten 1 Beaten 10.00 EUR", "y-four 1 Beaten 4.00 EUR"], report.Refused());
    }

    [Fact]
    public void A_discount_on_the_document_is_set_against_the_best_ones_of_its_lines()
    {
        // Lines alone: 20 + 4 = 24.00; the document: 15 % of 120 = 18.00. With 25 %: 30.00.
        var lines = DiscountEngine.BestOf.With(Offer.Percent("twenty", 20m));
        var beaten = lines.With(Offer.Percent("whole", 15m).OnDocument())
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 20m));
        Assert.Equal(["twenty 1 20.00 EUR", "twenty 2 4.00 EUR"], beaten.Granted());

        var better = lines.With(Offer.Percent("whole", 25m).OnDocument())
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 20m));
        Assert.Equal(["whole - 30.00 EUR"], better.Granted());
        Assert.Equal([75m, 15m], better.Left());
    }

    [Fact]
    public void A_discount_on_some_lines_leaves_the_others_their_best()
    {
        // 30.00 off lines 1 and 2 beats 10 % of each (20.00); line 3 keeps its 10 %.
        var report = DiscountEngine.BestOf.With(Offer.Percent("ten", 10m))
            .With(Offer.Amount("pair", Eur(30m)).OnDocument().ForLines("1", "2"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 100m), Line("3", 1m, 100m));

        Assert.Equal([85m, 85m, 90m], report.Left());
    }

    [Theory]
    [InlineData(StackingPolicy.BestOf)]
    [InlineData(StackingPolicy.ExclusiveGroupsAdded)]
    [InlineData(StackingPolicy.ExclusiveGroupsCascaded)]
    public void Discounts_on_several_lines_that_share_none_are_granted_together(StackingPolicy policy)
    {
        // One of six at 80.00 and one of three at 50.00.
        DiscountLine[] two = [Line("1", 6m, 80m), Line("2", 3m, 50m, "B")];
        Assert.Equal(["a 1 80.00 EUR", "b 2 50.00 EUR"], Together(
            policy, two, Offer.BuyGet("a", 5, 1).ForItems("A"), Offer.BuyGet("b", 2, 1).ForItems("B")));

        // Amounts on the document, each for one item.
        Assert.Equal(["a - 30.00 EUR", "b - 20.00 EUR"], Together(
            policy, two, Offer.Amount("a", Eur(30m)).OnDocument().ForItems("A"),
            Offer.Amount("b", Eur(20m)).OnDocument().ForItems("B")));

        // A and B for 160.00 instead of 200.00, C and D for 90.00 instead of 100.00.
        DiscountLine[] four =
            [Line("1", 1m, 100m), Line("2", 1m, 100m, "B"), Line("3", 1m, 50m, "C"), Line("4", 1m, 50m, "D")];
        Assert.Equal(["ab 1 20.00 EUR", "ab 2 20.00 EUR", "cd 3 5.00 EUR", "cd 4 5.00 EUR"], Together(
            policy, four, Offer.Bundle("ab", Eur(160m), "A", "B"), Offer.Bundle("cd", Eur(90m), "C", "D")));
    }

    static string[] Together(StackingPolicy policy, DiscountLine[] lines, params DiscountOffer[] offers)
    {
        var engine = DiscountEngine.BestOf.With(policy);
        foreach (var offer in offers) engine = engine.With(offer with { Group = "one" });
        var report = engine.Decide(lines);
        Assert.Empty(report.Refusals);
        return report.Granted();
    }

    [Fact]
    public void Of_discounts_on_several_lines_that_share_one_the_one_that_gains_more_is_granted()
    {
        // 40.00 off lines 1 and 2 gains more than 30.00 off lines 2 and 3; 20.00 off line 4 shares none with it.
        var report = DiscountEngine.BestOf.With(Offer.Amount("low", Eur(30m)).OnDocument().ForLines("2", "3"))
            .With(Offer.Amount("high", Eur(40m)).OnDocument().ForLines("1", "2"))
            .With(Offer.Amount("other", Eur(20m)).OnDocument().ForLines("4"))
            .Decide(Line("1", 1m, 100m), Line("2", 1m, 100m), Line("3", 1m, 100m), Line("4", 1m, 100m));

        Assert.Equal([80m, 80m, 100m, 80m], report.Left());
        Assert.Equal(["low 2 Beaten 15.00 EUR", "low 3 Beaten 15.00 EUR"], report.Refused());
        Assert.All(report.Refusals, refusal => Assert.Equal("high", refusal.By));
    }

    [Fact]
    public void Adding_a_rule_of_the_same_id_takes_the_place_of_the_first()
    {
        var engine = Three(DiscountEngine.Cascade).With(Offer.Percent("ten", 50m));

        Assert.Equal(["twenty", "ten", "five"], engine.Rules.AsEnumerable());
        Assert.Equal([35m], engine.Decide(Line("1", 1m, 100m)).Left());
    }
}
