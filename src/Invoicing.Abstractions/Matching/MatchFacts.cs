using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>What an invoice is matched against. The order of the items in it does not matter. Immutable.</summary>
public sealed record MatchFacts
{
    private readonly Sequence<Order> _orders;
    private readonly Sequence<DeliveryNote> _deliveries;
    private readonly Sequence<GoodsReceipt> _receipts;
    private readonly Sequence<Contract> _contracts;
    private readonly Sequence<TimesheetEntry> _timesheets;
    private readonly BilledSoFar? _billedSoFar;

    /// <summary>Orders: sales orders for the invoices that the reader sends, purchase orders for those it
    /// gets.</summary>
    public ImmutableArray<Order> Orders
    {
        get => _orders.Items;
        init => _orders = value;
    }

    /// <summary>What was delivered of sales orders.</summary>
    public ImmutableArray<DeliveryNote> Deliveries
    {
        get => _deliveries.Items;
        init => _deliveries = value;
    }

    /// <summary>What was received of purchase orders.</summary>
    public ImmutableArray<GoodsReceipt> Receipts
    {
        get => _receipts.Items;
        init => _receipts = value;
    }

    /// <summary>Contracts.</summary>
    public ImmutableArray<Contract> Contracts
    {
        get => _contracts.Items;
        init => _contracts = value;
    }

    /// <summary>Work done under them, by which its rate is known; where an entry is not here, any rate of the
    /// contract is taken as agreed.</summary>
    public ImmutableArray<TimesheetEntry> Timesheets
    {
        get => _timesheets.Items;
        init => _timesheets = value;
    }

    /// <summary>What was billed before, without the invoice that is matched. Default: nothing.</summary>
    public BilledSoFar BilledSoFar
    {
        get => _billedSoFar ?? BilledSoFar.Nothing;
        init => _billedSoFar = value is null || value.Items.IsEmpty ? null : value;
    }
}
