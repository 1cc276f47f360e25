using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>Puts beside each line of an invoice what was agreed for it and what happened.</summary>
internal sealed class MatchLines(MatchFacts facts, ToleranceTable tolerances, AssignmentOptions options)
{
    private readonly AssignFacts _known = new(facts);
    private readonly ListedPrices _listed = new(facts);
    private readonly ContractItems _items = new();

    /// <summary>The lines, in the order of the invoice, a line that bills several order lines once for each; and how a
    /// document without priced lines was assigned, else null.</summary>
    public (ImmutableArray<MatchLine> Lines, LineAssignment? Total) Of(Invoice invoice)
    {
        var draft = invoice.Draft;
        var lines = new List<AssignLine>(draft.Lines.Length);
        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced) lines.Add(new AssignLine(line));
        var run = new AssignRun(_known, draft, tolerances, options);
        ImmutableArray<AssignShare> shares = [];
        LineAssignment? total = null;
        if (draft.Type == DocumentType.PrepaymentInvoice) run.OfPrepayment(lines);
        else if (lines.Count == 0) total = run.OfDocument(invoice.Totals, out shares);
        else total = run.OfLines(lines, out shares);
        var matched = ImmutableArray.CreateBuilder<MatchLine>(lines.Count + shares.Length);
        foreach (var line in lines)
        {
            if (line.Shares.IsEmpty)
                matched.Add(Of(draft, line, line.Assignment, line.Order, line.OrderLine,
                    new AssignPart(line.Line.Quantity, line.Net, line.Line)));
            foreach (var share in line.Shares)
                matched.Add(Of(draft, line, line.Assignment, share.Order, share.OrderLine, share.Part));
        }

        foreach (var share in shares)
            matched.Add(Of(draft, null, total!, share.Order, share.OrderLine, share.Part));
        return (matched.DrainToImmutable(), total);
    }

    private MatchLine Of(
        InvoiceDraft draft, AssignLine? assigned, LineAssignment assignment, Order? order, OrderLine? orderLine,
        AssignPart part)
    {
        var line = part.Line;
        var contract = assigned?.Contract;
        var performed = line.Performed ?? draft.Delivery?.Date;
        return new MatchLine
        {
            Id = assigned?.Id ?? "",
            Line = line,
            Net = part.Net,
            Quantity = part.Quantity,
            QuantityInOrderUnit = orderLine is null ? null : _known.InUnitOf(orderLine, part.Quantity),
            Performed = performed,
            OrderId = assigned is null ? draft.OrderReference : assigned.OrderId,
            ContractId = assigned is null ? draft.ContractReference : assigned.ContractId,
            Order = order,
            OrderLine = orderLine,
            Contract = contract,
            OrderPrice = contract is not null
                ? AgreedPrice.Of(contract, line, performed, _known.Timesheets, _items)
                : orderLine is null ? null : _listed.Agreed(order!, orderLine, performed, draft.IssueDate),
            DeliveredQuantity = orderLine is null
                ? null : _known.Delivered.Of(order!.Id, orderLine.Id, orderLine.Quantity.Unit),
            IsDeliveryFinal = orderLine is not null && _known.Delivered.IsFinal(order!.Id, orderLine.Id),
            AcceptedQuantity = orderLine is null
                ? null : _known.Accepted.Of(order!.Id, orderLine.Id, orderLine.Quantity.Unit),
            BilledQuantity = orderLine is null
                ? null : _known.Billed.OfOrderLine(
                    order!.Id, orderLine.Id, orderLine.Quantity.Unit, _known.Units, orderLine.Item.SellerId),
            BilledWork = contract is null ? null : _known.Billed.OfWork(contract.Id, contract.Currency),
            Assignment = assignment,
        };
    }
}
