using BenchmarkDotNet.Attributes;
using Invoicing.Matching;

namespace Invoicing.Benchmarks.Matching;

/// <summary>An invoice of ten lines, in which nothing is wrong, against its order and receipt: the match engine with
/// all its rules, against checks written by hand for price, quantity, currency and parties.</summary>
[MemoryDiagnoser]
public class MatchEngineBenchmarks
{
    private readonly CleanJob _job = CleanJob.Of(10);

    /// <summary>Sees that neither finds anything, and that both find a wrong price.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        if (ByHand() != 0 || Engine() != 0) throw new InvalidOperationException("The invoice is not clean.");
        var dearer = CleanJob.Of(10, cents: 1);
        if (HandWrittenMatch.Check(dearer.Invoice, dearer.Facts).Count == 0
            || MatchEngine.Standard.Match(dearer.Invoice, dearer.Facts).Findings.Count == 0)
            throw new InvalidOperationException("A wrong price is not found.");
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true)]
    public int ByHand() => HandWrittenMatch.Check(_job.Invoice, _job.Facts).Count;

    /// <summary>All rules of the library.</summary>
    [Benchmark]
    public int Engine() => MatchEngine.Standard.Match(_job.Invoice, _job.Facts).Findings.Count;
}
