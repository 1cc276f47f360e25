using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>An invoice line beside what was agreed and what happened.</summary>
public sealed class MatchLine
{
    /// <summary>The path that findings about the line carry: <c>/lines/3</c>; empty for a part of a document without
    /// lines.</summary>
    public string Path => Id.Length == 0 ? "" : "/lines/" + Id;

    /// <summary>The id of the line (BT-126); empty for a part of a document without lines.</summary>
    public required string Id { get; init; }

    /// <summary>How it was found what the line bills.</summary>
    public LineAssignment Assignment { get; init; } = LineAssignment.None;

    /// <summary>The line. Where a total is explained by order lines (<see cref="AssignmentWay.Total"/>), the line that
    /// would bill this order line as agreed.</summary>
    public required InvoiceLine Line { get; init; }

    /// <summary>What it comes to (BT-131), or the part that bills this order line, in the currency of the
    /// invoice.</summary>
    public required Money Net { get; init; }

    /// <summary>The price billed (BT-146).</summary>
    public UnitPrice Price => Line.Price;

    /// <summary>The quantity billed (BT-129), or the part of it that bills this order line.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The same in the unit of the order line; null where no order line is known or the units are not
    /// converted.</summary>
    public required Quantity? QuantityInOrderUnit { get; init; }

    /// <summary>The day on which it was delivered or performed, or null.</summary>
    public required LocalDate? Performed { get; init; }

    /// <summary>The order that the line names, or null where it names none.</summary>
    public required string? OrderId { get; init; }

    /// <summary>The contract that the line names, or null where it names none.</summary>
    public required string? ContractId { get; init; }

    /// <summary>The order; null where none is named, or the one named is not known or not unique.</summary>
    public required Order? Order { get; init; }

    /// <summary>The line of the order; null where it cannot be told which it is.</summary>
    public required OrderLine? OrderLine { get; init; }

    /// <summary>The contract; null where the line bills an order, or the contract named is not known or not
    /// unique.</summary>
    public required Contract? Contract { get; init; }

    /// <summary>The price agreed, in order or contract; null where none is.</summary>
    public required UnitPrice? OrderPrice { get; init; }

    /// <summary>What was ordered; null where no order line is known.</summary>
    public Quantity? OrderedQuantity => OrderLine?.Quantity;

    /// <summary>What was delivered or received of the order line; null where no order line is known, or a note counts
    /// it in another unit than the order.</summary>
    public required Quantity? DeliveredQuantity { get; init; }

    /// <summary>Whether the last delivery or receipt of the order line is there: what was received is then the whole,
    /// also where the billing is compared with the order alone. Default: more may come.</summary>
    public bool IsDeliveryFinal { get; init; }

    /// <summary>What was accepted of the order line; null where no order line is known, or an acceptance counts it in
    /// another unit than the order.</summary>
    public required Quantity? AcceptedQuantity { get; init; }

    /// <summary>What was billed of the order line before; null where no order line is known, or it was billed in
    /// another unit than ordered.</summary>
    public required Quantity? BilledQuantity { get; init; }

    /// <summary>What was billed for work under the contract before, before tax; null where no contract is known, or it
    /// was billed in another currency.</summary>
    public required Money? BilledWork { get; init; }
}
