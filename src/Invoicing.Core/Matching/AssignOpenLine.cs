using Invoicing.Findings;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>All that tells an order line from another but its id.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Line">The line without its id.</param>
/// <param name="Remaining">What remains of it.</param>
/// <param name="Billed">What was billed of it.</param>
/// <param name="Delivered">What was received of it.</param>
/// <param name="Accepted">What was accepted of it.</param>
internal readonly record struct AssignKind(
    string OrderId, OrderLine Line, Int128? Remaining, Int128? Billed, Quantity? Delivered, Quantity? Accepted);

/// <summary>An order line of which something may remain, in the state before the lines that are looked for. Quantities
/// are whole numbers of 10^-10 of the unit of the order line; null: not known, since they were counted in another
/// unit.</summary>
internal sealed class AssignOpenLine
{
    public required Order Order { get; init; }

    public required OrderLine Line { get; init; }

    public required Int128? Remaining { get; set; }

    public required Int128? Billed { get; set; }

    public required Quantity? Delivered { get; init; }

    public required Quantity? Accepted { get; init; }

    /// <summary>Whether more was received than billed, or it is billed by its order alone.</summary>
    public required bool IsReceived { get; init; }

    /// <summary>Whether more of it may be billed by the state of order and line.</summary>
    public required bool IsOpen { get; init; }

    public required AssignWords Words { get; init; }

    /// <summary>The price per unit, in lowest terms; null where none is agreed.</summary>
    public required Exact? PerUnit { get; init; }

    public UnitOfMeasure PriceUnit => UnitOf(Line.Price!.Value, Line.Quantity);

    /// <summary>The range within which prices are near; found when it is first asked.</summary>
    public ToleranceRange? PriceRange { get; set; }

    /// <summary>Whether it is ordered back: goods returned to the seller.</summary>
    public bool IsReturn => Line.Quantity.IsNegative;

    /// <summary>What can be billed of it, or credited, without the sign.</summary>
    public Int128? Capacity(bool isBack)
    {
        var most = !isBack ? Remaining : IsReturn ? -Remaining : Billed;
        return most is { } left ? Int128.Max(left, 0) : null;
    }

    /// <summary>When it is to be delivered; the day of the order where that is not agreed.</summary>
    public LocalDate Due => Line.DeliverIn is { } days ? days.Start : Order.Date;

    /// <summary>What it has but its id: lines of one kind are interchangeable, which of them is billed makes no
    /// difference.</summary>
    public AssignKind Kind => new(Order.Id, Line with { Id = "" }, Remaining, Billed, Delivered, Accepted);

    /// <summary>Whether the other line is of the same kind.</summary>
    public bool IsInterchangeableWith(AssignOpenLine other) => ReferenceEquals(this, other) || Kind == other.Kind;

    /// <summary>Whether the other line is of the same item at the same price.</summary>
    public bool HasSameGoods(AssignOpenLine other) =>
        Line.Quantity.Unit == other.Line.Quantity.Unit && PerUnit is not null && PerUnit == other.PerUnit
        && Line.Item == other.Line.Item && Line.Price!.Value.Currency == other.Line.Price!.Value.Currency
        && Line.Adjustments.AsSpan().SequenceEqual(other.Line.Adjustments.AsSpan());

    /// <summary>By order, then by line; numbers in the ids by their value.</summary>
    public static int CompareIds(AssignOpenLine left, AssignOpenLine right)
    {
        var byOrder = PathOrder.Compare(left.Order.Id, right.Order.Id);
        return byOrder != 0 ? byOrder : PathOrder.Compare(left.Line.Id, right.Line.Id);
    }

    /// <summary>The unit that a price is for; one without a base quantity is for the unit of what it prices.</summary>
    public static UnitOfMeasure UnitOf(UnitPrice price, Quantity priced) =>
        price.HasBaseQuantity ? price.BaseQuantity.Unit : priced.Unit;

    /// <summary>A quantity in 10^-10 of its unit.</summary>
    public static Int128 Fine(Quantity quantity) => (Int128)quantity.Mantissa * Powers.Of10[10 - quantity.Scale];

    /// <summary>The quantity of a number of 10^-10; null where it has more digits than a quantity holds.</summary>
    public static Quantity? Coarse(Int128 fine, UnitOfMeasure unit)
    {
        var scale = 10;
        for (; scale > 0 && fine % 10 == 0; scale--) fine /= 10;
        return Int128.Abs(fine) < Powers.Of10[18] ? Quantity.FromMantissa((long)fine, scale, unit) : null;
    }
}
