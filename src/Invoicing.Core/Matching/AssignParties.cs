using Invoicing.Contracts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What seller and buyer of a document have with each other, by numbers as written and in normal form. What
/// others have is never taken for it.</summary>
internal sealed class AssignParties(AssignFacts known, InvoiceDraft draft)
{
    private List<Order>? _orders;
    private Dictionary<string, Order?>? _byBuyerNumber;
    private Dictionary<string, Order?>? _byNormalNumber;
    private Dictionary<string, Contract?>? _contracts;

    /// <summary>The orders of seller and buyer whose number only one order has.</summary>
    public List<Order> Orders => _orders ??=
        [.. known.Facts.Orders.Where(order => Contains(order) && known.Orders.Find(order.Id, out _) == 1)];

    /// <summary>Whether an order is between seller and buyer; a buyer without an id may be any.</summary>
    public bool Contains(Order order) =>
        order.SellerId == draft.Seller.Id && (draft.Buyer.Id is null || order.BuyerId == draft.Buyer.Id);

    public Order? OrderOfBuyerNumber(string number)
    {
        if (_byBuyerNumber is null)
        {
            _byBuyerNumber = new(StringComparer.Ordinal);
            foreach (var order in Orders) Add(_byBuyerNumber, order.BuyerOrderNumber, order);
        }

        return _byBuyerNumber.GetValueOrDefault(number);
    }

    public Order? OrderOf(string number)
    {
        if (_byNormalNumber is null)
        {
            _byNormalNumber = new(StringComparer.Ordinal);
            foreach (var order in Orders)
            {
                Add(_byNormalNumber, Normal(order.Id), order);
                Add(_byNormalNumber, Normal(order.BuyerOrderNumber), order);
            }
        }

        return Normal(number) is { } normal ? _byNormalNumber.GetValueOrDefault(normal) : null;
    }

    public Contract? ContractOf(string number)
    {
        if (_contracts is null)
        {
            _contracts = new(StringComparer.Ordinal);
            foreach (var contract in known.Facts.Contracts)
                if (contract.SellerId == draft.Seller.Id
                    && (draft.Buyer.Id is null || contract.BuyerId == draft.Buyer.Id))
                    Add(_contracts, Normal(contract.Id), contract);
        }

        return Normal(number) is { } normal ? _contracts.GetValueOrDefault(normal) : null;
    }

    /// <summary>The order lines of deliveries, by the names that invoice lines quote.</summary>
    public Dictionary<string, (Order Order, string Line)> Deliveries()
    {
        var found = new Dictionary<string, (Order, string)>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in known.Facts.Deliveries.Distinct())
        {
            if (OwnOrder(note.OrderId) is not { } order) continue;
            foreach (var line in note.Lines)
            {
                var name = SourceReference.Delivery(note.Number, line.Id ?? line.OrderLineId);
                if (!found.TryAdd(name, (order, line.OrderLineId))) several.Add(name);
            }
        }

        foreach (var name in several) found.Remove(name);
        return found;
    }

    /// <summary>The receipts (BT-15), else the despatches (BT-16), that the document names.</summary>
    public AssignReceipt ReceiptOf(InvoiceDraft named)
    {
        var received = named.ReceivingAdviceReference is { } receipt
            ? NotesOf(receipt, known.Facts.Receipts.Select(each => (each.Number, each.OrderId, each.Lines)))
            : AssignReceipt.None;
        return received.IsNone && named.DespatchAdviceReference is { } despatch
            ? NotesOf(despatch, known.Facts.Deliveries.Select(each => (each.Number, each.OrderId, each.Lines)))
            : received;
    }

    private AssignReceipt NotesOf(
        string number,
        IEnumerable<(string Number, string OrderId, System.Collections.Immutable.ImmutableArray<DeliveredLine> Lines)>
            notes)
    {
        var own = notes.Where(note => OwnOrder(note.OrderId) is not null).ToList();
        var found = own.FindAll(note => note.Number == number);
        if (found.Count == 0 && Normal(number) is { } normal)
            found = own.FindAll(note => Normal(note.Number) == normal);
        if (found.Count == 0 || found.Exists(note => note.OrderId != found[0].OrderId)) return AssignReceipt.None;
        var lines = found.SelectMany(note => note.Lines).Select(line => line.OrderLineId);
        return new AssignReceipt(OwnOrder(found[0].OrderId)!, lines.ToHashSet(StringComparer.Ordinal));
    }

    private Order? OwnOrder(string id) =>
        known.Orders.Find(id, out var order) == 1 && Contains(order!) ? order : null;

    private static string? Normal(string? number) =>
        number is not null && DocumentNumber.Normalise(number) is { Length: > 0 } normal ? normal : null;

    // Null stands for several.
    private static void Add<T>(Dictionary<string, T?> index, string? key, T item)
        where T : class
    {
        if (key is not null && !index.TryAdd(key, item) && !ReferenceEquals(index[key], item)) index[key] = null;
    }
}

/// <summary>What a receipt leads to.</summary>
/// <param name="Order">The order.</param>
/// <param name="Lines">The ids of its lines that were received.</param>
internal sealed record AssignReceipt(Order Order, IReadOnlySet<string> Lines)
{
    /// <summary>No receipt is known.</summary>
    public static AssignReceipt None { get; } = new(null!, new HashSet<string>(StringComparer.Ordinal));

    public bool IsNone => Order is null;
}
