using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Payments;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class AllocationLaws
{
    static readonly LocalDate Day = new(2026, 12, 1);
    static readonly Currency[] Currencies = [Currency.EUR, Currency.USD, Currency.JPY];

    static readonly Gen<OpenItem> Items =
        from number in Gen.Choose(1, 25)
        from customer in Gen.Elements("A", "B", "C")
        from currency in Gen.Elements(Currencies)
        from amount in Gen.Choose(-50, 200)
        from settled in Gen.Choose(0, 3)
        from due in Gen.Choose(-40, 40)
        select new OpenItem
        {
            Id = $"INV-{number:0000}",
            Customer = customer,
            Issued = Day.PlusDays(due - 30),
            Due = Day.PlusDays(due),
            Amount = Money.FromMinor(amount, currency),
            Open = Money.FromMinor(amount * settled / 3, currency),
            Disputed = due % 2 == 0,
        };

    static readonly Gen<Payment> Payments =
        from number in Gen.Choose(1, 40)
        from customer in Gen.Elements("A", "B", "C", null)
        from currency in Gen.Elements(Currencies)
        from amount in Gen.Choose(-5, 300)
        from named in Gen.Choose(-20, 28)
        from also in Gen.Choose(-20, 28)
        select new Payment
        {
            Id = $"P{number}",
            Received = Day.PlusDays(number % 3),
            Amount = Money.FromMinor(amount, currency),
            Customer = customer,
            RemittanceInformation =
                (named > 0 ? $"INV-{named:0000} " : "rent ") + (also > 0 ? $"inv {also}" : string.Empty),
        };

    static readonly Gen<AllocationFacts> Facts =
        from items in Items.ListOf()
        from payments in Payments.ListOf()
        select new AllocationFacts
        {
            OpenItems = [.. items.DistinctBy(item => item.Id)],
            Payments = [.. payments.DistinctBy(payment => payment.Id)],
        };

    static AllocationReport Run(AllocationFacts facts) => PaymentAllocator.Standard.Allocate(facts).Value;

    [Fact]
    public void Received_is_allocated_and_unapplied() =>
        Law.Holds(Facts, facts => Conserves(facts, Run(facts)));

    [Fact]
    public void No_strategy_can_break_the_sums() =>
        Law.Holds(Facts, facts =>
            Conserves(facts, PaymentAllocator.NamedOnly.With(new Greedy()).Allocate(facts).Value));

    [Fact]
    public void The_order_of_the_facts_does_not_matter() => Law.Holds(Facts, facts => Run(facts).Equals(Run(facts with
    {
        OpenItems = [.. facts.OpenItems.Reverse()],
        Payments = [.. facts.Payments.Reverse()],
    })));

    [Fact]
    public void What_was_allocated_is_not_allocated_again() => Law.Holds(Facts, facts =>
    {
        var first = Run(facts);
        var again = Run(new AllocationFacts { OpenItems = first.OpenItems });
        return again.Allocations.IsEmpty && again.Unapplied.IsEmpty && again.OpenItems.SequenceEqual(first.OpenItems);
    });

    [Fact]
    public void Taking_the_allocations_back_gives_the_items_as_they_were() => Law.Holds(Facts, facts =>
    {
        var report = Run(facts);
        var back = report.OpenItems.Select(item => item with
        {
            Open = report.Allocations.Where(each => each.Item == item.Id)
                .Aggregate(item.Open, (open, each) => open + each.Amount),
        });
        return back.OrderBy(item => item.Id, StringComparer.Ordinal)
            .SequenceEqual(facts.OpenItems.OrderBy(item => item.Id, StringComparer.Ordinal));
    });

    static bool Conserves(AllocationFacts facts, AllocationReport report)
    {
        var before = facts.OpenItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return report.Totals.All(total => total.Received == total.Allocated + total.Unapplied)
            && facts.Payments.All(payment => payment.Amount == Sum(payment.Amount.Currency,
                report.Allocations.Where(each => each.Payment == payment.Id).Select(each => each.Amount),
                report.Unapplied.Where(each => each.Payment == payment.Id).Select(each => each.Amount)))
            && report.Allocations.All(each => each.Amount.IsPositive)
            && report.OpenItems.Length == facts.OpenItems.Length
            && report.OpenItems.All(item => before[item.Id].Open - item.Open == Sum(item.Open.Currency,
                    report.Allocations.Where(each => each.Item == item.Id).Select(each => each.Amount), [])
                && (before[item.Id].Open.IsNegative ? item.Open == before[item.Id].Open : !item.Open.IsNegative));
    }

    static Money Sum(Currency currency, IEnumerable<Money> left, IEnumerable<Money> right) =>
        Money.Sum(left.Concat(right), currency);

    /// <summary>Settles everything, more than there is, several times, and goes on after it kept the rest.</summary>
    sealed class Greedy : IAllocationStrategy
    {
        public string Id => "greedy";

        public void Allocate(AllocationContext context)
        {
            foreach (var item in context.OpenItems.Concat(context.OpenItems.Reverse()))
            {
                context.Settle(item, Money.FromMinor(long.MaxValue, item.Open.Currency), "more than there is");
                context.Settle(item with { Open = item.Open * 1000 }, "again, with another open amount");
            }

            if (context.OpenItems.Length % 2 == 0) context.KeepOnAccount("enough");
            foreach (var item in context.OpenItems) context.Settle(item, "after it was enough");
        }
    }
}
