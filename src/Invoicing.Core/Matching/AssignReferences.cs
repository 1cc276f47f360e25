using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>Follows what lines and document name: order (BT-13, BT-14), order line (BT-132), contract (BT-12), receipt
/// (BT-15), despatch (BT-16). A number that is not known as written is looked for in normal form among the orders of
/// seller and buyer.</summary>
internal sealed class AssignReferences(AssignFacts known, InvoiceDraft draft)
{
    private readonly Dictionary<string, (Order? Order, bool IsOtherwise)> _orders = new(StringComparer.Ordinal);
    private readonly AssignParties _parties = new(known, draft);
    private AssignReceipt? _receipt;
    private Dictionary<string, (Order Order, string Line)>? _deliveries;

    public void Resolve(AssignLine line)
    {
        line.OrderId = draft.OrderOf(line.Line);
        line.ContractId = draft.ContractOf(line.Line);
        if (line.OrderId is { } number) ByOrder(line, number);
        else if (line.ContractId is { } contract) ByContract(line, contract);
        else if (!ByDelivery(line) && !ByReceipt(line) && !BySalesOrder(line)) line.IsWanted = true;
    }

    /// <summary>The order that the document names, for a document without lines; and whether it names one.</summary>
    public (Order? Order, bool IsNamed) OfDocument()
    {
        if (draft.OrderReference is { } number) return (OrderOf(number).Order, true);
        if (Receipt() is { } receipt) return (receipt.Order, true);
        return SalesOrder() is { } order ? (order, true) : (null, false);
    }

    private void ByOrder(AssignLine line, string number)
    {
        var (order, isOtherwise) = OrderOf(number);
        if (order is null) return;
        line.Order = order;
        if (isOtherwise) line.Assignment = line.Assignment with { Written = number, Taken = order.Id };
        if (Receipt() is { } receipt && receipt.Order.Id == order.Id) line.ReceiptLines = receipt.Lines;
        InOrder(line, order);
    }

    // By the line reference; without one by the seller's item number or the name, where one line only has it.
    private void InOrder(AssignLine line, Order order)
    {
        var lines = known.LinesOf(order);
        if (line.Line.OrderLineReference is { } reference)
        {
            if (lines.ById(reference) is { } found) line.Take(order, found, AssignmentWay.Reference);
            else if (lines.ByNormalId(reference) is { } otherwise)
            {
                line.Assignment = line.Assignment with
                {
                    Written = $"{line.Assignment.Written ?? order.Id}/{reference}",
                    Taken = $"{order.Id}/{otherwise.Id}",
                };
                line.Take(order, otherwise, AssignmentWay.NormalisedReference);
            }

            return;
        }

        var item = line.Line.Item;
        var one = item.SellerId is { } id ? lines.BySellerItem(id) : null;
        if ((one ?? lines.ByName(item.Name)) is { } only) line.Take(order, only, AssignmentWay.ItemOrName);
        else line.IsWanted = true;
    }

    private void ByContract(AssignLine line, string number)
    {
        var count = known.Contracts.Find(number, out var contract);
        if (count == 1)
        {
            line.Contract = contract;
            line.Assignment = line.Assignment with { Way = AssignmentWay.Reference };
        }
        else if (count == 0 && _parties.ContractOf(number) is { } otherwise)
        {
            line.Contract = otherwise;
            line.Assignment = new LineAssignment
            {
                Way = AssignmentWay.NormalisedReference, Written = number, Taken = otherwise.Id,
            };
        }
    }

    private bool ByReceipt(AssignLine line)
    {
        if (Receipt() is not { } receipt) return false;
        line.Order = receipt.Order;
        line.ReceiptLines = receipt.Lines;
        InOrder(line, receipt.Order);
        return true;
    }

    // The number of our own sales order; a supplier's own number is not known here and is nothing to report.
    private bool BySalesOrder(AssignLine line)
    {
        if (SalesOrder() is not { } order) return false;
        line.Order = order;
        InOrder(line, order);
        return true;
    }

    private bool ByDelivery(AssignLine line)
    {
        if (line.Line.SourceReference is not { } source
            || !source.StartsWith("deliveries/", StringComparison.Ordinal)) return false;
        _deliveries ??= _parties.Deliveries();
        if (!_deliveries.TryGetValue(source, out var found)
            || known.LinesOf(found.Order).ById(found.Line) is not { } ordered) return false;
        line.Take(found.Order, ordered, AssignmentWay.Reference);
        return true;
    }

    private Order? SalesOrder() =>
        draft.SalesOrderReference is { } number && known.Orders.Find(number, out var order) == 1
        && _parties.Contains(order!)
            ? order
            : null;

    private AssignReceipt? Receipt()
    {
        if (draft.ReceivingAdviceReference is null && draft.DespatchAdviceReference is null) return null;
        _receipt ??= _parties.ReceiptOf(draft);
        return _receipt.IsNone ? null : _receipt;
    }

    private (Order? Order, bool IsOtherwise) OrderOf(string number)
    {
        if (_orders.TryGetValue(number, out var before)) return before;
        var count = known.Orders.Find(number, out var order);
        return _orders[number] = count switch
        {
            1 => (order, false),
            0 when _parties.OrderOfBuyerNumber(number) is { } ours => (ours, false),
            0 when _parties.OrderOf(number) is { } otherwise => (otherwise, true),
            _ => (null, false),
        };
    }
}
