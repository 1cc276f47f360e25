using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Catalog;
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
    private readonly Sequence<Acceptance> _acceptances;
    private readonly Sequence<MilestoneReached> _milestonesReached;
    private readonly Sequence<PriceList> _priceLists;
    private readonly Sequence<UnitConversion> _unitConversions;
    private readonly Sequence<DatedRate> _rates;
    private readonly Sequence<Approval> _approvals;
    private readonly Sequence<string> _sellerGroups;
    private readonly Sequence<string> _buyerVatNumbers;
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

    /// <summary>What was accepted of what was received, and which milestones.</summary>
    public ImmutableArray<Acceptance> Acceptances
    {
        get => _acceptances.Items;
        init => _acceptances = value;
    }

    /// <summary>Which milestones of the contracts were reached.</summary>
    public ImmutableArray<MilestoneReached> MilestonesReached
    {
        get => _milestonesReached.Items;
        init => _milestonesReached = value;
    }

    /// <summary>Price lists, of which orders name one.</summary>
    public ImmutableArray<PriceList> PriceLists
    {
        get => _priceLists.Items;
        init => _priceLists = value;
    }

    /// <summary>What units are in other units, beside the multiples that UN/ECE Recommendation 20 states.</summary>
    public ImmutableArray<UnitConversion> UnitConversions
    {
        get => _unitConversions.Items;
        init => _unitConversions = value;
    }

    /// <summary>Rates of exchange, to compare the rate with that an invoice states (BT-6).</summary>
    public ImmutableArray<DatedRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>Who approved the invoice.</summary>
    public ImmutableArray<Approval> Approvals
    {
        get => _approvals.Items;
        init => _approvals = value;
    }

    /// <summary>The groups that the seller is in, for tolerances.</summary>
    public ImmutableArray<string> SellerGroups
    {
        get => _sellerGroups.Items;
        init => _sellerGroups = value;
    }

    /// <summary>The VAT numbers that the buyer has, to compare the one that an invoice states (BT-48); empty: any is
    /// taken.</summary>
    public ImmutableArray<string> BuyerVatNumbers
    {
        get => _buyerVatNumbers.Items;
        init => _buyerVatNumbers = value;
    }

    /// <summary>What was billed before, without the invoice that is matched. Default: nothing.</summary>
    public BilledSoFar BilledSoFar
    {
        get => _billedSoFar ?? BilledSoFar.Nothing;
        init => _billedSoFar = value is null || value.Equals(BilledSoFar.Nothing) ? null : value;
    }
}
