using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>An invoice line on the way to what it bills. Scratch of one run.</summary>
internal sealed class AssignLine(InvoicedLine invoiced)
{
    public InvoiceLine Line { get; } = invoiced.Line;

    public string Id { get; } = invoiced.Id;

    public Money Net { get; } = invoiced.Net;

    /// <summary>The order that is named.</summary>
    public string? OrderId { get; set; }

    /// <summary>The contract that is named.</summary>
    public string? ContractId { get; set; }

    public Order? Order { get; set; }

    public OrderLine? OrderLine { get; set; }

    public Contract? Contract { get; set; }

    /// <summary>The order lines that the receipt or despatch named has; null where none is named.</summary>
    public IReadOnlySet<string>? ReceiptLines { get; set; }

    /// <summary>Whether points are to find its order line.</summary>
    public bool IsWanted { get; set; }

    public LineAssignment Assignment { get; set; } = LineAssignment.None;

    /// <summary>What it bills, where that are several order lines.</summary>
    public ImmutableArray<AssignShare> Shares { get; set; } = [];

    /// <summary>The order lines that reach the threshold, near enough to the best of them.</summary>
    public List<AssignCandidate> Candidates { get; } = [];

    public AssignWords Words { get; set; }

    /// <summary>Takes an order line for it.</summary>
    public void Take(Order order, OrderLine line, AssignmentWay way)
    {
        Order = order;
        OrderLine = line;
        Assignment = Assignment with { Way = Assignment.Written is null ? way : AssignmentWay.NormalisedReference };
    }
}

/// <summary>What a line bills of one of several order lines.</summary>
/// <param name="Order">The order.</param>
/// <param name="OrderLine">Its line.</param>
/// <param name="Part">What is billed of it.</param>
internal readonly record struct AssignShare(Order Order, OrderLine OrderLine, AssignPart Part);

/// <summary>A line, or a part of one.</summary>
/// <param name="Quantity">The quantity, or the share of it.</param>
/// <param name="Net">The net amount, or the share of it.</param>
/// <param name="Line">The line that bills it.</param>
internal readonly record struct AssignPart(Quantity Quantity, Money Net, InvoiceLine Line);

/// <summary>An order line that an invoice line may bill.</summary>
/// <param name="Open">The order line.</param>
/// <param name="Base">The points without those for the quantity.</param>
/// <param name="Alone">The points with those for the quantity, if no other line bills it.</param>
internal readonly record struct AssignCandidate(AssignOpenLine Open, int Base, int Alone);
