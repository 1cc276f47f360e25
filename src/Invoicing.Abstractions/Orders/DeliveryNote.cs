using System.Collections.Immutable;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Orders;

/// <summary>What the seller delivered of an order: a despatch advice (BT-16). Immutable.</summary>
public sealed record DeliveryNote
{
    private readonly Sequence<DeliveredLine> _lines;

    /// <summary>The number of the note (BT-16), unique among the seller's.</summary>
    public required string Number { get; init; }

    /// <summary>The order that was delivered: its own number.</summary>
    public required string OrderId { get; init; }

    /// <summary>The day of delivery (BT-72).</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Where it was delivered to (BG-15), or null where that is not stated.</summary>
    public PostalAddress? DeliveredTo { get; init; }

    /// <summary>What was delivered.</summary>
    public ImmutableArray<DeliveredLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }
}

/// <summary>What was delivered, or received, of an order line.</summary>
public sealed record DeliveredLine
{
    /// <summary>The id, unique within the note; null: it is known by its order line.</summary>
    public string? Id { get; init; }

    /// <summary>The order line.</summary>
    public required string OrderLineId { get; init; }

    /// <summary>How much, in the unit of the order line; negative: it was sent back.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Whether it was the last of the line: nothing more will come, whatever was ordered. Default: more may
    /// come.</summary>
    public bool IsFinal { get; init; }
}
