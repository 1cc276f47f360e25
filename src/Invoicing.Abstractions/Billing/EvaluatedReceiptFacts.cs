using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;

namespace Invoicing.Billing;

/// <summary>What a buyer bills itself for, in the name of its suppliers: orders and what was received of them. The
/// order of the items in it does not matter. Immutable.</summary>
public sealed record EvaluatedReceiptFacts
{
    private readonly Sequence<Party> _suppliers;
    private readonly Sequence<Order> _orders;
    private readonly Sequence<GoodsReceipt> _receipts;
    private readonly BilledSoFar? _billedSoFar;

    /// <summary>Who receives, pays and writes the documents: the buyer (BG-7) of every draft. Orders name it by its
    /// id.</summary>
    public required Party Buyer { get; init; }

    /// <summary>The suppliers, the sellers (BG-4), each with an id.</summary>
    public ImmutableArray<Party> Suppliers
    {
        get => _suppliers.Items;
        init => _suppliers = value;
    }

    /// <summary>Purchase orders.</summary>
    public ImmutableArray<Order> Orders
    {
        get => _orders.Items;
        init => _orders = value;
    }

    /// <summary>What was received of them, and sent back: then the quantity is negative.</summary>
    public ImmutableArray<GoodsReceipt> Receipts
    {
        get => _receipts.Items;
        init => _receipts = value;
    }

    /// <summary>What was billed before, by documents of either side. Default: nothing.</summary>
    public BilledSoFar BilledSoFar
    {
        get => _billedSoFar ?? BilledSoFar.Nothing;
        init => _billedSoFar = value is null || value.Equals(BilledSoFar.Nothing) ? null : value;
    }
}
