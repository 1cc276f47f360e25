using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class PaidInFullTests
{
    static OpenItem Discounted => Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] };

    [Theory]
    [InlineData("clear-account")]
    [InlineData("pro-rata")]
    [InlineData("oldest-due-first")]
    public void Who_pays_all_of_several_items_forgoes_their_discounts_where_the_policy_says_so(string strategy)
    {
        var allocator = PaymentAllocator.Of(AllocationCascade.Of(strategy))
            .With(new SettlementPolicy { PaidInFullForgoesDiscount = true });
        var second = Item("I-2", 50m) with { Discounts = [Offer(1m, 0)] };

        Assert.Equal("I-1 Payment 100.00; I-2 Payment 50.00 | open 0.00, 0.00 | left ",
            allocator.Allocate(Pay(150m), Discounted, second).Shown());
    }

    [Fact]
    public void Where_all_but_a_cent_of_several_items_is_paid_the_discounts_stand()
    {
        var allocator = By(AllocationStrategies.ClearAccount)
            .With(new SettlementPolicy { PaidInFullForgoesDiscount = true });
        var second = Item("I-2", 50m) with { Discounts = [Offer(1m, 0)] };

        Assert.Equal(
            "I-1 Discount 2.00 Payment 98.00; I-2 Discount 1.00 Payment 49.00 | open 0.00, 0.00 | left 2.99",
            allocator.Allocate(Pay(149.99m), Discounted, second).Shown());
    }

    [Fact]
    public void What_stays_on_account_while_items_are_open_says_that_no_strategy_settles_them()
    {
        var report = By(AllocationStrategies.ExactAmount).Allocate(Pay(40m), Item("I-1", 100m)).Value;

        Assert.Equal("no strategy settles what is open", report.Unapplied[0].Basis.Because);
    }
}
