using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Orders;

/// <summary>A line of an order (BT-132 names it on an invoice). Immutable.</summary>
public sealed record OrderLine
{
    private readonly Sequence<Adjustment> _adjustments;
    private readonly Sequence<Tax> _taxes;

    /// <summary>The id, unique within the order (BT-132).</summary>
    public required string Id { get; init; }

    /// <summary>What is ordered (BG-31).</summary>
    public required Item Item { get; init; }

    /// <summary>How much of it.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The price agreed (BT-146); null while none is, and then nothing of the line is billed.</summary>
    public UnitPrice? Price { get; init; }

    /// <summary>What the price was lowered by (BT-147), or null.</summary>
    public UnitPrice? PriceDiscount { get; init; }

    /// <summary>Allowances and charges agreed, in the order in which they apply. Fixed amounts are those of the whole
    /// line.</summary>
    public ImmutableArray<Adjustment> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>The taxes; empty: those of the order.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What its billing is compared with. Default: with order and receipt (three-way).</summary>
    public MatchLevel MatchLevel { get; init; }

    /// <summary>The days on which it is to be delivered or performed; null: none is agreed.</summary>
    public DateRange? DeliverIn { get; init; }

    /// <summary>Whether nothing more of it is billed. Default: it is open.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The line of the blanket order that it releases; or null.</summary>
    public string? BlanketLineId { get; init; }
}
