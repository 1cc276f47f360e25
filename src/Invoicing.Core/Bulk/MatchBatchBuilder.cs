using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Catalog;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Bulk;

/// <summary>
/// Puts orders, receipts, acceptances and invoices into the columns of a <see cref="MatchBatch"/>: orders first, what
/// was billed before next, invoices last, in the order in which they count. What columns cannot hold is refused by name
/// and is the match engine's; nothing of it is in the columns then. Not safe for use by several threads at once.
/// </summary>
[Experimental("INV1008")]
public sealed partial class MatchBatchBuilder
{
    private readonly ToleranceTable _table;
    private readonly UnitConversions _units;
    private readonly OrderColumnsBuilder _orders = new();
    private readonly BilledColumnsBuilder _lines = new();
    private readonly QuantityColumnsBuilder _received = new();
    private readonly QuantityColumnsBuilder _accepted = new();
    private readonly QuantityColumnsBuilder _before = new();
    private readonly HashSet<DeliveryNote> _deliveries = [];
    private readonly HashSet<GoodsReceipt> _receipts = [];
    private readonly HashSet<Acceptance> _acceptances = [];
    private readonly HashSet<long> _final = [];
    private bool _hasBilled;

    /// <summary>An empty builder.</summary>
    /// <param name="tolerances">The tolerances, found for each order line as it is put in.</param>
    /// <param name="unitConversions">What units are in other units, as in <see cref="MatchFacts"/>: lines that are to
    /// be converted are refused.</param>
    public MatchBatchBuilder(ToleranceTable tolerances, ImmutableArray<UnitConversion> unitConversions = default)
    {
        ArgumentNullException.ThrowIfNull(tolerances);
        _table = tolerances;
        _units = unitConversions.IsDefaultOrEmpty
            ? UnitConversions.Standard
            : UnitConversions.Standard.With(unitConversions);
    }

    /// <summary>The keys of the order lines.</summary>
    public KeyTable Keys { get; } = new();

    /// <summary>How many invoices are in the columns; the next one has this number.</summary>
    public int Documents { get; private set; }

    /// <summary>Puts an order in, or says why not.</summary>
    /// <param name="order">The order.</param>
    /// <param name="refusal">Why it is not in the columns.</param>
    /// <param name="sellerGroups">The groups of its seller, for tolerances.</param>
    /// <exception cref="InvalidOperationException">Something billed is there already.</exception>
    public bool TryAdd(Order order, out BatchRefusal refusal, ImmutableArray<string> sellerGroups = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (_hasBilled) throw new InvalidOperationException("Orders come before what was billed of them.");
        refusal = _orders.IsKnown(order.Id) ? BatchRefusal.OrderTwice : RefusalOf(order);
        if (refusal != BatchRefusal.None)
        {
            _orders.Refuse(order.Id);
            return false;
        }

        foreach (var line in order.Lines)
            _orders.Add(Keys.Of(order.Id, line.Id), order, line, MatchTolerances.Of(
                _table, order.SellerId, sellerGroups, line.Item, order.BuyerId));
        return true;
    }

    /// <summary>Puts in what was delivered; a note that is there twice counts once.</summary>
    public void Add(DeliveryNote delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (_deliveries.Add(delivery)) Add(delivery.OrderId, delivery.Lines, _received);
    }

    /// <summary>Puts in what was received; a receipt that is there twice counts once.</summary>
    public void Add(GoodsReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (_receipts.Add(receipt)) Add(receipt.OrderId, receipt.Lines, _received);
    }

    /// <summary>Puts in what was accepted of an order; an acceptance that is there twice counts once, one of a
    /// milestone not at all.</summary>
    public void Add(Acceptance acceptance)
    {
        ArgumentNullException.ThrowIfNull(acceptance);
        if (acceptance.OrderId is { } order && _acceptances.Add(acceptance)) Add(order, acceptance.Lines, _accepted);
    }

    /// <summary>Puts in what was billed before.</summary>
    /// <exception cref="InvalidOperationException">An invoice is there already.</exception>
    public void Add(BilledSoFar before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (Documents > 0) throw new InvalidOperationException("What was billed before comes before the invoices.");
        _hasBilled = true;
        foreach (var item in before.Items)
        {
            if (item is not { OrderId: { } order, OrderLineId: { } line }) continue;
            var key = Keys.Of(order, line);
            if (_orders.Find(key) is { } ordered && IsConverted(item.Quantity.Unit, ordered)) _orders.Refuse(order);
            _before.Add(key, item.Quantity);
        }
    }

    /// <summary>Puts an invoice in, which gets the next number, or says why not. The orders of one that is refused are
    /// refused from then on: what it bills counts before later invoices, and is not in the columns.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="refusal">Why it is not in the columns.</param>
    public bool TryAdd(Invoice invoice, out BatchRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        _hasBilled = true;
        refusal = RefusalOf(invoice.Draft);
        if (refusal != BatchRefusal.None)
        {
            RefuseOrdersOf(invoice.Draft);
            return false;
        }

        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced) Add(invoice.Draft, line);
        Documents++;
        return true;
    }

    /// <summary>The batch. The builder may go on; the batch does not change.</summary>
    public MatchBatch ToBatch() => new()
    {
        Lines = _lines.ToColumns(),
        OrderLines = _orders.ToColumns(_final),
        Received = _received.ToColumns(),
        Accepted = _accepted.ToColumns(),
        BilledBefore = _before.ToColumns(),
        Tolerances = _orders.Tolerances,
    };

    private void RefuseOrdersOf(InvoiceDraft draft)
    {
        foreach (var line in draft.Lines)
            if (line.Kind == LineKind.Priced && draft.OrderOf(line) is { } order) _orders.Refuse(order);
    }

    // The last delivery of a line says that what was received is the whole: then that is looked at on every level.
    private void Add(string order, ImmutableArray<DeliveredLine> lines, QuantityColumnsBuilder to)
    {
        foreach (var line in lines)
        {
            var key = Keys.Of(order, line.OrderLineId);
            to.Add(key, line.Quantity);
            if (line.IsFinal && to == _received) _final.Add(key);
        }
    }

    private void Add(InvoiceDraft draft, InvoicedLine invoiced)
    {
        var line = invoiced.Line;
        var key = Keys.Of(draft.OrderOf(line)!, line.OrderLineReference!);
        var price = PlainAllowances.TryNet(line.Price, line.Adjustments, out var net) ? net : line.Price;
        var changesValueOnly = draft.Type.Code is 83 or 84 or 386;
        var counts = (draft.Type.Sign < 0, changesValueOnly) switch
        {
            (false, false) => BilledAs.Billed,
            (true, false) => BilledAs.Credited,
            (false, true) => BilledAs.ValueBilled,
            (true, true) => BilledAs.ValueCredited,
        };
        _lines.Add(key, Documents, line.Quantity, price, counts, invoiced.Id);
    }
}
