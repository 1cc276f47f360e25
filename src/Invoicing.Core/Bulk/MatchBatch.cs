using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Bulk;

/// <summary>
/// Matches millions of invoice lines with order lines, receipts and acceptances, all in columns: the price, quantity
/// and reference rules of <see cref="Matching.MatchEngine"/>, exact and with the same result (docs/bulk-matching.md).
/// Columns whose keys rise are read as they are, others are sorted once. Immutable, safe to share between threads.
/// </summary>
[Experimental("INV1008")]
public sealed class MatchBatch
{
    /// <summary>The most threads.</summary>
    public const int MaxThreads = 64;

    private readonly Sequence<MatchTolerances> _tolerances;

    /// <summary>What is billed.</summary>
    public required BilledLineColumns Lines { get; init; }

    /// <summary>What was ordered.</summary>
    public required OrderLineColumns OrderLines { get; init; }

    /// <summary>What was received or delivered; negative: sent back. Default: nothing.</summary>
    public QuantityColumns Received { get; init; } = QuantityColumns.None;

    /// <summary>What was accepted. Default: nothing.</summary>
    public QuantityColumns Accepted { get; init; } = QuantityColumns.None;

    /// <summary>What was billed before the documents of the batch; credited: negative. Default: nothing.</summary>
    public QuantityColumns BilledBefore { get; init; } = QuantityColumns.None;

    /// <summary>The tolerances that order lines name. Default: <see cref="MatchTolerances.Strict"/> for all.</summary>
    public ImmutableArray<MatchTolerances> Tolerances
    {
        get => _tolerances.Items;
        init => _tolerances = value;
    }

    /// <summary>Matches.</summary>
    /// <param name="threads">How many threads share the work, by ranges of keys; the result is the same.</param>
    /// <exception cref="InvalidOperationException">The columns differ in length, or an order line names a tolerance
    /// that is not there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is not 1 to 64.</exception>
    public MatchBatchReport Match(int threads = 1)
    {
        var report = new MatchBatchReport();
        Match(report, threads);
        return report;
    }

    /// <summary>Matches into a report that is used again: nothing is allocated but for what was found and does not fit
    /// into it.</summary>
    /// <param name="report">What was in it is overwritten.</param>
    /// <param name="threads">How many threads share the work, by ranges of keys; the result is the same.</param>
    /// <exception cref="InvalidOperationException">As of <see cref="Match(int)"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is not 1 to 64.</exception>
    public void Match(MatchBatchReport report, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MaxThreads);
        MatchColumnCheck.Check(this);
        report.Start(this);
        using var run = new MatchRun(this, threads, report.AllCodes);
        run.Match(report.Rows);
    }
}
