using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>
/// Makes drafts of what was delivered, worked, reached and agreed for a time. Pure: the same facts give the same
/// report, in whatever order they are given. Each fact is billed, was billed before, is held or is not yet due;
/// exactly one of these (docs/laws/billing.md). Immutable, safe to share between threads.
/// </summary>
[Experimental("INV1001")]
public sealed class BillingEngine
{
    private readonly ImmutableArray<IBillingRule> _rules;

    private BillingEngine(ImmutableArray<IBillingRule> rules, bool leavesTaxesOpen = false)
    {
        _rules = rules;
        LeavesTaxesOpen = leavesTaxesOpen;
    }

    /// <summary>Deliveries at order prices, approved work at contract rates, milestones, recurring items, usage by the
    /// month.</summary>
    public static BillingEngine Standard { get; } = new(
    [
        new DeliveryBilling(), new WorkBilling(), new MilestoneBilling(), new RecurringBilling(), new UsageBilling(),
    ]);

    /// <summary>The ids of the rules, in the order in which they are asked.</summary>
    public ImmutableArray<string> Rules => [.. _rules.Select(rule => rule.Id)];

    /// <summary>Whether a line for which no tax is agreed is billed all the same, its tax to be decided in the draft.
    /// Default: it is held.</summary>
    public bool LeavesTaxesOpen { get; }

    /// <summary>This engine, billing lines for which no tax is agreed too: <see cref="Invoices.DraftDecisions"/>
    /// decides it in the draft.</summary>
    public BillingEngine LeavingTaxesOpen() => new(_rules, leavesTaxesOpen: true);

    /// <summary>This engine with a rule that is asked before the others, in place of one of the same id.</summary>
    public BillingEngine With(IBillingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new BillingEngine([rule, .. _rules.Where(each => each.Id != rule.Id)], LeavesTaxesOpen);
    }

    /// <summary>Bills.</summary>
    /// <param name="facts">What happened and what was agreed, and what was billed before.</param>
    /// <param name="asOf">The day of billing: the issue date of the drafts; what happened later is not yet due.</param>
    /// <exception cref="ArgumentException">The seller has no id.</exception>
    public BillingReport Bill(BillingFacts facts, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (string.IsNullOrEmpty(facts.Seller.Id))
            throw new ArgumentException("The seller has no id, by which orders and contracts name it.", nameof(facts));
        var all = BillableFacts.Of(facts, asOf);
        var run = new BillingRun(facts, asOf, _rules, LeavesTaxesOpen, all);
        foreach (var fact in all) run.Decide(fact);
        return run.ToReport();
    }
}
