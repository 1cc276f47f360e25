using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class StrategyTests
{
    static readonly OpenItem[] Items =
    [
        Item("I-1", 30m, -5) with { Issued = Day.PlusDays(-10), Terms = "30", Order = "PO-1" },
        Item("I-2", 50m, -1) with { Issued = Day.PlusDays(-40), Terms = "14", Order = "PO-2" },
        Item("I-3", 20m, 7) with { Terms = "30", Contract = "K-1" },
    ];

    static string Paid(IAllocationStrategy strategy, decimal amount, Func<Payment, Payment>? with = null) =>
        string.Join(" ", By(strategy).Allocate((with ?? (one => one))(Pay(amount)), Items).Value.Allocations
            .Select(each => $"{each.Item}:{Number(each.Amount)}"));

    [Fact]
    public void Each_order_settles_first_what_it_says()
    {
        Assert.Equal("I-1:30.00 I-2:10.00", Paid(AllocationStrategies.OldestDue, 40m));
        Assert.Equal("I-2:40.00", Paid(AllocationStrategies.OldestDocument, 40m));
        Assert.Equal("I-2:50.00 I-1:5.00", Paid(AllocationStrategies.Largest, 55m));
        Assert.Equal("I-3:20.00 I-1:20.00", Paid(AllocationStrategies.Smallest, 40m));
        Assert.Equal("I-2:10.00", Paid(AllocationStrategies.SameOrder, 10m, one => one with { Order = "PO-2" }));
        Assert.Equal("I-3:20.00", Paid(AllocationStrategies.SameOrder, 40m, one => one with { Contract = "K-1" }));
        Assert.Equal("I-1:30.00 I-3:10.00", Paid(AllocationStrategies.ByTermsGroup, 40m));
        // Shares of 40 by 30, 50, 20.
        Assert.Equal("I-1:12.00 I-2:20.00 I-3:8.00", Paid(AllocationStrategies.ProRata, 40m));
    }

    [Fact]
    public void Clearing_settles_all_of_it_or_nothing()
    {
        Assert.Equal("", Paid(AllocationStrategies.ClearAccount, 99.99m));
        Assert.Equal("I-1:30.00 I-2:50.00 I-3:20.00", Paid(AllocationStrategies.ClearAccount, 100m));
        Assert.Equal("", Paid(AllocationStrategies.ClearPastDue, 79.99m));
        Assert.Equal("I-1:30.00 I-2:50.00", Paid(AllocationStrategies.ClearPastDue, 80m));
        Assert.Equal("", Paid(AllocationStrategies.ClearPastDueByTerms, 29.99m));
        Assert.Equal("I-1:30.00", Paid(AllocationStrategies.ClearPastDueByTerms, 79.99m));
        Assert.Equal("I-1:30.00 I-2:50.00", Paid(AllocationStrategies.ClearPastDueByTerms, 80m));
    }

    [Fact]
    public void A_subset_that_is_the_only_one_of_its_size_is_settled()
    {
        // I-1 and I-3 are 50.00 too, but two items.
        Assert.Equal("I-2:50.00", Paid(AllocationStrategies.Subset, 50m));
        Assert.Equal("I-3:20.00 I-2:50.00", Paid(AllocationStrategies.Subset, 70m));
        Assert.Equal("", Paid(AllocationStrategies.Subset, 60m));
    }

    [Fact]
    public void Two_subsets_of_one_size_are_ambiguous_and_that_is_said()
    {
        var outcome = By(AllocationStrategies.Subset).Allocate(Pay(100m),
            Item("I-1", 40m), Item("I-2", 60m), Item("I-3", 30m), Item("I-4", 70m));

        Assert.Empty(outcome.Value.Allocations);
        Assert.Contains(PaymentFindings.Ambiguous, outcome.Findings.Select(finding => finding.Code));
    }

    // 98.00 + 50.00, with a discount of 2.00 on the first and 0.03 missing.
    [Fact]
    public void A_subset_counts_discounts_and_tolerances() => Assert.Equal(
        "I-2 WriteOff 0.01 Payment 49.99; I-1 Discount 2.00 WriteOff 0.02 Payment 97.98 | open 0.00, 0.00, 33.00 | left ",
        By(AllocationStrategies.Subset).With(Tolerating(0.05m)).Allocate(Pay(147.97m),
            Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] }, Item("I-2", 50m), Item("I-3", 33m)).Shown());

    [Fact(Timeout = 20_000)]
    public async Task A_search_without_an_answer_ends()
    {
        var items = Enumerable.Range(0, 200).Select(number => Item($"I-{number}", 2m * (1000 + number * 37 % 997)));

        var outcome = await Task.Run(() => By(AllocationStrategies.Subset).Allocate(Pay(100_001m), [.. items]));

        Assert.Empty(outcome.Value.Allocations);
        Assert.Contains(PaymentFindings.Ambiguous, outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Costs_come_before_interest_before_principal_or_as_the_law_of_consumer_credit_has_it()
    {
        OpenItem[] items =
        [
            Item("I-1", 100m, -9), Item("N-1", 5m) with { Kind = OpenItemKind.Interest },
            Item("F-1", 10m, 3) with { Kind = OpenItemKind.Fee },
        ];
        string Paid(IAllocationStrategy strategy) => string.Join(" ", By(strategy).Allocate(Pay(110m), items)
            .Value.Allocations.Select(each => $"{each.Item}:{Number(each.Amount)}"));

        Assert.Equal("F-1:10.00 N-1:5.00 I-1:95.00", Paid(AllocationStrategies.CostsInterestPrincipal));
        Assert.Equal("F-1:10.00 I-1:100.00", Paid(AllocationStrategies.CostsPrincipalInterest));
    }

    [Fact]
    public void The_rest_goes_on_to_the_next_step_or_stays_where_the_step_says_so()
    {
        var cascade = AllocationCascade.Of(AllocationStrategies.SameOrder.Id, AllocationStrategies.Smallest.Id);
        var payment = Pay(60m) with { Order = "PO-1" };

        Assert.Equal("I-1 Payment 30.00; I-3 Payment 20.00; I-2 Payment 10.00 | open 0.00, 40.00, 0.00 | left ",
            PaymentAllocator.Of(cascade).Allocate(payment, Items).Shown());
        Assert.Equal("I-1 Payment 30.00 | open 0.00, 50.00, 20.00 | left 30.00", PaymentAllocator.Of(cascade with
        {
            Steps = [cascade.Steps[0] with { ThenStop = true }, cascade.Steps[1]],
        }).Allocate(payment, Items).Shown());
    }

    [Fact]
    public void A_cascade_that_names_no_known_strategy_is_refused() => Assert.Throws<ArgumentException>(
        () => PaymentAllocator.Of(AllocationCascade.Of("youngest-first")));

    [Fact]
    public void A_deposit_settles_only_what_is_of_its_order()
    {
        var deposit = Pay(60m) with { Kind = PaymentKind.Deposit, Order = "PO-2" };

        Assert.Equal("I-2 Payment 50.00 | open 30.00, 0.00, 20.00 | left 10.00",
            By(AllocationStrategies.OldestDue).Allocate(deposit, Items).Shown());
    }

    [Fact]
    public void A_receipt_settles_invoices_and_a_payment_made_settles_credit_notes()
    {
        var credit = Item("C-1", -40m, -9);

        Assert.Equal("I-1 Payment 50.00 | open -40.00, 50.00 | left ",
            By(AllocationStrategies.OldestDue).Allocate(Pay(50m), credit, Item("I-1", 100m)).Shown());
        Assert.Equal("C-1 Payment -30.00 | open -10.00, 100.00 | left ",
            By(AllocationStrategies.OldestDue).Allocate(Pay(-30m), credit, Item("I-1", 100m)).Shown());
    }

    [Fact]
    public void What_we_owe_is_netted_only_where_that_is_agreed()
    {
        var bill = Item("B-1", -40m) with { Ledger = ItemLedger.Purchases };
        var facts = new AllocationFacts { OpenItems = [bill, Item("I-1", 100m)] };
        var oldest = By(AllocationStrategies.OldestDue);

        Assert.Empty(oldest.With(new SettlementPolicy { ApplyCredits = true }).Allocate(facts).Value.Allocations);
        Assert.Equal("I-1 Netting 40.00 | open 0.00, 60.00 | left ",
            oldest.With(new SettlementPolicy { NetPurchases = true }).Allocate(facts).Shown());
    }
}
