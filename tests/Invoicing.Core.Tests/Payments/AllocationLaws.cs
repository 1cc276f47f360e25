using Invoicing.Payments;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Payments;

public class AllocationLaws
{
    static AllocationReport Run(AllocationFacts facts) => PaymentAllocator.Standard.Allocate(facts).Value;

    [Fact]
    public void Received_is_allocated_and_unapplied() =>
        Law.Holds(AllocationGenerators.Facts(), facts => AllocationStrategyLaws.Conserves(facts, Run(facts)));

    [Fact]
    public void No_strategy_can_break_the_sums() => AllocationStrategyLaws.Check(new Greedy());

    [Fact]
    public void The_order_of_the_facts_does_not_matter() =>
        Law.Holds(AllocationGenerators.Facts(), facts => Run(facts).Equals(Run(facts with
        {
            OpenItems = [.. facts.OpenItems.Reverse()],
            Payments = [.. facts.Payments.Reverse()],
        })));

    [Fact]
    public void What_was_allocated_is_not_allocated_again() => Law.Holds(AllocationGenerators.Facts(), facts =>
    {
        var first = Run(facts);
        var again = Run(new AllocationFacts { OpenItems = first.OpenItems });
        return again.Allocations.IsEmpty && again.Unapplied.IsEmpty && again.OpenItems.SequenceEqual(first.OpenItems);
    });

    [Fact]
    public void Taking_the_allocations_back_gives_the_items_as_they_were() =>
        Law.Holds(AllocationGenerators.Facts(), facts =>
    {
        var report = Run(facts);
        return report.OpenItems.All(item => item.Open + Money.Sum(report.Allocations
                .Where(each => each.Item == item.Id).Select(each => each.Settled), item.Open.Currency)
            == facts.OpenItems.First(each => each.Id == item.Id).Open);
    });

    /// <summary>Settles everything, more than there is, several times, and goes on after it kept the rest.</summary>
    sealed class Greedy : IAllocationStrategy
    {
        public string Id => "greedy";

        public void Allocate(AllocationContext context)
        {
            foreach (var item in context.OpenItems.Concat(context.OpenItems.Reverse()))
            {
                context.Settle(item, Money.FromMinor(long.MaxValue, item.Open.Currency) * item.Open.Sign, "more than there is");
                context.Settle(item with { Open = item.Open * 1000 }, "again, with another open amount");
            }

            if (context.OpenItems.Length % 2 == 0) context.KeepOnAccount("enough");
            foreach (var item in context.OpenItems) context.Settle(item, "after it was enough");
        }
    }
}
