using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>
/// What became of the payments. For each payment and currency: received = allocated + unapplied. Immutable.
/// </summary>
public sealed record AllocationReport
{
    private readonly Sequence<Allocation> _allocations;
    private readonly Sequence<UnappliedAmount> _unapplied;
    private readonly Sequence<OpenItem> _openItems;
    private readonly Sequence<AllocationTotals> _totals;

    /// <summary>What was settled, in the order of payments (date, id) and of the strategy's decisions.</summary>
    public ImmutableArray<Allocation> Allocations
    {
        get => _allocations.Items;
        init => _allocations = value;
    }

    /// <summary>What is left of payments, in the order of payments; none where nothing is left.</summary>
    public ImmutableArray<UnappliedAmount> Unapplied
    {
        get => _unapplied.Items;
        init => _unapplied = value;
    }

    /// <summary>Every item that was given, with what is open of it now; by customer, due date and id.</summary>
    public ImmutableArray<OpenItem> OpenItems
    {
        get => _openItems.Items;
        init => _openItems = value;
    }

    /// <summary>The sums, by currency code.</summary>
    public ImmutableArray<AllocationTotals> Totals
    {
        get => _totals.Items;
        init => _totals = value;
    }
}

/// <summary>The sums of an allocation in one currency: received = allocated + unapplied.</summary>
/// <param name="Received">The sum of the payments.</param>
/// <param name="Allocated">The sum of what settled items.</param>
/// <param name="Unapplied">The sum of what is left.</param>
public sealed record AllocationTotals(Money Received, Money Allocated, Money Unapplied);
