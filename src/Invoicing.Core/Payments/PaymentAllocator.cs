using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// Allocates payments and credit notes to open items. Sources are taken by date, certificates and credit notes of a day
/// before its payments, then by id; for each the strategies are asked in order until nothing is left or one keeps the
/// rest on account. Whatever a strategy does, received = allocated + unapplied, and no item gets more than it asks. The
/// result does not depend on the order of the facts. Immutable and pure, safe to use from several threads (as far as
/// the strategies are).
/// </summary>
[Experimental("INV1003")]
public sealed class PaymentAllocator
{
    private static readonly SettlementPolicy StandardPolicy = new();

    private readonly ImmutableArray<StrategyStep> _steps;
    private readonly SettlementPolicy _policy;

    private PaymentAllocator(ImmutableArray<StrategyStep> steps, SettlementPolicy policy) =>
        (_steps, _policy) = (steps, policy);

    /// <summary>What the payer names; else the one item of exactly that amount; else what is due longest.</summary>
    public static PaymentAllocator Standard { get; } = Of(AllocationCascade.Of(
        AllocationStrategies.Designated.Id, AllocationStrategies.ExactAmount.Id, AllocationStrategies.OldestDue.Id));

    /// <summary>What the payer names and nothing else; all other payments stay on account.</summary>
    public static PaymentAllocator NamedOnly { get; } = Of(AllocationCascade.Of(AllocationStrategies.Designated.Id));

    /// <summary>No strategy at all, to build upon: every payment stays on account.</summary>
    public static PaymentAllocator None { get; } = new([], StandardPolicy);

    /// <summary>The ids of the strategies, in the order in which they are asked.</summary>
    public IEnumerable<string> Strategies => _steps.Select(step => step.Strategy.Id);

    /// <summary>How differences are settled.</summary>
    public SettlementPolicy Policy => _policy;

    /// <summary>The allocator of a cascade.</summary>
    /// <param name="cascade">The steps.</param>
    /// <param name="own">Strategies of one's own that steps may name; they come before the library's of the same
    /// id.</param>
    /// <exception cref="ArgumentException">A step names a strategy that is not known.</exception>
    public static PaymentAllocator Of(
        AllocationCascade cascade, params ReadOnlySpan<IAllocationStrategy> own)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        var steps = ImmutableArray.CreateBuilder<StrategyStep>(cascade.Steps.Length);
        foreach (var step in cascade.Steps)
            steps.Add(new StrategyStep(Find(step.Strategy, own), step.Components, step.ThenStop));
        return new PaymentAllocator(steps.MoveToImmutable(), StandardPolicy);
    }

    /// <summary>This allocator with a strategy that is asked before the others.</summary>
    /// <exception cref="ArgumentException">A strategy of that id is among them already.</exception>
    public PaymentAllocator With(IAllocationStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return Strategies.Contains(strategy.Id, StringComparer.Ordinal)
            ? throw new ArgumentException($"There is a strategy {strategy.Id} already.", nameof(strategy))
            : new PaymentAllocator(_steps.Insert(0, new StrategyStep(strategy, default, false)), _policy);
    }

    /// <summary>This allocator with another policy for differences.</summary>
    public PaymentAllocator With(SettlementPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new PaymentAllocator(_steps, policy);
    }

    /// <summary>Allocates.</summary>
    /// <param name="facts">Payments, items and payers.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    /// <returns>What became of the payments; an error, without a report, where the facts contradict each
    /// other.</returns>
    public Outcome<AllocationReport> Allocate(AllocationFacts facts, Limits? limits = null) =>
        Run(facts, limits, null);

    /// <summary>Why the same facts give what they give: which strategy settled what, why a discount was granted or not,
    /// why something is left.</summary>
    /// <inheritdoc cref="Allocate"/>
    public Outcome<AllocationExplanation> Explain(AllocationFacts facts, Limits? limits = null)
    {
        var recorder = new AllocationRecorder();
        var outcome = Run(facts, limits, recorder);
        return new Outcome<AllocationExplanation>(outcome.IsOk ? recorder.Explanation : null, outcome.Findings);
    }

    private Outcome<AllocationReport> Run(AllocationFacts facts, Limits? limits, AllocationRecorder? recorder)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var sink = new FindingSink();
        AllocationChecks.Check(facts, limits ?? Limits.Default, sink);
        if (sink.HasErrors) return new Outcome<AllocationReport>(null, sink.ToList());
        var run = new AllocationRun(_steps, _policy, facts, sink, recorder);
        foreach (var (_, _, _, allocate) in Sources(facts, run)
            .OrderBy(source => source.Date).ThenBy(source => source.Rank)
            .ThenBy(source => source.Id, StringComparer.Ordinal)) allocate();
        return new Outcome<AllocationReport>(run.Report(), sink.ToList());
    }

    private IEnumerable<(LocalDate Date, int Rank, string Id, Action Allocate)> Sources(
        AllocationFacts facts, AllocationRun run) => facts.Certificates
        .Select(each => (each.Date, 0, each.Number, (Action)(() => run.Certify(each))))
        .Concat(facts.OpenItems.Where(IsSource)
            .Select(each => (each.Issued, 1, each.Id, (Action)(() => run.AllocateCredit(each.Id)))))
        .Concat(facts.Payments.Select(each => (each.Received, 2, each.Id, (Action)(() => run.Allocate(each)))));

    private bool IsSource(OpenItem item) => item.Open.IsNegative
        && (item.Ledger == ItemLedger.Sales ? _policy.ApplyCredits : _policy.NetPurchases);

    private static IAllocationStrategy Find(string id, ReadOnlySpan<IAllocationStrategy> own)
    {
        foreach (var strategy in own)
            if (strategy.Id == id) return strategy;
        foreach (var strategy in AllocationStrategies.All)
            if (strategy.Id == id) return strategy;
        throw new ArgumentException($"There is no strategy {id}.", nameof(id));
    }
}
