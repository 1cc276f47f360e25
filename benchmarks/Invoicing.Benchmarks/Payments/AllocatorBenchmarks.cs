using BenchmarkDotNet.Attributes;
using Invoicing.Bulk;
using Invoicing.Payments;

namespace Invoicing.Benchmarks.Payments;

/// <summary>The allocator for objects, with what it explains: a slice of what the batch allocates, in any order, and
/// the way over columns from the same objects.</summary>
[MemoryDiagnoser]
public class AllocatorBenchmarks
{
    static readonly PaymentAllocator Allocator = PaymentAllocator.Of(AllocationCascade.Of("oldest-due-first"));
    AllocationSamples _samples = null!;
    AllocationFacts _facts = null!;

    /// <summary>How many payments and items.</summary>
    [Params(100_000)]
    public int Payments { get; set; }

    /// <summary>Makes the samples and sees that all ways settle the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _samples = AllocationSamples.Of(Payments, isShuffled: true);
        _facts = _samples.Facts();
        var counts = (Objects(), Engine(), OverColumns());
        if (counts.Item1 != counts.Item2 || counts.Item1 != counts.Item3)
            throw new InvalidOperationException($"{counts}");
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public int Objects()
    {
        _samples.Reopen();
        return PlainAllocation.Allocate(_samples.Payments, _samples.Items).Count;
    }

    /// <summary>The allocator.</summary>
    [Benchmark]
    public int Engine() => Allocator.Allocate(_facts).Value.Allocations.Length;

    /// <summary>The objects put into columns, and these allocated.</summary>
    [Benchmark]
    public int OverColumns() => AllocationColumns.Of(_facts).Value.Batch.Allocate().Allocations.Length;
}
