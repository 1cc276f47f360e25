using BenchmarkDotNet.Attributes;

namespace Invoicing.Benchmarks;

/// <summary>An amount shared over twelve weights: by largest remainder, against a decimal loop that gives the rest to
/// the last.</summary>
[MemoryDiagnoser]
public class SplitBenchmarks
{
    private static readonly long[] Weights = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private readonly decimal[] _decimalWeights = Array.ConvertAll(Weights, weight => (decimal)weight);
    private readonly decimal[] _decimalParts = new decimal[Weights.Length];
    private readonly long[] _parts = new long[Weights.Length];

    /// <summary>The amount in minor units.</summary>
    [Params(1_000_000L)]
    public long Amount { get; set; }

    /// <summary>Each part rounded, the last takes what is left.</summary>
    [Benchmark(Baseline = true)]
    public decimal DecimalLoop()
    {
        var amount = Amount / 100m;
        var sum = 0m;
        foreach (var weight in _decimalWeights) sum += weight;
        var left = amount;
        for (var i = 0; i < _decimalWeights.Length - 1; i++)
        {
            _decimalParts[i] = Math.Round(amount * _decimalWeights[i] / sum, 2, MidpointRounding.AwayFromZero);
            left -= _decimalParts[i];
        }

        _decimalParts[^1] = left;
        return left;
    }

    /// <summary>Largest remainder, exact, nothing allocated.</summary>
    [Benchmark]
    public long LargestRemainder()
    {
        Split.Into(Amount, Weights, default, _parts);
        return _parts[^1];
    }
}
