using Invoicing.Payments;
using Invoicing.Receivables;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class LedgerReversalTests
{
    static readonly PaymentAllocator Oldest = By(AllocationStrategies.OldestDue);

    static OpenItem Discounted => Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] };

    static Payment Deducting => Pay(100m) with
    {
        Remittance = [new RemittanceLine { Document = "I-1", Amount = Eur(100m), Deduction = Eur(19m) }],
    };

    static AccountLedger Of(params object[] parts) => parts.Aggregate(AccountLedger.Empty, (ledger, part) =>
        part is OpenItem item ? ledger.Open(item, Day).Value : ledger.Receive((Payment)part, Day).Value);

    static string Open(AccountLedger ledger) => string.Join(" ",
        ledger.Position.Items.Select(item => $"{item.Id}:{Number(item.Open)}"));

    [Fact]
    public void A_discount_that_was_not_earned_is_taken_back_of_a_settled_item()
    {
        var ledger = Of(Discounted, Pay(98m)).Allocate(Oldest, Day).Value;

        var after = ledger.Settle("I-1", SettlementKind.Discount, Eur(-2m), Day, "it was paid late").Value;

        Assert.Equal("I-1:2.00", Open(after));
        Assert.Equal(Eur(0m), after.Position.Totals[0].Discounts);
        Assert.Equal("LEDGER-DOES-NOT-FIT",
            ledger.Settle("I-1", SettlementKind.Discount, Eur(-2.01m), Day, "more than was granted").Findings[0].Code);
        Assert.Equal("LEDGER-DOES-NOT-FIT",
            ledger.Settle("I-1", SettlementKind.WriteOff, Eur(-2m), Day, "nothing was").Findings[0].Code);
        Assert.Equal("LEDGER-DOES-NOT-FIT", after.Return("P1", Day, "AM04").Findings[0].Code);
        Assert.Equal("I-1:100.00",
            Open(after.Reverse("decision:I-1#1", Day, "anew").Value.Return("P1", Day, "AM04").Value));
    }

    // P1 closed the item with its discount; the 2.00 were taken back and paid. P2 goes: 2.00 are open again, and the
    // discount, which never rested on P2, is not taken back a second time.
    [Fact]
    public void Reversing_a_later_allocation_leaves_the_discount_of_an_earlier_one()
    {
        var ledger = Of(Discounted, Pay(98m)).Allocate(Oldest, Day).Value
            .Settle("I-1", SettlementKind.Discount, Eur(-2m), Day, "it was paid late").Value
            .Receive(Pay(2m, id: "P2"), Day).Value.Allocate(Oldest, Day).Value;

        Assert.Equal("I-1:0.00", Open(ledger));
        Assert.Equal("I-1:2.00", Open(ledger.Reverse("P2#1", Day, "wrong item").Value));
    }

    // 50.00 and 48.00 with the discount; the first bounces, the discount is kept: 50.00 are open. They are paid, and
    // that is taken back: 50.00 are open again.
    [Fact]
    public void A_discount_that_was_kept_does_not_fall_with_a_later_payment()
    {
        var ledger = Of(Discounted, Pay(50m), Pay(48m, id: "P2")).Allocate(Oldest, Day).Value
            .Return("P1", Day, "AM04", differences: ReversalChoice.Keep).Value
            .Receive(Pay(50m, id: "P3"), Day).Value.Allocate(Oldest, Day).Value;

        Assert.Equal("I-1:0.00", Open(ledger));
        Assert.Equal("I-1:50.00", Open(ledger.Reverse("P3#1", Day, "wrong item").Value));
    }

    [Fact]
    public void A_claim_that_arises_again_is_another_claim()
    {
        var ledger = Of(Item("I-1", 119m), Deducting).Allocate(PaymentAllocator.NamedOnly, Day).Value
            .Reverse("P1#1", Day, "wrong").Value.Allocate(PaymentAllocator.NamedOnly, Day).Value;
        var position = AccountPositionEngine.AsOf(Day, AccountEntries.Of(ledger.Events));

        Assert.Equal("I-1:0.00 I-1/P1/2:19.00", Open(ledger));
        Assert.Equal("I-1/P1/2", ledger.Position.Allocations[0].Claim);
        Assert.Equal((Eur(19m), Eur(19m)), (position.Items[0].Amount, position.Items[0].Open));
        Assert.Empty(position.Findings);
        Assert.Equal("I-1:119.00", Open(ledger.Return("P1", Day, "AM04").Value));
    }

    // Nothing is settled of the claim in sum, but two decisions hold: without it they would be of nothing.
    [Fact]
    public void A_claim_on_which_decisions_hold_stays()
    {
        var ledger = Of(Item("I-1", 119m), Deducting).Allocate(PaymentAllocator.NamedOnly, Day).Value
            .Settle("I-1/P1", SettlementKind.PriceReduction, Eur(5m), Day, "granted").Value
            .Settle("I-1/P1", SettlementKind.PriceReduction, Eur(-5m), Day, "not after all").Value;

        Assert.Equal("LEDGER-CLAIM-SETTLED", ledger.Return("P1", Day, "AM04").Findings[0].Code);
        var freed = ledger.Reverse("decision:I-1/P1#2", Day, "anew").Value
            .Reverse("decision:I-1/P1#1", Day, "anew").Value;
        Assert.Equal("I-1:119.00", Open(freed.Return("P1", Day, "AM04").Value));
    }
}
