using BenchmarkDotNet.Attributes;
using Invoicing.Bulk;

namespace Invoicing.Benchmarks.Bulk;

/// <summary>A million invoice lines against a million order lines and receipts, three-way, five lines of a hundred with
/// a variance: columns, against dictionaries of objects.</summary>
[MemoryDiagnoser]
public class MatchBatchBenchmarks
{
    private readonly MatchBatchReport _report = new();
    private MatchSamples _samples = null!;

    /// <summary>How many lines of each.</summary>
    [Params(1_000_000)]
    public int Lines { get; set; }

    /// <summary>Whether keys rise, or orders, documents and receipts come in any order.</summary>
    [Params(false, true)]
    public bool IsShuffled { get; set; }

    /// <summary>Makes the samples and sees that all ways find the same.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _samples = MatchSamples.Of(Lines, IsShuffled);
        var plain = Dictionaries();
        Columns();
        if (plain != _report.Found.Length || plain == 0)
            throw new InvalidOperationException($"{plain} variances, in columns {_report.Found.Length}.");
        var effect = 0L;
        foreach (var found in _report.Found) effect += (found.PriceEffect ?? 0) + (found.AboveEffect ?? 0);
        var expected = PlainMatching.Match(_samples.Lines, _samples.OrderLines, _samples.Receipts)
            .Sum(each => each.Effect);
        if (expected * 100 != effect)
            throw new InvalidOperationException($"The effects differ: {expected}, in columns {effect} cents.");
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public int Dictionaries() =>
        PlainMatching.Match(_samples.Lines, _samples.OrderLines, _samples.Receipts).Count;

    /// <summary>In columns, one thread.</summary>
    [Benchmark]
    public int Columns()
    {
        _samples.Batch.Match(_report);
        return _report.Found.Length;
    }

    /// <summary>In columns, two threads.</summary>
    [Benchmark]
    public int ColumnsOnTwoThreads()
    {
        _samples.Batch.Match(_report, threads: 2);
        return _report.Found.Length;
    }
}
