using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Review;

/// <summary>Who asked about an invoice.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<Audience>))]
public enum Audience
{
    /// <summary>A supplier asks why its invoice is not paid, or not in full.</summary>
    Supplier = 0,

    /// <summary>A customer asks why it was billed so.</summary>
    Customer,
}

/// <summary>An answer to a question about an invoice: line by line what was agreed, what happened, and what was
/// billed. Immutable.</summary>
public sealed record InquiryAnswer
{
    private readonly Sequence<InquiryRow> _rows;
    private readonly Sequence<InquiryDifference> _differences;
    private readonly Sequence<string> _amounts;
    private readonly string? _text;

    /// <summary>Who asked.</summary>
    public Audience Audience { get; init; }

    /// <summary>Which invoice it is about.</summary>
    public required ReviewedDocument Document { get; init; }

    /// <summary>One for each line that has a price and what it bills, in the order of the invoice.</summary>
    public ImmutableArray<InquiryRow> Rows
    {
        get => _rows.Items;
        init => _rows = value;
    }

    /// <summary>What differs in the document as a whole.</summary>
    public ImmutableArray<InquiryDifference> Differences
    {
        get => _differences.Items;
        init => _differences = value;
    }

    /// <summary>How the totals come about, one a line of text.</summary>
    public ImmutableArray<string> Amounts
    {
        get => _amounts.Items;
        init => _amounts = value;
    }

    /// <summary>The same in words, in English. Lines end in a line feed.</summary>
    public string Text
    {
        get => _text ?? "";
        init => _text = value is "" ? null : value;
    }
}

/// <summary>A line of an invoice beside what it bills. Immutable.</summary>
public sealed record InquiryRow
{
    private readonly Sequence<InquiryEvent> _received;
    private readonly Sequence<InquiryEvent> _accepted;
    private readonly Sequence<InquiryEvent> _billedBefore;
    private readonly Sequence<InquiryDifference> _differences;
    private readonly string? _item;

    /// <summary>The id of the line (BT-126).</summary>
    public required string Line { get; init; }

    /// <summary>Item name (BT-153).</summary>
    public string Item
    {
        get => _item ?? "";
        init => _item = value is "" ? null : value;
    }

    /// <summary>The order, or null.</summary>
    public string? OrderId { get; init; }

    /// <summary>Its line, or null.</summary>
    public string? OrderLineId { get; init; }

    /// <summary>The day of the order, or null.</summary>
    public LocalDate? OrderDate { get; init; }

    /// <summary>The contract, or null.</summary>
    public string? ContractId { get; init; }

    /// <summary>What was ordered; null where no order line is known.</summary>
    public Quantity? Ordered { get; init; }

    /// <summary>The price agreed in order or contract; null where none is.</summary>
    public UnitPrice? AgreedPrice { get; init; }

    /// <summary>What was delivered or received of it, document by document.</summary>
    public ImmutableArray<InquiryEvent> Received
    {
        get => _received.Items;
        init => _received = value;
    }

    /// <summary>What was accepted of it, document by document.</summary>
    public ImmutableArray<InquiryEvent> Accepted
    {
        get => _accepted.Items;
        init => _accepted = value;
    }

    /// <summary>What was billed of it before, invoice by invoice; credited is negative.</summary>
    public ImmutableArray<InquiryEvent> BilledBefore
    {
        get => _billedBefore.Items;
        init => _billedBefore = value;
    }

    /// <summary>The quantity billed.</summary>
    public Quantity Billed { get; init; }

    /// <summary>The price billed.</summary>
    public UnitPrice Price { get; init; }

    /// <summary>What the line comes to (BT-131).</summary>
    public required Money Net { get; init; }

    /// <summary>What differs in the line.</summary>
    public ImmutableArray<InquiryDifference> Differences
    {
        get => _differences.Items;
        init => _differences = value;
    }
}

/// <summary>Something that happened to an order line. Immutable.</summary>
/// <param name="Number">The number of the document, or null.</param>
/// <param name="Date">Its day, or null where it is not known.</param>
/// <param name="Quantity">How much.</param>
public sealed record InquiryEvent(string? Number, LocalDate? Date, Quantity Quantity);

/// <summary>What differs, and why. Immutable.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Text">The same in words.</param>
public sealed record InquiryDifference(Finding Finding, string Text)
{
    /// <summary>What was found.</summary>
    public Finding Finding { get; init; } = Finding ?? throw new ArgumentNullException(nameof(Finding));

    /// <summary>The same in words.</summary>
    public string Text { get; init; } = Text ?? throw new ArgumentNullException(nameof(Text));
}
