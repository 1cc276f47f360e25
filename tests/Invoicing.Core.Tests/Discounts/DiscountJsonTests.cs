using Invoicing.Discounts;
using Invoicing.Serialization;
using Invoicing.Taxes;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class DiscountJsonTests
{
    static readonly DiscountRules Rules = new()
    {
        Stacking = StackingPolicy.ExclusiveGroupsAdded,
        Offers =
        [
            Offer.Percent("gold", 10m).ForCustomerGroups("gold") with { Group = "loyalty", Reason = "Gold" },
            Offer.Amount("welcome", Eur(5m)).OnDocument().WithCoupon() with { Validity = DateRange.Month(2026, 11) },
            Offer.PerUnit("unit", Price(0.333m)) with { MostPerLine = Eur(3m), MinimumQuantity = Quantity.Pieces(2) },
            Offer.ByQuantity("tiers", DiscountTierMode.Graduated, new QuantityDiscountTier(
                Quantity.Pieces(10), Percentage.Of(2.5m))),
            Offer.ByAmount("amounts", DiscountTierMode.Whole, new AmountDiscountTier(Eur(100m), Amount: Eur(5m))),
            Offer.BuyGet("three-for-two", 2, 1, FreeUnits.Cheapest),
            Offer.Bundle("set", Eur(34m), "A", "B"),
        ],
        Bounds = [new DiscountBound { Id = "floor", MinimumPrice = Price(1m), MostOfLine = Percentage.Of(60m) }],
        MinimumOrders = [new MinimumOrder { Id = "least", Minimum = Eur(50m), Taxes = [Vat.Standard(19m)] }],
        Coupons = [new Coupon { Code = "WELCOME", Offers = ["welcome"], MostUses = 100, MostUsesPerCustomer = 1 }],
    };

    [Fact]
    public void Rules_come_back_as_they_were_written() =>
        Assert.Equal(Rules, InvoicingJson.Read<DiscountRules>(InvoicingJson.Write(Rules)).Value);

    [Fact]
    public void An_offer_is_short_in_JSON() => Assert.Equal(
        Offer.Percent("summer", 10m).ForItems("A"),
        InvoicingJson.Read<DiscountOffer>(
            """{"id":"summer","percent":"10 %","scope":{"items":["A"]}}""").Value);

    [Fact]
    public void Facts_and_reports_come_back_as_they_were_written()
    {
        var facts = Facts(Line("1", 12m, 20m), Line("2", 1m, 30m, "B")) with
        {
            Coupons = ["WELCOME"],
            CustomerGroups = ["gold"],
            CouponUses = [new CouponUse("WELCOME", "C-9", Count: 7)],
        };
        var report = DiscountEngine.Of(Rules).Decide(facts).Value;

        Assert.Equal(facts, InvoicingJson.Read<DiscountFacts>(InvoicingJson.Write(facts)).Value);
        Assert.Equal(report, InvoicingJson.Read<DiscountReport>(InvoicingJson.Write(report)).Value);
        Assert.NotEmpty(report.Refusals);
    }

    [Fact]
    public void What_is_no_rule_is_told_by_its_place() => Assert.Equal(
        "/offers/0/percentage",
        Assert.Single(InvoicingJson.Read<DiscountRules>(
            """{"offers":[{"id":"x","percentage":"10 %"}]}""").Findings).Path);

    [Fact]
    public void An_engine_of_rules_read_decides_as_one_that_was_built()
    {
        var built = DiscountEngine.Cascade.With(Offer.Percent("ten", 10m)).With(Offer.Amount("five", Eur(5m)));
        var read = DiscountEngine.Of(InvoicingJson.Read<DiscountRules>(
            """
            {"stacking":"Cascade","offers":[{"id":"ten","percent":"10 %"},{"id":"five","amount":"5.00 EUR"}]}
            """).Value);

        Assert.Equal(built.Decide(Line("1", 1m, 100m)), read.Decide(Line("1", 1m, 100m)));
    }
}
