using Invoicing.Discounts;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class OfferTests
{
    static DiscountEngine Only(DiscountOffer offer) => DiscountEngine.Cascade.With(offer);

    [Fact]
    public void An_amount_per_unit_is_taken_for_each_unit_and_stated_so()
    {
        // 12.5 x 0.45 = 5.625, half-up 5.63.
        var report = Only(Offer.PerUnit("unit", Price(0.45m))).Decide(Line("1", 12.5m, 8m));

        Assert.Equal(["unit 1 5.63 EUR"], report.Granted());
        Assert.Equal(Price(0.45m), report.Lines[0].Granted[0].Adjustment.PerUnit);
    }

    [Fact]
    public void An_amount_per_another_unit_is_not_taken() => Assert.Empty(
        Only(Offer.PerUnit("kilo", UnitPrice.Of(1m, Currency.EUR, Quantity.Kilograms(10m))))
            .Decide(Line("1", 12m, 8m)).Granted());

    static readonly QuantityDiscountTier[] ByQuantity =
        [new(Quantity.Pieces(10), Percentage.Of(5m)), new(Quantity.Pieces(100), Percentage.Of(10m))];

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1.00)] // 5 % of 20.00
    [InlineData(99, 9.90)] // 5 % of 198.00
    [InlineData(100, 20.00)] // 10 % of 200.00
    public void A_whole_tier_counts_for_all_units(int quantity, double off) => Assert.Equal(
        Eur((decimal)off), Only(Offer.ByQuantity("tiers", DiscountTierMode.Whole, ByQuantity))
            .Decide(Line("1", quantity, 2m)).Discounted);

    [Theory]
    [InlineData(10, 0)] // nothing lies above 10
    [InlineData(11, 0.10)] // 5 % of one piece
    [InlineData(100, 9.00)] // 5 % of 90 pieces
    [InlineData(150, 19.00)] // and 10 % of 50
    public void A_graduated_tier_counts_for_what_lies_in_it(int quantity, double off) => Assert.Equal(
        Eur((decimal)off), Only(Offer.ByQuantity("tiers", DiscountTierMode.Graduated, ByQuantity))
            .Decide(Line("1", quantity, 2m)).Discounted);

    [Fact]
    public void Graduated_amounts_per_unit_are_summed_exactly_and_rounded_once()
    {
        // 2 x 0.333 + 1 x 0.5 = 1.166, half-up 1.17.
        var offer = Offer.ByQuantity("tiers", DiscountTierMode.Graduated,
            new(Quantity.Pieces(0), PerUnit: Price(0.333m)), new(Quantity.Pieces(2), PerUnit: Price(0.5m)));

        Assert.Equal(["tiers 1 1.17 EUR"], Only(offer).Decide(Line("1", 3m, 4m)).Granted());
    }

    [Theory]
    [InlineData(DiscountTierMode.Whole, 99.99, 0)]
    [InlineData(DiscountTierMode.Whole, 100, 5)]
    [InlineData(DiscountTierMode.Whole, 600, 50)]
    [InlineData(DiscountTierMode.Graduated, 300, 10)] // 5 % of 200
    [InlineData(DiscountTierMode.Graduated, 600, 70)] // 5 % of 400 and 50.00
    public void Tiers_by_amount(DiscountTierMode mode, double amount, double off) => Assert.Equal(
        Eur((decimal)off), Only(Offer.ByAmount("tiers", mode,
                new(Eur(100m), Percentage.Of(5m)), new(Eur(500m), Amount: Eur(50m))))
            .Decide(Line("1", 1m, (decimal)amount)).Discounted);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 10)]
    [InlineData(5, 10)] // the remainder gets none
    [InlineData(6, 20)]
    public void Buy_two_get_one(int quantity, double off) => Assert.Equal(
        Eur((decimal)off), Only(Offer.BuyGet("three-for-two", 2, 1)).Decide(Line("1", quantity, 10m)).Discounted);

    [Fact]
    public void Units_of_one_item_count_together_and_the_cheapest_are_given()
    {
        // Item A: 2 at 10.00 and 1 at 8.00 are three, one given: 8.00. Item B: only two.
        var report = Only(Offer.BuyGet("three-for-two", 2, 1)).Decide(
            Line("1", 2m, 10m), Line("2", 1m, 8m), Line("3", 2m, 1m, "B"));

        Assert.Equal(["three-for-two 2 8.00 EUR"], report.Granted());
    }

    [Fact]
    public void The_cheapest_of_all_are_given_where_the_offer_says_so()
    {
        // Five units: one is given, the one at 1.00.
        var report = Only(Offer.BuyGet("three-for-two", 2, 1, FreeUnits.Cheapest)).Decide(
            Line("1", 2m, 10m), Line("2", 1m, 8m), Line("3", 2m, 1m, "B"));

        Assert.Equal(["three-for-two 3 1.00 EUR"], report.Granted());
    }

    [Fact]
    public void Half_off_the_second_is_a_buy_one_get_one_at_fifty_percent()
    {
        var offer = new DiscountOffer { Id = "second", BuyGet = new BuyGet(1, 1, Off: Percentage.Of(50m)) };

        Assert.Equal(["second 1 5.00 EUR"], Only(offer).Decide(Line("1", 3m, 9.99m)).Granted());
    }

    [Fact]
    public void What_is_returned_gives_back_what_was_given()
    {
        var report = Only(Offer.BuyGet("three-for-two", 2, 1)).Decide(Line("1", -3m, 10m));

        Assert.Equal(["three-for-two 1 -10.00 EUR"], report.Granted());
        Assert.Equal([-20m], report.Left());
    }

    [Fact]
    public void A_bundle_saves_its_parts_in_proportion()
    {
        // 30.00 + 10.00 for 34.00 saves 6.00: 4.50 and 1.50. The second piece of A is outside.
        var report = Only(Offer.Bundle("set", Eur(34m), "A", "B")).Decide(
            Line("1", 2m, 30m), Line("2", 1m, 10m, "B"), Line("3", 1m, 10m, "C"));

        Assert.Equal(["set 1 4.50 EUR", "set 2 1.50 EUR"], report.Granted());
        Assert.Equal([55.50m, 8.50m, 10m], report.Left());
    }

    [Fact]
    public void As_many_bundles_as_there_are_whole_ones()
    {
        // A bundle is 2 A and 1 B: 5 A and 3 B hold two. 4 x 10.00 + 2 x 5.00 = 50.00 for 45.00.
        var offer = new DiscountOffer
        {
            Id = "set",
            Bundle = new BundlePrice
            {
                Price = Eur(22.5m), Parts = [new("A", Quantity.Pieces(2)), new("B", Quantity.Pieces(1))],
            },
        };

        Assert.Equal(Eur(5m), Only(offer).Decide(Line("1", 5m, 10m), Line("2", 3m, 5m, "B")).Discounted);
    }

    [Fact]
    public void A_bundle_that_is_dearer_than_its_parts_saves_nothing() => Assert.Empty(
        Only(Offer.Bundle("set", Eur(41m), "A", "B")).Decide(Line("1", 1m, 30m), Line("2", 1m, 10m, "B")).Granted());

    [Fact]
    public void Scopes_restrict_to_items_categories_lines_customers_groups_and_contracts()
    {
        var ten = Offer.Percent("ten", 10m);
        DiscountLine[] lines =
            [Line("1", 1m, 10m), Line("2", 1m, 20m, "B") with { Categories = ["tools"], Contract = "K-2" }];
        var facts = Facts(lines) with { CustomerGroups = ["gold"], Contract = "K-1" };
        Money Off(DiscountOffer offer) => Only(offer).Decide(facts).Value.Discounted;

        Assert.Equal(Eur(3m), Off(ten));
        Assert.Equal(Eur(2m), Off(ten.ForItems("B")));
        Assert.Equal(Eur(2m), Off(ten with { Scope = new DiscountScope { Categories = ["tools"] } }));
        Assert.Equal(Eur(1m), Off(ten.ForLines("1")));
        Assert.Equal(Eur(1m), Off(ten.ForContracts("K-1")));
        Assert.Equal(Eur(3m), Off(ten.ForCustomerGroups("silver", "gold")));
        Assert.Equal(Eur(0m), Off(ten.ForCustomerGroups("silver")));
        Assert.Equal(Eur(0m), Off(ten with { Scope = new DiscountScope { Customers = ["C-2"] } }));
    }

    [Fact]
    public void A_contract_discount_carries_the_code_of_a_special_agreement()
    {
        var offer = Offer.Percent("agreed", 10m).ForContracts("K-1") with { Clause = "4.2", Reason = "Frame contract" };

        var adjustment = Only(offer).Decide(Facts(Line("1", 1m, 10m)) with { Contract = "K-1" }).Value
            .Lines[0].Granted[0].Adjustment;

        Assert.Equal("64", adjustment.ReasonCode);
        Assert.Equal("Frame contract", adjustment.Reason);
        Assert.Equal("agreed: 10 % off (4.2)", adjustment.Basis!.ToString());
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(29, 1)]
    [InlineData(30, 0)]
    public void A_window_includes_its_first_and_last_day(int day, double off)
    {
        var offer = Offer.Percent("november", 10m) with
        {
            Validity = DateRange.Inclusive(new(2026, 11, 2), new(2026, 11, 29)),
        };

        Assert.Equal(Eur((decimal)off), Only(offer).Decide(
            Facts(Line("1", 1m, 10m)) with { Date = new(2026, 11, day) }).Value.Discounted);
    }

    [Fact]
    public void Minimums_count_the_lines_that_the_offer_is_for()
    {
        var offer = Offer.Percent("ten", 10m).ForItems("A") with { MinimumAmount = Eur(100m) };

        Assert.Equal(Eur(0m), Only(offer).Decide(Line("1", 1m, 99.99m), Line("2", 1m, 50m, "B")).Discounted);
        Assert.Equal(Eur(10m), Only(offer).Decide(Line("1", 1m, 60m), Line("2", 1m, 40m)).Discounted);
        Assert.Equal(Eur(10m), Only(offer with { MinimumAmount = null, MinimumQuantity = Quantity.Pieces(2) })
            .Decide(Line("1", 1m, 60m), Line("2", 1m, 40m)).Discounted);
    }

    [Fact]
    public void Lines_that_are_not_to_be_discounted_are_left_alone() => Assert.Equal(
        [10m, 9m], Only(Offer.Percent("ten", 10m)).Decide(Line("1", 1m, 10m) with { IsExcluded = true },
            Line("2", 1m, 10m)).Left());
}
