using System.Collections.Immutable;
using FsCheck.Fluent;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Serialization;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Discounts;

public class DiscountLawTests
{
    static readonly StackingPolicy[] Policies = Enum.GetValues<StackingPolicy>();

    public static TheoryData<StackingPolicy> AllPolicies => new(Policies);

    static DiscountEngine Engine(StackingPolicy policy, IEnumerable<DiscountOffer> offers) =>
        DiscountEngine.Of(new DiscountRules { Stacking = policy, Offers = [.. offers] });

    [Theory]
    [MemberData(nameof(AllPolicies))]
    public void Every_law_holds_for_any_offers_together(StackingPolicy policy) => Law.Holds(
        from facts in DiscountGenerators.Facts()
        from offers in DiscountGenerators.OfferLists()
        select new Promotion(facts, offers),
        Promotion.Shrink,
        pair => DiscountRuleLaws.Holds(Engine(policy, pair.Offers), pair.Facts), 400);

    [Fact]
    public void Best_of_is_worth_as_much_as_each_offer_alone() => Law.Holds(
        from facts in DiscountGenerators.Facts()
        from offers in DiscountGenerators.OfferLists()
        select new Promotion(facts, offers),
        Promotion.Shrink,
        pair =>
        {
            // What is returned turns the sign of what is worth most; sales alone can be compared.
            var facts = pair.Facts with
            {
                Lines = [.. pair.Facts.Lines.Where(line => line.Quantity.IsPositive)],
            };
            var best = Engine(StackingPolicy.BestOf, pair.Offers).Decide(facts).Value.Discounted;
            return pair.Offers.All(offer =>
                Engine(StackingPolicy.BestOf, [offer]).Decide(facts).Value.Discounted <= best);
        });

    [Theory]
    [MemberData(nameof(AllPolicies))]
    public void Nothing_percent_changes_nothing(StackingPolicy policy) => Law.Holds(
        DiscountGenerators.Facts(), DiscountGenerators.Shrink, facts =>
        {
            var report = Engine(policy, [Offer.Percent("line", 0m), Offer.Percent("whole", 0m).OnDocument()])
                .Decide(facts).Value;
            return report.Document.IsEmpty && report.Lines.All(line => line.Granted.IsEmpty
                && line.After == line.Before);
        });

    [Theory]
    [MemberData(nameof(AllPolicies))]
    public void A_hundred_percent_leaves_nothing_of_what_may_be_discounted(StackingPolicy policy) => Law.Holds(
        DiscountGenerators.Facts(), DiscountGenerators.Shrink, facts =>
        {
            var bare = facts with { Lines = [.. facts.Lines.Select(line => line with { Floor = null })] };
            var report = Engine(policy, [Offer.Percent("all", 100m)]).Decide(bare).Value;
            var nets = InvoiceCalculator.Calculate(DiscountedDraft.Of(bare, report)).Value.Lines;
            return bare.Lines.Zip(report.Lines, nets).All(each => each.First.IsExcluded
                || (each.Second.After.IsZero && each.Third.Net.IsZero));
        });

    [Fact]
    public void A_coupon_is_never_used_more_often_than_its_limit() => Law.Holds(
        from facts in DiscountGenerators.Facts().ListOf(8)
        from limit in Gen.Choose(0, 4)
        from ofEach in Gen.Choose(0, 3)
        select (facts, limit, ofEach),
        each =>
        {
            var engine = DiscountEngine.Cascade.With(Offer.Percent("ten", 10m).WithCoupon()).With(new Coupon
            {
                Code = "TEN", Offers = ["ten"], MostUses = each.limit, MostUsesPerCustomer = each.ofEach,
            });
            var uses = ImmutableArray<CouponUse>.Empty;
            var number = 0;
            foreach (var facts in each.facts)
            {
                var asked = facts with
                {
                    Coupons = ["TEN"],
                    CouponUses = uses,
                    Customer = number % 2 == 0 ? "A" : "B",
                    Document = FormattableString.Invariant($"D-{++number}"),
                };
                var report = engine.Decide(asked).Value;
                var again = engine.Decide(asked with { CouponUses = uses.AddRange(report.CouponUses) }).Value;
                if (!again.Equals(report)) return false;
                uses = uses.AddRange(report.CouponUses);
            }

            return uses.Sum(use => use.Count) <= each.limit
                && uses.GroupBy(use => use.Customer).All(group => group.Sum(use => use.Count) <= each.ofEach);
        });

    [Fact]
    public void A_rule_of_ones_own_is_held_to_the_laws() => DiscountRuleLaws.Check(new OwnRules.EveryThirdPiece(), 60);

    [Fact]
    public void No_rule_can_break_the_sums()
    {
        DiscountRuleLaws.Check(new OwnRules.MoreThanThereIs(), 60);
        DiscountRuleLaws.Check(new OwnRules.MoreThanTheDocument(), 60);
        DiscountRuleLaws.Check(new OwnRules.OnSeveralLines(), 60);
        DiscountRuleLaws.Check(new OwnRules.Surcharge(), 60);
    }

    [Fact]
    public void A_rule_that_depends_on_the_order_of_lines_is_told()
    {
        var failure = Assert.ThrowsAny<Exception>(() => DiscountRuleLaws.Check(new OwnRules.OnlyTheFirstLine(), 60));
        Assert.Contains("the order of lines does not matter", failure.ToString(), StringComparison.Ordinal);
    }

    // Of 12.00 the document has taken off 5.00: 7.00 are left.
    [Theory]
    [InlineData(700, true)]
    [InlineData(701, false)]
    public void A_document_that_passes_zero_with_what_it_had_taken_off_is_told(int cents, bool holds)
    {
        var off = cents / 100m;
        var facts = DiscountSamples.Facts(DiscountSamples.Line("1", 1m, 12m)) with
        {
            DocumentAdjusted = DiscountSamples.Eur(-5m),
        };
        var report = new DiscountReport
        {
            Currency = Currency.EUR,
            Lines =
            [
                new DiscountedLine
                {
                    Id = "1", Before = DiscountSamples.Eur(12m), After = DiscountSamples.Eur(12m - off),
                },
            ],
            Document =
            [
                new DocumentDiscount
                {
                    Rule = "own",
                    Adjustment = Discount.Of(DiscountSamples.Eur(off)),
                    Amount = DiscountSamples.Eur(off),
                    Shares = [new DiscountShare("1", DiscountSamples.Eur(off))],
                },
            ],
        };

        Assert.Equal(holds, DiscountRuleLaws.IsNeverBelowZero(facts, report));
    }

    /// <summary>A document and offers, shown as JSON where a law fails.</summary>
    sealed record Promotion(DiscountFacts Facts, ImmutableArray<DiscountOffer> Offers)
    {
        public static IEnumerable<Promotion> Shrink(Promotion pair) =>
            DiscountGenerators.Shrink(pair.Facts).Select(facts => pair with { Facts = facts }).Concat(
                Enumerable.Range(0, pair.Offers.Length).Select(i => pair with { Offers = pair.Offers.RemoveAt(i) }));

        public override string ToString() => InvoicingJson.Write(Offers) + InvoicingJson.Write(Facts);
    }
}
