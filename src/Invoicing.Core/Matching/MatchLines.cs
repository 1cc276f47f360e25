using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>Puts beside each line of an invoice what was agreed for it and what happened.</summary>
internal sealed class MatchLines
{
    private readonly Register<Order> _orders;
    private readonly Register<Contract> _contracts;
    private readonly Register<TimesheetEntry> _timesheets;
    private readonly DeliveredTotals _delivered;
    private readonly DeliveredTotals _accepted;
    private readonly UnitConversions _units;
    private readonly BilledTotals _billed;
    private readonly ListedPrices _listed;
    private readonly ContractItems _items = new();

    public MatchLines(MatchFacts facts)
    {
        _orders = new(facts.Orders, order => order.Id);
        _contracts = new(facts.Contracts, contract => contract.Id);
        _timesheets = new(facts.Timesheets, entry => SourceReference.Timesheet(entry.Id));
        _delivered = new DeliveredTotals(facts.Deliveries, facts.Receipts);
        _accepted = new DeliveredTotals(facts.Acceptances);
        _units = facts.UnitConversions.IsEmpty
            ? UnitConversions.Standard
            : UnitConversions.Standard.With(facts.UnitConversions);
        _billed = new BilledTotals(facts.BilledSoFar);
        _listed = new ListedPrices(facts);
    }

    public ImmutableArray<MatchLine> Of(Invoice invoice)
    {
        var lines = ImmutableArray.CreateBuilder<MatchLine>();
        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced) lines.Add(Of(invoice.Draft, line));
        return lines.ToImmutable();
    }

    private MatchLine Of(InvoiceDraft draft, InvoicedLine invoiced)
    {
        var line = invoiced.Line;
        var orderId = draft.OrderOf(line);
        var order = orderId is not null && _orders.Find(orderId, out var found) == 1 ? found : null;
        var orderLine = order is null || draft.Type == DocumentType.PrepaymentInvoice ? null : LineOf(order, line);
        var contractId = draft.ContractOf(line);
        var contract = orderId is null && contractId is not null && _contracts.Find(contractId, out var known) == 1
            ? known
            : null;
        var performed = line.Performed ?? draft.Delivery?.Date;
        return new MatchLine
        {
            Id = invoiced.Id,
            Line = line,
            Net = invoiced.Net,
            Quantity = line.Quantity,
            QuantityInOrderUnit = orderLine is null ? null : InUnitOf(orderLine, line.Quantity),
            Performed = performed,
            OrderId = orderId,
            ContractId = contractId,
            Order = order,
            OrderLine = orderLine,
            Contract = contract,
            OrderPrice = contract is not null ? AgreedPrice.Of(contract, line, performed, _timesheets, _items)
                : orderLine is null ? null : _listed.Agreed(order!, orderLine, performed, draft.IssueDate),
            DeliveredQuantity = orderLine is null
                ? null : _delivered.Of(order!.Id, orderLine.Id, orderLine.Quantity.Unit),
            IsDeliveryFinal = orderLine is not null && _delivered.IsFinal(order!.Id, orderLine.Id),
            AcceptedQuantity = orderLine is null
                ? null : _accepted.Of(order!.Id, orderLine.Id, orderLine.Quantity.Unit),
            BilledQuantity = orderLine is null
                ? null : _billed.OfOrderLine(
                    order!.Id, orderLine.Id, orderLine.Quantity.Unit, _units, orderLine.Item.SellerId),
            BilledWork = contract is null ? null : _billed.OfWork(contract.Id, contract.Currency),
        };
    }

    private Quantity? InUnitOf(OrderLine ordered, Quantity quantity) =>
        _units.Convert(quantity, ordered.Quantity.Unit, ordered.Item.SellerId) is { IsOk: true } known
            ? known.Value : null;

    // By the line reference; without one by the seller's item number or the name, where one line only has it.
    private static OrderLine? LineOf(Order order, InvoiceLine line)
    {
        if (line.OrderLineReference is { } reference) return Only(order, each => each.Id == reference);
        return line.Item.SellerId is { } item && Only(order, each => each.Item.SellerId == item) is { } byNumber
            ? byNumber
            : Only(order, each => each.Item.Name == line.Item.Name);
    }

    private static OrderLine? Only(Order order, Func<OrderLine, bool> fits)
    {
        var found = order.Lines.Where(fits).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
