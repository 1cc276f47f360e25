using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Bulk;

/// <summary>
/// Allocates millions of payments to millions of open items, all in columns: of each account payment by payment, what
/// is due longest first, as <see cref="Payments.PaymentAllocator"/> does with
/// <see cref="Payments.AllocationStrategies.OldestDue"/> alone, and with the same result (docs/bulk-allocation.md).
/// Columns that are in order are read as they are, others are sorted once. Immutable, safe to share between threads.
/// </summary>
[Experimental("INV1009")]
public sealed class AllocationBatch
{
    /// <summary>The most threads.</summary>
    public const int MaxThreads = 64;

    /// <summary>What was received.</summary>
    public required PaymentColumns Payments { get; init; }

    /// <summary>What is open.</summary>
    public required OpenItemColumns Items { get; init; }

    /// <summary>Allocates.</summary>
    /// <param name="threads">How many threads share the work, by ranges of accounts; the result is the same.</param>
    /// <exception cref="InvalidOperationException">The columns differ in length, are longer together than an array
    /// holds, or an amount is below zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is not 1 to 64.</exception>
    public AllocationBatchReport Allocate(int threads = 1)
    {
        var report = new AllocationBatchReport();
        Allocate(report, threads);
        return report;
    }

    /// <summary>Allocates into a report that is used again: where it is as long as the columns, nothing is allocated
    /// for a payment or an item.</summary>
    /// <param name="report">What was in it is overwritten.</param>
    /// <param name="threads">How many threads share the work, by ranges of accounts; the result is the same.</param>
    /// <exception cref="InvalidOperationException">As of <see cref="Allocate(int)"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is not 1 to 64.</exception>
    public void Allocate(AllocationBatchReport report, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MaxThreads);
        AllocationColumnCheck.Check(this);
        report.Start(this);
        using var run = new AllocationBatchRun(this, threads, report);
        report.Count = run.Allocate();
    }
}
