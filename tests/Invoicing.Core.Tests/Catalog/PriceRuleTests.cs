using Invoicing.Catalog;
using Invoicing.Findings;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PriceRuleTests
{
    static readonly PriceEngine Listed = PriceEngine.Of([List("L", PriceEntry.Of("A", Each(10m)))]);

    sealed class Rule(string id, Func<PriceQuestion, PriceDecision> decide) : IPriceRule
    {
        public string Id => id;

        public PriceDecision Decide(PriceQuestion question) => decide(question);
    }

    [Fact]
    public void A_rule_is_asked_before_the_lists()
    {
        var engine = Listed.With(new Rule("spot", question => question.ItemId == "A"
            ? PriceDecision.At(Each(8m)).Because("price of the day", "contract 7", "2026-11-30")
            : PriceDecision.NotMine));
        var report = engine.Decide(Question(2)).Value;

        Assert.Equal(Eur(16m), report.Total);
        Assert.Equal("spot: price of the day (contract 7) [2026-11-30]", report.Basis.ToString());
        Assert.Null(report.List);
    }

    [Fact]
    public void A_rule_that_has_nothing_to_say_leaves_it_to_the_next_and_to_the_lists()
    {
        var engine = Listed.With(new Rule("silent", _ => PriceDecision.NotMine));

        Assert.Equal("1 C62 x 10.00 EUR = 10.00 EUR", Shown(engine.Decide(Question(1))));
        Assert.Equal("1 C62 x 9.00 EUR = 9.00 EUR",
            Shown(engine.With(new Rule("a", _ => PriceDecision.At(Each(9m))))
                .With(new Rule("b", _ => PriceDecision.NotMine)).Decide(Question(1))));
    }

    [Fact]
    public void The_last_rule_given_is_asked_first_and_takes_the_place_of_its_namesake()
    {
        var engine = Listed.With(new Rule("a", _ => PriceDecision.At(Each(1m))))
            .With(new Rule("b", _ => PriceDecision.At(Each(2m)))).With(new Rule("a", _ => PriceDecision.At(Each(3m))));

        Assert.Equal("a, b", string.Join(", ", engine.Rules));
        Assert.Equal(Eur(3m), engine.Decide(Question(1)).Value.Total);
    }

    [Fact]
    public void A_rule_may_refuse()
    {
        var engine = Listed.With(new Rule("embargo", question => PriceDecision.Refuse(FindingList.Of(
            new Finding("ACME-EMBARGO", Severity.Error, question.Path)))));

        Assert.Equal("ACME-EMBARGO", Shown(engine.Decide(Question(1))));
    }

    [Fact]
    public void The_engine_owns_the_sums_of_a_model_that_a_rule_chose()
    {
        var tiers = PricingModel.Graduated(PriceTier.To(Ones(10), Each(2m)), PriceTier.Above(Each(1m)));
        var engine = Listed.With(new Rule("tiers", _ => PriceDecision.By(tiers)));

        Assert.Equal("10 C62 x 2.00 EUR + 5 C62 x 1.00 EUR = 25.00 EUR", Shown(engine.Decide(Question(15))));
    }

    [Fact]
    public void A_malformed_model_of_a_rule_is_found() => Assert.Equal("PRICE-NEGATIVE",
        Shown(Listed.With(new Rule("wrong", _ => PriceDecision.At(Each(-1m)))).Decide(Question(1))));

    [Fact]
    public void A_rule_may_ask_for_approval_and_state_floor_unit_and_digits()
    {
        var dollars = UnitPrice.Of(10.99m, Currency.USD);
        var engine = PriceEngine.Of(
            [], [new DatedRate(Day, ExchangeRate.Of(Currency.USD, Currency.EUR, 0.9225m))],
            UnitConversions.Of(new UnitConversion(Quantity.Days(1), Quantity.Hours(8))));
        var decision = PriceDecision.At(dollars).Per(UnitOfMeasure.Day).Rounded(new PriceRounding(2));
        var plain = engine.With(new Rule("day-rate", _ => decision)).Decide(Question(Quantity.Hours(16)));
        var floored = engine.With(new Rule("day-rate", _ => decision.WithFloor(UnitPrice.Of(11m, Currency.USD))));

        Assert.Equal("2 DAY x 10.14 EUR = 20.28 EUR", Shown(plain));
        Assert.False(plain.Value.NeedsApproval);
        Assert.True(floored.Decide(Question(Quantity.Hours(16))).Value.NeedsApproval);
        Assert.True(engine.With(new Rule("day-rate", _ => decision.WithApproval()))
            .Decide(Question(Quantity.Hours(16))).Value.NeedsApproval);
    }

    [Fact]
    public void Without_a_rule_or_a_list_no_price_is_found()
    {
        var outcome = PriceEngine.Of([]).Decide(Question(1));

        Assert.Equal("PRICE-NOT-FOUND", Shown(outcome));
        Assert.Equal("/lines/1/price", outcome.Findings[0].Path);
    }
}
