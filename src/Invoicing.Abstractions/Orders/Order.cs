using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Orders;

/// <summary>
/// An order: a sales order for its seller, a purchase order for its buyer. It is one document, seen from two sides, so
/// it is one type. Immutable.
/// </summary>
public sealed record Order
{
    private readonly Sequence<Tax> _taxes;
    private readonly Sequence<OrderLine> _lines;
    private readonly Sequence<Adjustment> _adjustments;
    private readonly Sequence<Extension> _extensions;

    /// <summary>The reader's own number of the order, unique among its orders: for a seller the sales order (BT-14),
    /// for a buyer the purchase order (BT-13).</summary>
    public required string Id { get; init; }

    /// <summary>The number that the buyer gave the order (BT-13), where the reader is the seller and knows it; or
    /// null.</summary>
    public string? BuyerOrderNumber { get; init; }

    /// <summary>The seller: the id of a party.</summary>
    public required string SellerId { get; init; }

    /// <summary>The buyer: the id of a party.</summary>
    public required string BuyerId { get; init; }

    /// <summary>The day of the order.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The currency of every price (BT-5 of its invoices).</summary>
    public required Currency Currency { get; init; }

    /// <summary>Payment terms (BT-20) agreed, or null.</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>Buyer reference (BT-10) of its invoices, or null.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>The contract that the order was placed under (BT-12), or null.</summary>
    public string? ContractId { get; init; }

    /// <summary>The taxes of every line that states none of its own.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What is ordered.</summary>
    public ImmutableArray<OrderLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>Whether it is billed. Default: it is in force.</summary>
    public OrderStatus Status { get; init; }

    /// <summary>The days on which what is delivered or performed under it counts, a blanket order's term for instance;
    /// null: all.</summary>
    public DateRange? ValidIn { get; init; }

    /// <summary>What all invoices of the order, or of the releases of a blanket order, may come to at most, before tax;
    /// or null.</summary>
    public Money? Limit { get; init; }

    /// <summary>The blanket order of which this one is a release; or null.</summary>
    public string? BlanketOrderId { get; init; }

    /// <summary>Who ordered, and so does not approve its invoices; or null.</summary>
    public string? OrderedBy { get; init; }

    /// <summary>The price list agreed (its id), for lines without a price; or null.</summary>
    public string? PriceListId { get; init; }

    /// <summary>How much of its value, before tax, may be asked before delivery; null: nothing was agreed.</summary>
    public Percentage? Prepayment { get; init; }

    /// <summary>Freight and other charges, and allowances, agreed for the order as a whole.</summary>
    public ImmutableArray<Adjustment> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>What a vendor keeps with it under keys of its own, in the order of the keys.</summary>
    public ImmutableArray<Extension> Extensions
    {
        get => _extensions.Items;
        init => _extensions = Extension.InOrder(value);
    }
}
