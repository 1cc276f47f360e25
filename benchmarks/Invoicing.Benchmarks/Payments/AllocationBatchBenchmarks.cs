using BenchmarkDotNet.Attributes;
using Invoicing.Bulk;

namespace Invoicing.Benchmarks.Payments;

/// <summary>A million payments settle a million open items of 100,000 customers, due longest first: columns, against
/// lists of objects.</summary>
[MemoryDiagnoser]
public class AllocationBatchBenchmarks
{
    readonly AllocationBatchReport _report = new();
    AllocationSamples _samples = null!;

    /// <summary>How many of each.</summary>
    [Params(1_000_000)]
    public int Payments { get; set; }

    /// <summary>Whether columns are in order, or in any.</summary>
    [Params(false, true)]
    public bool IsShuffled { get; set; }

    /// <summary>Makes the samples and sees that all ways settle the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _samples = AllocationSamples.Of(Payments, IsShuffled);
        var count = Objects();
        var open = _samples.Items.Sum(item => item.Open) * 100;
        for (var threads = 1; threads <= 2; threads++)
        {
            _samples.Batch.Allocate(_report, threads);
            var openInColumns = 0L;
            foreach (var amount in _report.Open) openInColumns += amount;
            if (count != _report.Allocations.Length || open != openInColumns || count < Payments)
                throw new InvalidOperationException($"{count}, {open}: {_report.Allocations.Length}, {openInColumns}");
        }
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public int Objects()
    {
        _samples.Reopen();
        return PlainAllocation.Allocate(_samples.Payments, _samples.Items).Count;
    }

    /// <summary>In columns, one thread.</summary>
    [Benchmark]
    public int Columns()
    {
        _samples.Batch.Allocate(_report);
        return _report.Allocations.Length;
    }

    /// <summary>In columns, two threads.</summary>
    [Benchmark]
    public int ColumnsOnTwoThreads()
    {
        _samples.Batch.Allocate(_report, threads: 2);
        return _report.Allocations.Length;
    }
}
