using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class AccountLedgerTests
{
    static readonly PaymentAllocator Oldest = By(AllocationStrategies.OldestDue).With(Tolerating(0.05m));

    static OpenItem Discounted => Item("I-1", 119m) with
    {
        Taxes = [Group(19m, 119m, 19m)],
        Discounts = [Offer(2.38m, 0)],
        Booked = Eur(119m),
        BookedOpen = Eur(119m),
    };

    static AccountLedger Of(params object[] parts) => parts.Aggregate(AccountLedger.Empty, (ledger, part) => part switch
    {
        OpenItem item => ledger.Open(item, Day).Value,
        Payment payment => ledger.Receive(payment, Day).Value,
        _ => ledger,
    });

    static string Open(LedgerPosition position) => string.Join(" ",
        position.Items.Select(item => $"{item.Id}:{Number(item.Open)}"));

    static string Codes(Outcome<AccountLedger> outcome) =>
        string.Join(" ", outcome.Findings.Select(finding => finding.Code));

    [Fact]
    public void Allocating_and_reversing_at_once_gives_the_state_before()
    {
        var before = Of(Discounted, Pay(116.62m));
        var allocated = before.Allocate(Oldest, Day).Value;
        var after = allocated.Reverse("P1#1", Day, "wrong item").Value;

        Assert.Equal("I-1:0.00", Open(allocated.Position));
        Assert.Equal(Eur(2.38m), allocated.Position.Totals[0].Discounts);
        Assert.Equal(before.Position, after.Position);
    }

    [Fact]
    public void What_was_reversed_can_be_allocated_again_with_its_discount()
    {
        var ledger = Of(Discounted, Pay(116.62m)).Allocate(Oldest, Day).Value
            .Reverse("P1#1", Day.PlusDays(9), "wrong item").Value.Allocate(Oldest, Day.PlusDays(9)).Value;

        Assert.Equal("I-1:0.00", Open(ledger.Position));
        Assert.Equal("P1#2", ledger.Position.Allocations[0].Id);
    }

    // P1 pays 50.00; P2 the rest of 66.62 with the discount of 2.38. Without P1 the discount rests on nothing.
    [Theory]
    [InlineData(ReversalChoice.Withdraw, "I-1:52.38")]
    [InlineData(ReversalChoice.Keep, "I-1:50.00")]
    public void A_discount_that_rested_on_full_settlement_falls_with_an_earlier_payment_unless_it_is_kept(
        ReversalChoice choice, string expected)
    {
        var ledger = Of(Discounted, Pay(50m), Pay(66.62m, id: "P2")).Allocate(Oldest, Day).Value;

        var after = ledger.Reverse("P1#1", Day, "bounced", choice).Value;

        Assert.Equal("I-1:0.00", Open(ledger.Position));
        Assert.Equal(expected, Open(after.Position));
        Assert.Equal(choice == ReversalChoice.Withdraw,
            after.Events.Any(each => each.Kind == LedgerEventKind.DifferencesWithdrawn));
    }

    [Fact]
    public void A_bounced_payment_opens_what_it_settled_and_charges_its_fee()
    {
        var fee = Item("F-1", 8m) with { Kind = OpenItemKind.Fee };
        var ledger = Of(Discounted, Pay(116.62m)).Allocate(Oldest, Day).Value
            .Return("P1", Day.PlusDays(3), "AM04", fee).Value;

        Assert.Equal("F-1:8.00 I-1:119.00", Open(ledger.Position));
        var payment = ledger.Position.Payments[0];
        Assert.Equal((Eur(0m), Eur(116.62m), Eur(0m)), (payment.Allocated, payment.Returned, payment.Payment.Left));
        Assert.Equal((Eur(119m), Eur(8m), Eur(127m)), (ledger.Position.Totals[0].Invoiced,
            ledger.Position.Totals[0].Charged, ledger.Position.Totals[0].Open));
        Assert.Equal("LEDGER-DOES-NOT-FIT", Codes(ledger.Refund("P1", Eur(0.01m), Day.PlusDays(3), "again")));
        Assert.Equal("LEDGER-DOES-NOT-FIT", Codes(ledger.Return("P1", Day.PlusDays(3), "again")));
    }

    [Fact]
    public void A_later_event_never_changes_what_was_open_on_an_earlier_day()
    {
        var ledger = Of(Discounted, Pay(116.62m)).Allocate(Oldest, Day.PlusDays(1)).Value;
        var later = ledger.Return("P1", Day.PlusDays(5), "AM04").Value;

        Assert.Equal("I-1:119.00", Open(later.AsOf(Day)));
        Assert.Equal("I-1:0.00", Open(later.AsOf(Day.PlusDays(4))));
        Assert.Equal("I-1:119.00", Open(later.AsOf(Day.PlusDays(5))));
        Assert.Equal(ledger.AsOf(Day.PlusDays(4)), later.AsOf(Day.PlusDays(4)));
        Assert.Equal("LEDGER-DATE-EARLIER", Codes(later.Open(Item("I-2", 1m), Day)));
    }

    [Fact]
    public void An_overpayment_can_be_paid_back_and_no_more()
    {
        var ledger = Of(Item("I-1", 100m), Pay(130m)).Allocate(Oldest, Day).Value;

        Assert.Equal("LEDGER-DOES-NOT-FIT", Codes(ledger.Refund("P1", Eur(30.01m), Day, "overpaid")));
        var after = ledger.Refund("P1", Eur(30m), Day, "overpaid").Value.Position.Payments[0];
        Assert.Equal((Eur(100m), Eur(30m), Eur(0m)), (after.Allocated, after.Refunded, after.Payment.Left));
    }

    [Fact]
    public void A_payment_is_moved_to_the_account_it_belongs_to()
    {
        var other = Item("I-9", 100m) with { Customer = "B" };
        var ledger = Of(Item("I-1", 100m), other, Pay(100m)).Allocate(Oldest, Day).Value
            .Move("P1", "B", Day, "booked to the wrong customer").Value.Allocate(Oldest, Day).Value;

        Assert.Equal("I-1:100.00 I-9:0.00", Open(ledger.Position));
    }

    [Fact]
    public void A_claim_goes_with_its_payment_unless_it_was_settled_in_part()
    {
        var advised = Pay(100m) with
        {
            Remittance = [new RemittanceLine { Document = "I-1", Amount = Eur(100m), Deduction = Eur(19m) }],
        };
        var ledger = Of(Item("I-1", 119m), advised).Allocate(PaymentAllocator.NamedOnly, Day).Value;
        var granted = ledger.Settle("I-1/P1", SettlementKind.PriceReduction, Eur(5m), Day, "half is right").Value;

        Assert.Equal("I-1:0.00 I-1/P1:19.00", Open(ledger.Position));
        Assert.Equal("I-1:119.00", Open(ledger.Return("P1", Day, "AC04").Value.Position));
        Assert.Equal("LEDGER-CLAIM-SETTLED", Codes(granted.Return("P1", Day, "AC04")));
        Assert.Equal((Eur(119m), Eur(5m), Eur(14m)), (granted.Position.Totals[0].Invoiced,
            granted.Position.Totals[0].Reduced, granted.Position.Totals[0].Open));
    }

    [Fact]
    public void A_decision_settles_without_money_and_gives_back_below_zero()
    {
        var ledger = Of(Item("I-1", 100m)).Settle("I-1", SettlementKind.WriteOff, Eur(30m), Day, "insolvent").Value;

        Assert.Equal("I-1:70.00", Open(ledger.Position));
        Assert.Equal("I-1:80.00",
            Open(ledger.Settle("I-1", SettlementKind.WriteOff, Eur(-10m), Day, "a dividend came").Value.Position));
        Assert.Equal("LEDGER-DOES-NOT-FIT",
            Codes(ledger.Settle("I-1", SettlementKind.WriteOff, Eur(70.01m), Day, "too much")));
        Assert.Throws<ArgumentException>(() => ledger.Settle("I-1", SettlementKind.Payment, Eur(1m), Day, "no"));
    }

    [Fact]
    public void What_is_not_in_the_account_is_said()
    {
        var ledger = Of(Item("I-1", 100m), Pay(50m));

        Assert.Equal("LEDGER-UNKNOWN", Codes(ledger.Reverse("P1#1", Day, "never was")));
        Assert.Equal("LEDGER-UNKNOWN", Codes(ledger.Refund("P9", Eur(1m), Day, "never was")));
        Assert.Equal("LEDGER-REPEATED", Codes(ledger.Open(Item("I-1", 1m), Day)));
        Assert.Equal("LEDGER-REPEATED", Codes(ledger.Receive(Pay(1m), Day)));
    }

    [Fact]
    public void A_stored_history_gives_the_ledger_again_or_says_which_event_does_not_fit()
    {
        var ledger = Of(Discounted, Pay(116.62m)).Allocate(Oldest, Day).Value;

        Assert.Equal(ledger.Position, AccountLedger.Of(ledger.Events).Value.Position);
        var broken = AccountLedger.Of(ledger.Events.Where(each => each.Kind != LedgerEventKind.PaymentReceived));
        Assert.Equal("LEDGER-UNKNOWN", Codes(broken));
        Assert.Equal("/events/2", broken.Findings[0].Path);
    }

    // 100.00 USD booked 90.00 EUR are refunded in two steps: R(33.33 x 90 / 100) = 30.00, and the rest.
    [Fact]
    public void The_booked_value_of_a_payment_is_used_to_the_last_unit()
    {
        var ledger = AccountLedger.Empty.Receive(PayOf(Usd(100m)) with { Booked = Eur(89.99m) }, Day).Value
            .Refund("P1", Usd(33.33m), Day, "x").Value.Refund("P1", Usd(66.67m), Day, "y").Value;

        Assert.Equal(Eur(89.99m), ledger.Position.Payments[0].Payment.UsedBooked);
    }

    [Fact]
    public void A_payment_whose_customer_is_found_stands_with_it()
    {
        var unknown = Pay(130m, "I-1") with { Customer = null };
        var ledger = Of(Item("I-1", 100m), unknown).Allocate(PaymentAllocator.Standard, Day).Value;

        var rest = Assert.Single(ledger.Position.Unapplied);
        Assert.Equal(("P1", "A", Eur(30m)), (rest.Payment, rest.Customer, rest.Amount));
    }

    [Fact]
    public void A_discount_that_falls_is_posted_back()
    {
        var ledger = Of(Discounted, Pay(50m), Pay(66.62m, id: "P2")).Allocate(Oldest, Day).Value
            .Reverse("P1#1", Day, "bounced").Value;

        var postings = LedgerPostings.Of(ledger.Events, Currency.EUR);

        // 2.38 of 119.00 with its tax: 2.00 and 0.38.
        Assert.Equal("P2#1/differences", postings[^1].Reverses);
        Assert.Equal(Eur(-2m), postings[^1].Lines.Single(
            line => line.Account == Invoicing.Postings.PostingAccount.DiscountGranted).Amount);
        Assert.Equal(Eur(2.38m), postings[^1].Lines.Single(
            line => line.Account == Invoicing.Postings.PostingAccount.Receivables).Amount);
    }
}
