using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Orders;

/// <summary>What the buyer received of an order, goods or services: a receiving advice (BT-15). Immutable.</summary>
public sealed record GoodsReceipt
{
    private readonly Sequence<DeliveredLine> _lines;

    /// <summary>The number of the receipt (BT-15), unique among the buyer's.</summary>
    public required string Number { get; init; }

    /// <summary>The order that was received: its own number.</summary>
    public required string OrderId { get; init; }

    /// <summary>The day of receipt.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What was received.</summary>
    public ImmutableArray<DeliveredLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }
}
