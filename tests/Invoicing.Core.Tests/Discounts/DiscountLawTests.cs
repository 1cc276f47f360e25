using System.Collections.Immutable;
using FsCheck.Fluent;
using Invoicing.Discounts;
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

    /// <summary>A document and offers, shown as JSON where a law fails.</summary>
    sealed record Promotion(DiscountFacts Facts, ImmutableArray<DiscountOffer> Offers)
    {
        public static IEnumerable<Promotion> Shrink(Promotion pair) =>
            DiscountGenerators.Shrink(pair.Facts).Select(facts => pair with { Facts = facts }).Concat(
                Enumerable.Range(0, pair.Offers.Length).Select(i => pair with { Offers = pair.Offers.RemoveAt(i) }));

        public override string ToString() => InvoicingJson.Write(Offers) + InvoicingJson.Write(Facts);
    }
}
