using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>What a line is for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<LineKind>))]
public enum LineKind
{
    /// <summary>It has an amount, which counts.</summary>
    Priced = 0,

    /// <summary>It tells something; its amount is nothing and it carries no tax.</summary>
    Informational,
}

/// <summary>Invoice line (BG-25) of a draft: what is asked, before anything is calculated. Immutable.</summary>
public sealed record InvoiceLine
{
    private readonly Boxed<DateRange>? _period;
    private readonly Boxed<UnitPrice>? _priceDiscount;
    private readonly Sequence<Adjustment> _adjustments;
    private readonly Sequence<Tax> _taxes;
    private readonly Sequence<SubLine> _subLines;
    private readonly Sequence<Extension> _extensions;
    private readonly string? _id;

    /// <summary>Invoice line identifier (BT-126). Empty until the draft is frozen or read; ids of a document
    /// differ.</summary>
    public string Id
    {
        get => _id ?? string.Empty;
        init => _id = value;
    }

    /// <summary>Whether the line counts. Default: it does.</summary>
    public LineKind Kind { get; init; }

    /// <summary>What is sold (BG-31).</summary>
    public required Item Item { get; init; }

    /// <summary>Invoiced quantity (BT-129) and its unit (BT-130). It carries the sign.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>Item net price (BT-146) with its base quantity (BT-149, BT-150). Not negative. The default, which has
    /// no currency: to be decided.</summary>
    public UnitPrice Price { get; init; }

    /// <summary>Item price discount (BT-147): what the price was lowered by, on the same base quantity; or
    /// null.</summary>
    public UnitPrice? PriceDiscount
    {
        get => _priceDiscount?.Value;
        init => _priceDiscount = Boxed<UnitPrice>.Of(value);
    }

    /// <summary>Item gross price (BT-148): price and price discount; null where no discount is stated.</summary>
    [JsonIgnore]
    public UnitPrice? GrossPrice => PriceDiscount is { } discount ? Price + discount : null;

    /// <summary>Line allowances and charges (BG-27, BG-28), in the order in which they apply.</summary>
    public ImmutableArray<Adjustment> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>The treatment: the taxes of the line (BG-30).</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>Invoice line period (BG-26; BT-134, and BT-135 is its last day), or null.</summary>
    public DateRange? Period
    {
        get => _period?.Value;
        init => _period = Boxed<DateRange>.Of(value);
    }

    /// <summary>Whether the price includes the taxes that are to be decided. Where taxes are stated,
    /// <see cref="Tax.IsIncluded"/> says it. Default: it does not.</summary>
    public bool PriceIncludesTax { get; init; }

    /// <summary>Why the price is what it is, where a rule decided; else null.</summary>
    public Basis? PriceBasis { get; init; }

    /// <summary>Of what the line is a part, where a price was decided that has several parts or counts in another unit;
    /// else null.</summary>
    public LinePart? PartOf { get; init; }

    /// <summary>Where it was delivered or performed, where that is not the document's place (BG-15); or null.</summary>
    public PostalAddress? PerformedAt { get; init; }

    /// <summary>Invoice line note (BT-127), or null.</summary>
    public string? Note { get; init; }

    /// <summary>Invoice line object identifier (BT-128), or null.</summary>
    public Identifier? ObjectIdentifier { get; init; }

    /// <summary>The order that the line bills, where the document bills several (else BT-13); or null.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Referenced purchase order line reference (BT-132), or null.</summary>
    public string? OrderLineReference { get; init; }

    /// <summary>The contract that the line bills, where it is not the document's (BT-12); or null.</summary>
    public string? ContractReference { get; init; }

    /// <summary>The delivery, timesheet entry or other fact that the line bills, as the source names it; or
    /// null.</summary>
    public string? SourceReference { get; init; }

    /// <summary>The day on which it was delivered or performed, where it is not the document's (BT-72); or
    /// null.</summary>
    public LocalDate? Performed { get; init; }

    /// <summary>Whether an early-payment discount leaves the line out. Default: it counts the line.</summary>
    public bool WithoutEarlyPayment { get; init; }

    /// <summary>Invoice line buyer accounting reference (BT-133), or null.</summary>
    public string? AccountingReference { get; init; }

    /// <summary>The parts of a kit that the line prices as one. They have no amounts of their own.</summary>
    public ImmutableArray<SubLine> SubLines
    {
        get => _subLines.Items;
        init => _subLines = value;
    }

    /// <summary>What a vendor keeps with it under keys of its own, in the order of the keys.</summary>
    public ImmutableArray<Extension> Extensions
    {
        get => _extensions.Items;
        init => _extensions = Extension.InOrder(value);
    }
}

/// <summary>A part of a kit that a line prices as one: told, not priced.</summary>
public sealed record SubLine
{
    private readonly Sequence<SubLine> _subLines;

    /// <summary>The id of the part, or null.</summary>
    public string? Id { get; init; }

    /// <summary>What the part is.</summary>
    public required Item Item { get; init; }

    /// <summary>How much of it is in the quantity of the line.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The parts of the part.</summary>
    public ImmutableArray<SubLine> SubLines
    {
        get => _subLines.Items;
        init => _subLines = value;
    }
}
