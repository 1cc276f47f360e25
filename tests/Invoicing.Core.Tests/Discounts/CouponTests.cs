using Invoicing.Discounts;
using Invoicing.Findings;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class CouponTests
{
    static readonly Coupon Welcome = new() { Code = "WELCOME", Offers = ["ten"] };

    static DiscountEngine With(Coupon coupon) =>
        DiscountEngine.Cascade.With(Offer.Percent("ten", 10m).WithCoupon()).With(coupon);

    static DiscountFacts Presenting(params string[] codes) => Facts(Line("1", 1m, 50m)) with { Coupons = [.. codes] };

    static Finding Only(Coupon coupon, DiscountFacts facts)
    {
        var outcome = With(coupon).Decide(facts);
        Assert.Empty(outcome.Value.Granted());
        Assert.Empty(outcome.Value.CouponUses);
        return Assert.Single(outcome.Findings);
    }

    [Fact]
    public void A_coupon_unlocks_its_offers_and_its_use_is_to_be_stored()
    {
        var outcome = With(Welcome).Decide(Presenting("WELCOME"));

        Assert.Empty(outcome.Findings);
        Assert.Equal(["ten 1 5.00 EUR"], outcome.Value.Granted());
        Assert.Equal([new CouponUse("WELCOME", "C-1", "D-1", Day)], outcome.Value.CouponUses.AsEnumerable());
        Assert.Equal("ten: 10 % off, coupon WELCOME",
            outcome.Value.Lines[0].Granted[0].Adjustment.Basis!.ToString());
    }

    [Fact]
    public void Without_it_nothing_is_granted()
    {
        var outcome = With(Welcome).Decide(Presenting());

        Assert.Empty(outcome.Findings);
        Assert.Empty(outcome.Value.Granted());
    }

    [Fact]
    public void An_unknown_code_is_told()
    {
        var finding = Only(Welcome, Presenting("welcome"));

        Assert.Equal((DiscountFindings.CouponUnknown, Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal("/coupons/welcome", finding.Path);
    }

    [Fact]
    public void A_coupon_is_taken_up_to_and_on_its_last_day()
    {
        var until = Welcome with { Validity = DateRange.Inclusive(new(2026, 11, 2), new(2026, 11, 29)) };
        var early = Only(until, Presenting("WELCOME") with { Date = new(2026, 11, 1) });
        var late = Only(until, Presenting("WELCOME"));

        Assert.Equal(DiscountFindings.CouponNotYetValid, early.Code);
        Assert.Equal(DiscountFindings.CouponExpired, late.Code);
        Assert.Equal("2026-11-29", late["last"]!.ToString());
        Assert.NotEmpty(With(until).Decide(Presenting("WELCOME") with { Date = new(2026, 11, 29) }).Value.Granted());
    }

    [Fact]
    public void Once_only_means_once()
    {
        var once = Welcome with { MostUses = 1 };
        var finding = Only(once, Presenting("WELCOME") with
        {
            CouponUses = [new CouponUse("WELCOME", "C-9", "D-0")],
        });

        Assert.Equal(DiscountFindings.CouponUsedUp, finding.Code);
    }

    [Fact]
    public void Deciding_again_does_not_use_it_again()
    {
        var once = Welcome with { MostUses = 1 };
        var first = With(once).Decide(Presenting("WELCOME")).Value;
        var again = With(once).Decide(Presenting("WELCOME") with { CouponUses = first.CouponUses }).Value;

        Assert.Equal(first, again);
    }

    [Fact]
    public void A_limit_for_each_customer_counts_that_customer()
    {
        var twice = Welcome with { MostUsesPerCustomer = 2 };
        CouponUse[] uses = [new("WELCOME", "C-1", Count: 1), new("WELCOME", "C-2", Count: 5)];

        Assert.NotEmpty(With(twice).Decide(Presenting("WELCOME") with { CouponUses = [.. uses] }).Value.Granted());
        Assert.Equal(DiscountFindings.CouponUsedUp, Only(twice, Presenting("WELCOME") with
        {
            CouponUses = [.. uses, new CouponUse("WELCOME", "C-1", "D-0")],
        }).Code);
        Assert.Equal(DiscountFindings.CouponCustomer,
            Only(twice, Presenting("WELCOME") with { Customer = null }).Code);
    }

    [Fact]
    public void A_personal_coupon_is_for_one_customer() => Assert.Equal(
        DiscountFindings.CouponCustomer, Only(Welcome with { Customer = "C-2" }, Presenting("WELCOME")).Code);

    [Theory]
    [InlineData(CouponKind.GiftCard)]
    [InlineData(CouponKind.StoreCredit)]
    [InlineData(CouponKind.MultiPurposeVoucher)]
    public void What_is_money_is_a_payment_and_no_allowance(CouponKind kind) => Assert.Equal(
        DiscountFindings.VoucherIsPayment, Only(Welcome with { Kind = kind }, Presenting("WELCOME")).Code);

    [Fact]
    public void The_same_code_twice_counts_once()
    {
        var outcome = With(Welcome).Decide(Presenting("WELCOME", "WELCOME"));

        Assert.Equal(DiscountFindings.CouponRepeated, Assert.Single(outcome.Findings).Code);
        Assert.Single(outcome.Value.CouponUses);
    }

    [Fact]
    public void A_coupon_that_was_beaten_is_not_used()
    {
        var outcome = DiscountEngine.BestOf.With(Offer.Percent("ten", 10m).WithCoupon()).With(Welcome)
            .With(Offer.Percent("twenty", 20m)).Decide(Presenting("WELCOME"));

        Assert.Empty(outcome.Value.CouponUses);
        Assert.Equal(DiscountFindings.CouponWithoutEffect, Assert.Single(outcome.Findings).Code);
    }

    [Fact]
    public void A_coupon_that_names_no_offer_of_the_engine_is_an_error() => Assert.Equal(
        DiscountFindings.CouponOfferUnknown,
        Assert.Single(DiscountEngine.Cascade.With(Welcome).Decide(Presenting()).Findings).Code);
}
