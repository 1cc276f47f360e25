using System.Collections.Immutable;

namespace Invoicing.Invoices;

/// <summary>What is known of a line and stands on no document. Immutable.</summary>
public sealed record LineFacts
{
    private readonly Boxed<Money>? _percentageOf;
    private readonly Boxed<UnitPrice>? _cost;
    private readonly Boxed<UnitPrice>? _floor;
    private readonly Sequence<string> _categories;

    /// <summary>Line identifier (BT-126); of a line that becomes several by its price, the id that was asked.</summary>
    public required string Line { get; init; }

    /// <summary>The amount of which a percentage is charged, for a price that is one; or null.</summary>
    public Money? PercentageOf
    {
        get => _percentageOf?.Value;
        init => _percentageOf = Boxed<Money>.Of(value);
    }

    /// <summary>The cost of a unit, for a price by cost and margin; or null.</summary>
    public UnitPrice? Cost
    {
        get => _cost?.Value;
        init => _cost = Boxed<UnitPrice>.Of(value);
    }

    /// <summary>The price that discounts do not go below (its cost, a fixed book price); null: zero.</summary>
    public UnitPrice? Floor
    {
        get => _floor?.Value;
        init => _floor = Boxed<UnitPrice>.Of(value);
    }

    /// <summary>The categories by which discounts know it, beside the classifications of the item (BT-158).</summary>
    public ImmutableArray<string> Categories
    {
        get => _categories.Items;
        init => _categories = value;
    }

    /// <summary>Whether no discount reaches it. Default: discounts do.</summary>
    public bool IsUndiscounted { get; init; }

    /// <summary>What is known of its supply: that goods are fetched, that an event is attended virtually. Null: the
    /// supply follows from the line.</summary>
    public LineSupply? Supply { get; init; }
}
