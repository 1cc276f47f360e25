using Invoicing.Payments;

namespace Invoicing.Testing;

/// <summary>The laws of allocating payments, as checks that the author of a strategy calls from any test
/// framework.</summary>
public static class AllocationStrategyLaws
{
    /// <summary>
    /// Checks that allocations by a strategy conserve, and that the order of the facts does not change them; throws
    /// with the case and the seed where that does not hold.
    /// </summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="count">How many cases are tried. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    public static void Check(IAllocationStrategy strategy, int count = 300, ulong seed = Law.FixedSeed)
    {
        var plain = PaymentAllocator.None.With(strategy);
        foreach (var allocator in (PaymentAllocator[])[plain, plain.With(AllocationGenerators.TolerantPolicy)])
        {
            Law.Holds(AllocationGenerators.Facts(), facts =>
                Conserves(facts, allocator.Allocate(facts).Value), count, seed);
            Law.Holds(AllocationGenerators.Facts(), facts => allocator.Allocate(facts).Value.Equals(
                allocator.Allocate(Reversed(facts)).Value), count, seed);
        }
    }

    /// <summary>
    /// Whether received is allocated and unapplied, for each payment and in sum; each allocation is of the direction of
    /// its item; and what is open of each item went down by what settled it, and not below zero.
    /// </summary>
    public static bool Conserves(AllocationFacts facts, AllocationReport report)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(report);
        var before = facts.OpenItems.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return report.Totals.All(total => total.Received == total.Allocated + total.Unapplied)
            && facts.Payments.All(payment => payment.Amount == Sum(payment.Amount.Currency,
                report.Allocations.Where(each => each.Source == payment.Id
                    && each.SourceKind == AllocationSource.Payment).Select(each => each.Amount),
                report.Unapplied.Where(each => each.Payment == payment.Id).Select(each => each.Amount)))
            && report.Allocations.All(each => each.Amount.Sign * before[each.Item].Open.Sign >= 0
                && each.Settled.Sign == before[each.Item].Open.Sign)
            && report.OpenItems.Length == facts.OpenItems.Length
            && report.OpenItems.All(item => before[item.Id].Open - item.Open == Sum(item.Open.Currency,
                    report.Allocations.Where(each => each.Item == item.Id).Select(each => each.Settled),
                    report.Allocations.Where(each => each.SourcePart is not null && each.Source == item.Id)
                        .Select(each => each.SourcePart!.Amount))
                && item.Open.Sign * before[item.Id].Open.Sign >= 0);
    }

    private static Money Sum(Currency currency, IEnumerable<Money> left, IEnumerable<Money> right) =>
        Money.Sum(left.Concat(right), currency);

    private static AllocationFacts Reversed(AllocationFacts facts) => facts with
    {
        OpenItems = [.. facts.OpenItems.Reverse()],
        Payments = [.. facts.Payments.Reverse()],
    };
}
