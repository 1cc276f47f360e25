using Invoicing.Discounts;
using Invoicing.Taxes;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class OwnRuleTests
{
    sealed class Rule(DiscountLevel level, Func<DiscountQuestion, DiscountDecision> decide) : IDiscountRule
    {
        public string Id => "own";

        public DiscountLevel Level => level;

        public DiscountDecision Decide(in DiscountQuestion question) => decide(question);
    }

    static DiscountEngine OnLines(Func<DiscountQuestion, DiscountDecision> decide) =>
        DiscountEngine.Cascade.With(new Rule(DiscountLevel.Line, decide));

    static DiscountEngine OnDocument(Func<DiscountQuestion, DiscountDecision> decide) =>
        DiscountEngine.Cascade.With(new Rule(DiscountLevel.Document, decide));

    [Fact]
    public void A_rule_sees_what_is_left_after_those_before_it()
    {
        var report = DiscountEngine.Cascade.With(Offer.Percent("ten", 10m)).With(new Rule(DiscountLevel.Line,
            question => DiscountDecision.Grant(Discount.Of(question.Running.Multiply(0.5m, Rounding.Down)))))
            .Decide(Line("1", 1m, 100m));

        Assert.Equal(["ten 1 10.00 EUR", "own 1 45.00 EUR"], report.Granted());
    }

    [Fact]
    public void What_it_grants_carries_its_basis_and_a_reason_code()
    {
        var adjustment = OnLines(_ => DiscountDecision.Grant(Discount.Percent(10m) with { ReasonCode = null })
            .Because("by the case", "7", "2026-11")).Decide(Line("1", 1m, 10m)).Lines[0].Granted[0].Adjustment;

        Assert.Equal(("95", "own: by the case (7) [2026-11]"), (adjustment.ReasonCode, adjustment.Basis!.ToString()));
    }

    [Fact]
    public void A_stated_base_and_an_own_quantity_are_kept()
    {
        // 10 % of 40.00; 0.50 for each of 4.
        Assert.Equal(["own 1 4.00 EUR"], OnLines(_ => DiscountDecision.Grant(
            Discount.Percent(10m) with { Base = Eur(40m) })).Decide(Line("1", 1m, 100m)).Granted());
        Assert.Equal(["own 1 2.00 EUR"], OnLines(_ => DiscountDecision.Grant(
            Discount.PerUnit(Price(0.5m)) with { Quantity = Quantity.Pieces(4) })).Decide(Line("1", 1m, 100m))
            .Granted());
    }

    [Fact]
    public void A_charge_raises_the_line_whatever_is_best()
    {
        var report = DiscountEngine.BestOf.With(Offer.Percent("ten", 10m)).With(new Rule(DiscountLevel.Line,
            _ => DiscountDecision.Grant(Charge.Of(Eur(3m), "Packing", "PC")))).Decide(Line("1", 1m, 100m));

        Assert.Equal([93m], report.Left());
        Assert.Equal(Eur(7m), report.Discounted);
    }

    [Fact]
    public void On_the_document_it_names_lines_or_carries_taxes()
    {
        DiscountLine[] lines = [Line("1", 1m, 60m), Line("2", 1m, 40m)];

        Assert.Equal([54m, 40m], OnDocument(_ => DiscountDecision.Grant(
            Discount.Percent(10m) with { Lines = ["1"] })).Decide(lines).Left());
        var taxed = OnDocument(_ => DiscountDecision.Grant(Discount.Of(Eur(5m)) with { Taxes = [Vat.Standard(19m)] }))
            .Decide(lines);
        Assert.Equal(Eur(5m), taxed.Discounted);
        Assert.Empty(taxed.Document[0].Shares);
    }

    [Fact]
    public void A_charge_on_the_document_is_no_discount()
    {
        var report = OnDocument(_ => DiscountDecision.Grant(Charge.Freight(Eur(8m)))).Decide(Line("1", 1m, 60m));

        Assert.Equal(Eur(-8m), report.Discounted);
        Assert.Equal("FC", report.Document[0].Adjustment.ReasonCode);
    }

    [Fact]
    public void Grants_on_several_lines_are_cut_line_by_line()
    {
        var report = OnDocument(_ => DiscountDecision.GrantOnLines(
            [new("1", Discount.Of(Eur(5m))), new("2", Discount.Percent(50m))]))
            .Decide(Line("1", 1m, 3m), Line("2", 1m, 40m));

        Assert.Equal([0m, 20m], report.Left());
        Assert.Equal(["own 1 BelowZero 2.00 EUR"], report.Refused());
    }

    [Fact]
    public void What_a_rule_refuses_is_told_in_its_words()
    {
        var report = OnLines(_ => DiscountDecision.Refuse("not on Mondays")).Decide(Line("1", 1m, 3m));

        Assert.Equal("not granted: not on Mondays", Assert.Single(report.Refusals).Because);
    }

    public static TheoryData<DiscountLevel, Adjustment> Unusable => new()
    {
        { DiscountLevel.Line, Discount.Of(Eur(-1m)) },
        { DiscountLevel.Line, Discount.Of(Money.Of(1m, Currency.USD)) },
        { DiscountLevel.Line, new Adjustment() },
        { DiscountLevel.Line, Discount.Percent(1m) with { Lines = ["1"] } },
        { DiscountLevel.Document, Discount.PerUnit(Price(1m)) },
        { DiscountLevel.Document, Discount.Percent(1m) with { Lines = ["9"] } },
        { DiscountLevel.Document, Discount.Percent(1m) with { Lines = ["1"], Taxes = [Vat.Standard(19m)] } },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_cannot_be_used_is_an_error(DiscountLevel level, Adjustment adjustment) => Assert.Equal(
        DiscountFindings.GrantUnusable,
        Assert.Single(DiscountEngine.BestOf.With(new Rule(level, _ => DiscountDecision.Grant(adjustment)))
            .Decide(Facts(Line("1", 1m, 3m))).Findings).Code);

    [Fact]
    public void Grants_on_unknown_lines_or_twice_on_one_are_errors()
    {
        var unknown = OnDocument(_ => DiscountDecision.GrantOnLines([new("9", Discount.Percent(1m))]));
        var twice = OnDocument(_ => DiscountDecision.GrantOnLines(
            [new("1", Discount.Percent(1m)), new("1", Discount.Percent(1m))]));

        Assert.False(unknown.Decide(Facts(Line("1", 1m, 3m))).IsOk);
        Assert.False(twice.Decide(Facts(Line("1", 1m, 3m))).IsOk);
    }

    [Fact]
    public void A_question_by_default_is_refused_by_name() =>
        Assert.Throws<InvalidOperationException>(() => default(DiscountQuestion).Facts);
}
