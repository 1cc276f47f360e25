using Invoicing.Discounts;
using Invoicing.Findings;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class ExplainDiscountTests
{
    [Fact]
    public void A_line_tells_each_discount_what_cut_it_and_what_was_not_granted()
    {
        var engine = DiscountEngine.AdditiveOnListPrice.With(Offer.Percent("sixty", 60m))
            .With(Offer.Percent("half", 50m)).With(Offer.Percent("gold", 5m).ForCustomerGroups("gold"));

        var text = engine.Explain(Facts(Line("1", 1m, 10m)), "1").ToText();

        Assert.Equal(
            [
                "0.00 EUR = 10.00 EUR - 6.00 EUR - 4.00 EUR - 0.00 EUR",
                "  Line gross amount, line 1: 10.00 EUR, computed",
                "  Invoice line allowance amount (BT-136), sixty, line 1: "
                    + "6.00 EUR = 10.00 EUR x 60 % = 6.0000, half-up to 2 digits (sixty: 60 % off)",
                "    Base of a percentage: 10.00 EUR, computed",
                "    Percentage: 60 %, stated",
                "  Invoice line allowance amount (BT-136), half, line 1: "
                    + "4.00 EUR = 5.00 EUR - 1.00 EUR (half: 50 % off)",
                "    Invoice line allowance amount (BT-136), half, line 1: "
                    + "5.00 EUR = 10.00 EUR x 50 % = 5.0000, half-up to 2 digits",
                "      Base of a percentage: 10.00 EUR, computed",
                "      Percentage: 50 %, stated",
                "    Discount not granted: 1.00 EUR, stated (half: cut: no more was left)",
                "  Invoice line allowance amount (BT-136), gold: "
                    + "0.00 EUR (gold: not granted: for other customers, groups or contracts)",
            ],
            text.Split('\n'));
    }

    [Fact]
    public void A_share_of_a_document_discount_tells_its_weight()
    {
        var why = DiscountEngine.Cascade.With(Offer.Amount("ten", Eur(10m)).OnDocument())
            .Explain(Facts(Line("1", 1m, 20m), Line("2", 1m, 10m)), "2");

        Assert.StartsWith(
            "6.67 EUR = 10.00 EUR - 3.33 EUR\n", why.ToText(), StringComparison.Ordinal);
        Assert.Contains("3.33 EUR = 10.00 EUR x 10.00 EUR / 30.00 EUR = 3.333333333333..., down to 2 digits",
            why.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_tells_the_sum_and_the_charge_of_a_minimum_order()
    {
        var why = DiscountEngine.Cascade.With(Offer.Percent("ten", 10m))
            .With(new MinimumOrder { Id = "least", Minimum = Eur(50m) }).Explain(Facts(Line("1", 1m, 40m)));

        Assert.StartsWith("-10.00 EUR = 4.00 EUR - 14.00 EUR\n", why.ToText(), StringComparison.Ordinal);
        Assert.Contains("(least: the minimum is 50.00 EUR)", why.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("late", "not granted: not valid on that day")]
    [InlineData("coupon", "not granted: it needs a coupon, and none that is taken was presented")]
    [InlineData("others", "not granted: for other items, categories or lines")]
    [InlineData("least", "not granted: the minimum is not reached")]
    public void What_was_not_granted_says_why(string rule, string because)
    {
        var why = DiscountEngine.Cascade
            .With(Offer.Percent("late", 5m) with { Validity = DateRange.Month(2026, 12) })
            .With(Offer.Percent("coupon", 5m).WithCoupon())
            .With(Offer.Percent("others", 5m).ForItems("B"))
            .With(Offer.Percent("least", 5m) with { MinimumAmount = Eur(11m) })
            .Explain(Facts(Line("1", 1m, 10m)), "1");

        Assert.Contains($"({rule}: {because})", why.ToText(), StringComparison.Ordinal);
        Assert.Equal(10m, ((Invoicing.Explanations.ExplainedValue.OfMoney)why.Result).Amount.Amount);
    }

    [Fact]
    public void Faulty_rules_and_facts_are_told_by_their_codes()
    {
        static string[] Codes(DiscountEngine engine, params DiscountLine[] lines) =>
            [.. engine.Decide(Facts(lines)).Findings.Select(finding => $"{finding.Code} {finding.Path}")];

        Assert.Equal(["DISCOUNT-AMBIGUOUS /offers/none"], Codes(DiscountEngine.BestOf.With(new DiscountOffer
        {
            Id = "none",
        })));
        Assert.Equal(["DISCOUNT-NEGATIVE /offers/up/percent"],
            Codes(DiscountEngine.BestOf.With(Offer.Percent("up", -1m))));
        Assert.Equal(["DISCOUNT-ABOVE-WHOLE /offers/all/percent"],
            Codes(DiscountEngine.BestOf.With(Offer.Percent("all", 101m))));
        Assert.Equal(["DISCOUNT-TIERS /offers/tiers/quantityTiers/1"],
            Codes(DiscountEngine.BestOf.With(Offer.ByQuantity("tiers", DiscountTierMode.Whole,
                new(Quantity.Pieces(10), Percentage.Of(1m)), new(Quantity.Pieces(10), Percentage.Of(2m))))));
        Assert.Equal(["DISCOUNT-LEVEL /offers/doc/mostPerLine"], Codes(DiscountEngine.BestOf.With(
            Offer.Percent("doc", 1m).OnDocument() with { MostPerLine = Eur(1m) })));
        Assert.Equal(["DISCOUNT-CURRENCY-MIXED /offers/five"], Codes(DiscountEngine.BestOf.With(
            Offer.Amount("five", Eur(5m)) with { MinimumAmount = Money.Of(50m, Currency.USD) })));
        Assert.Equal(["DISCOUNT-ID-REPEATED /offers/a"], Codes(DiscountEngine.Of(new DiscountRules
        {
            Offers = [Offer.Percent("a", 1m), Offer.Percent("a", 2m)],
        })));
        Assert.Equal(["DISCOUNT-LINE-ID-REPEATED /lines/1"],
            Codes(DiscountEngine.BestOf, Line("1", 1m, 1m), Line("1", 1m, 1m)));
        Assert.Equal(["DISCOUNT-CURRENCY-DIFFERS /lines/1/net"], Codes(DiscountEngine.BestOf,
            Line("1", 1m, 1m) with { Net = Money.Of(1m, Currency.USD) }));
        Assert.Equal(["DISCOUNT-GRANT-UNUSABLE /lines/1"],
            Codes(DiscountEngine.BestOf.With(new Negative()), Line("1", 1m, 1m)));
    }

    [Fact]
    public void More_lines_than_the_limit_are_refused()
    {
        DiscountLine[] lines =
        [
            .. Enumerable.Range(1, 10_001).Select(i => Line(FormattableString.Invariant($"{i}"), 1m, 1m)),
        ];

        Assert.True(DiscountEngine.BestOf.Decide(Facts(lines[1..])).IsOk);
        Assert.Equal(DiscountFindings.Limit,
            Assert.Single(DiscountEngine.BestOf.Decide(Facts(lines)).Findings).Code);
    }

    sealed class Negative : IDiscountRule
    {
        public string Id => "negative";

        public DiscountLevel Level => DiscountLevel.Line;

        public DiscountDecision Decide(in DiscountQuestion question) =>
            DiscountDecision.Grant(Discount.Percent(-5m));
    }
}
