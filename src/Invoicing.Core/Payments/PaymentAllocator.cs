using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>
/// Allocates payments to open items. Payments are taken by date and id; for each the strategies are asked in order
/// until nothing is left or one keeps the rest on account. Whatever a strategy does, received = allocated + unapplied,
/// and no item gets more than it asks. The result does not depend on the order of the facts. Immutable and pure, safe
/// to use from several threads (as far as the strategies are).
/// </summary>
[Experimental("INV1003")]
public sealed class PaymentAllocator
{
    private readonly ImmutableArray<IAllocationStrategy> _strategies;

    private PaymentAllocator(ImmutableArray<IAllocationStrategy> strategies) => _strategies = strategies;

    /// <summary>What the payer names; else the one item of exactly that amount; else what is due longest.</summary>
    public static PaymentAllocator Standard { get; } =
        new([new ByReference(), new ByExactAmount(), new OldestDueFirst()]);

    /// <summary>What the payer names and nothing else; all other payments stay on account.</summary>
    public static PaymentAllocator NamedOnly { get; } = new([new ByReference()]);

    /// <summary>No strategy at all, to build upon: every payment stays on account.</summary>
    public static PaymentAllocator None { get; } = new([]);

    /// <summary>The ids of the strategies, in the order in which they are asked.</summary>
    public IEnumerable<string> Strategies => _strategies.Select(strategy => strategy.Id);

    /// <summary>This allocator with a strategy that is asked before the others.</summary>
    /// <exception cref="ArgumentException">A strategy of that id is among them already.</exception>
    public PaymentAllocator With(IAllocationStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return Strategies.Contains(strategy.Id, StringComparer.Ordinal)
            ? throw new ArgumentException($"There is a strategy {strategy.Id} already.", nameof(strategy))
            : new PaymentAllocator(_strategies.Insert(0, strategy));
    }

    /// <summary>Allocates.</summary>
    /// <param name="facts">Payments, items and payers.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    /// <returns>What became of the payments; an error, without a report, where the facts contradict each
    /// other.</returns>
    public Outcome<AllocationReport> Allocate(AllocationFacts facts, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var sink = new FindingSink();
        AllocationChecks.Check(facts, limits ?? Limits.Default, sink);
        if (sink.HasErrors) return new Outcome<AllocationReport>(null, sink.ToList());
        var run = new AllocationRun(_strategies, facts, sink);
        foreach (var payment in facts.Payments.OrderBy(each => each.Received)
            .ThenBy(each => each.Id, StringComparer.Ordinal))
            run.Allocate(payment);
        return new Outcome<AllocationReport>(run.Report(), sink.ToList());
    }
}
