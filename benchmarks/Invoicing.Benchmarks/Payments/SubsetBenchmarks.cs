using BenchmarkDotNet.Attributes;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Benchmarks.Payments;

/// <summary>The worst case of the search for items that together are what was paid: many items, no solution. The time
/// has a bound; there is no baseline.</summary>
[MemoryDiagnoser]
public class SubsetBenchmarks
{
    static readonly PaymentAllocator Allocator = PaymentAllocator.Of(AllocationCascade.Of("by-subset"));
    AllocationFacts _facts = null!;

    /// <summary>How many items.</summary>
    [Params(50, 200, 1_000)]
    public int Items { get; set; }

    /// <summary>Even amounts near each other, and an odd one that about half of them would be.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var day = new LocalDate(2026, 1, 1);
        var random = new Random(20_261_127);
        var amounts = Enumerable.Range(0, Items).Select(_ => 10_000 + (2 * random.Next(5_000))).ToArray();
        _facts = new AllocationFacts
        {
            OpenItems =
            [
                .. amounts.Select((amount, n) => new OpenItem
                {
                    Id = $"INV-{n:D4}", Customer = "C-1", Issued = day, Due = day,
                    Amount = Money.FromMinor(amount, Currency.EUR), Open = Money.FromMinor(amount, Currency.EUR),
                }),
            ],
            Payments =
            [
                new Payment
                {
                    Id = "P-1", Customer = "C-1", Received = day,
                    Amount = Money.FromMinor((amounts.Sum() / 2) | 1, Currency.EUR),
                },
            ],
        };
        if (Search() != 0) throw new InvalidOperationException("There is no solution.");
    }

    /// <summary>Searches until it gives up.</summary>
    [Benchmark]
    public int Search() => Allocator.Allocate(_facts).Value.Allocations.Length;
}
