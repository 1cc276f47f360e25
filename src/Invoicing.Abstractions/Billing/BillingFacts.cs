using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Work;

namespace Invoicing.Billing;

/// <summary>All that billing rests on. The order of the items in it does not matter. Immutable.</summary>
public sealed record BillingFacts
{
    private readonly Sequence<Party> _customers;
    private readonly Sequence<Order> _orders;
    private readonly Sequence<DeliveryNote> _deliveries;
    private readonly Sequence<Contract> _contracts;
    private readonly Sequence<TimesheetEntry> _timesheets;
    private readonly Sequence<MilestoneReached> _milestonesReached;
    private readonly Sequence<UsageRecord> _usage;
    private readonly BilledSoFar? _billedSoFar;

    /// <summary>Who bills: the seller (BG-4) of every draft. Orders and contracts name it by its id.</summary>
    public required Party Seller { get; init; }

    /// <summary>The buyers (BG-7), each with an id.</summary>
    public ImmutableArray<Party> Customers
    {
        get => _customers.Items;
        init => _customers = value;
    }

    /// <summary>Sales orders.</summary>
    public ImmutableArray<Order> Orders
    {
        get => _orders.Items;
        init => _orders = value;
    }

    /// <summary>What was delivered of them.</summary>
    public ImmutableArray<DeliveryNote> Deliveries
    {
        get => _deliveries.Items;
        init => _deliveries = value;
    }

    /// <summary>Contracts.</summary>
    public ImmutableArray<Contract> Contracts
    {
        get => _contracts.Items;
        init => _contracts = value;
    }

    /// <summary>What was worked under them.</summary>
    public ImmutableArray<TimesheetEntry> Timesheets
    {
        get => _timesheets.Items;
        init => _timesheets = value;
    }

    /// <summary>Which of their milestones were reached.</summary>
    public ImmutableArray<MilestoneReached> MilestonesReached
    {
        get => _milestonesReached.Items;
        init => _milestonesReached = value;
    }

    /// <summary>What was used of what they meter.</summary>
    public ImmutableArray<UsageRecord> Usage
    {
        get => _usage.Items;
        init => _usage = value;
    }

    /// <summary>What was billed before. Default: nothing.</summary>
    public BilledSoFar BilledSoFar
    {
        get => _billedSoFar ?? BilledSoFar.Nothing;
        init => _billedSoFar = value is null || value.Equals(BilledSoFar.Nothing) ? null : value;
    }
}
