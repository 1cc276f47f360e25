using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>The facts of a run by their ids, and what was delivered, accepted and billed of each order line.</summary>
internal sealed class AssignFacts
{
    private readonly Dictionary<string, AssignOrderLines> _lines = new(StringComparer.Ordinal);

    public AssignFacts(MatchFacts facts)
    {
        Facts = facts;
        Orders = new(facts.Orders, order => order.Id);
        Contracts = new(facts.Contracts, contract => contract.Id);
        Timesheets = new(facts.Timesheets, entry => SourceReference.Timesheet(entry.Id));
        Delivered = new DeliveredTotals(facts.Deliveries, facts.Receipts);
        Accepted = new DeliveredTotals(facts.Acceptances);
        Units = facts.UnitConversions.IsEmpty
            ? UnitConversions.Standard
            : UnitConversions.Standard.With(facts.UnitConversions);
        Billed = new BilledTotals(facts.BilledSoFar);
    }

    public MatchFacts Facts { get; }

    public Register<Order> Orders { get; }

    public Register<Contract> Contracts { get; }

    public Register<TimesheetEntry> Timesheets { get; }

    public DeliveredTotals Delivered { get; }

    public DeliveredTotals Accepted { get; }

    public UnitConversions Units { get; }

    public BilledTotals Billed { get; }

    /// <summary>The lines of an order that only has its number.</summary>
    public AssignOrderLines LinesOf(Order order)
    {
        if (!_lines.TryGetValue(order.Id, out var lines)) _lines[order.Id] = lines = new AssignOrderLines(order);
        return lines;
    }

    /// <summary>A quantity in the unit of an order line; null where it cannot be converted.</summary>
    public Quantity? InUnitOf(OrderLine ordered, Quantity quantity)
    {
        if (quantity.Unit == ordered.Quantity.Unit) return quantity;
        return Units.Convert(quantity, ordered.Quantity.Unit, ordered.Item.SellerId) is { IsOk: true } known
            ? known.Value
            : null;
    }
}
