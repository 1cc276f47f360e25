using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>How an invoice matches. Immutable.</summary>
public sealed record MatchReport
{
    private const string OfAnother = "The report is about another invoice.";

    private readonly Sequence<MatchedLine> _lines;
    private readonly Sequence<Variance> _variances;
    private readonly FindingList? _findings;

    /// <summary>What each line that has a price was matched with, in the order of the invoice.</summary>
    public ImmutableArray<MatchedLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>What does not match. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>Those findings that say what the difference costs, each with what it explains downstream.</summary>
    public ImmutableArray<Variance> Variances
    {
        get => _variances.Items;
        init => _variances = value;
    }

    /// <summary>What all differences come to, before tax, their signs left out: the effects that rules found, and what
    /// totals outside their tolerance differ by beyond them, linked or found. What approvals and write-offs are
    /// measured by, since a wider tolerance never enlarges it (docs/laws/matching.md). Default: null, nothing that has
    /// an effect.</summary>
    public Money? Cost { get; init; }

    /// <summary>Whether no finding is an error; otherwise the invoice is held.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsMatched => !Findings.HasErrors;

    /// <summary>What was billed so far and the invoice that this report is about, each of its lines recorded with
    /// what it was matched with; a line that bills several order lines as an item for each share.</summary>
    /// <exception cref="ArgumentException">The report is about another invoice.</exception>
    public BilledSoFar Record(BilledSoFar before, Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(before);
        var after = before.With(invoice);
        var items = ImmutableArray.CreateBuilder<BilledItem>(before.Items.Length + Lines.Length);
        items.AddRange(before.Items);
        var at = 0;
        var next = before.Items.Length;
        foreach (var line in invoice.Lines)
        {
            if (line.Line.Kind != LineKind.Priced) continue;
            if (at == Lines.Length || Lines[at].Line != line.Id)
                throw new ArgumentException(OfAnother, nameof(invoice));
            var item = after.Items[next++];
            do items.Add(Lines[at].Of(item, invoice));
            while (++at < Lines.Length && Lines[at].IsShare && Lines[at].Line == line.Id);
        }

        var document = at == Lines.Length ? null : DocumentItem(invoice);
        for (; at < Lines.Length; at++)
        {
            if (Lines[at].Line.Length > 0) throw new ArgumentException(OfAnother, nameof(invoice));
            items.Add(Lines[at].Of(document!, invoice));
        }

        return after with { Items = items.DrainToImmutable() };
    }

    // Of a document without lines each share is an item.
    private static BilledItem DocumentItem(Invoice invoice) => new()
    {
        DocumentNumber = invoice.Number,
        SellerId = invoice.Seller.Id,
        Date = invoice.IssueDate,
        Net = Money.Zero(invoice.Currency),
    };
}

/// <summary>What an invoice line was matched with. A line that bills several order lines is there once for
/// each.</summary>
/// <param name="Line">The id of the line (BT-126); empty for a part of a document without lines.</param>
/// <param name="OrderId">The order, or null.</param>
/// <param name="OrderLineId">Its line, or null.</param>
/// <param name="ContractId">The contract, or null.</param>
public sealed record MatchedLine(string Line, string? OrderId, string? OrderLineId, string? ContractId)
{
    private readonly LineAssignment? _assignment;

    /// <summary>The quantity that bills this order line: the line's (BT-129), or its share; null where it is not
    /// stated. The shares add up to the quantity of the line; where a total was explained
    /// (<see cref="AssignmentWay.Total"/>), each is what remained of its order line.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>What that comes to: the line's net amount (BT-131), or its share; null where it is not stated. The
    /// shares add up to the net amount.</summary>
    public Money? Net { get; init; }

    /// <summary>How it was found, with the points where points decided. Default: it was not.</summary>
    public LineAssignment Assignment
    {
        get => _assignment ?? LineAssignment.None;
        init => _assignment = value is null || value.Equals(LineAssignment.None) ? null : value;
    }

    /// <summary>How it was found.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public AssignmentWay Way => Assignment.Way;

    /// <summary>The points of the order line; null where points did not decide.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int? Score => Way == AssignmentWay.Score && Assignment.Candidates is [var chosen] ? chosen.Score : null;

    internal bool IsShare => Way is AssignmentWay.Spread or AssignmentWay.Total;

    /// <summary>What a line was matched with.</summary>
    public static MatchedLine Of(MatchLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new MatchedLine(line.Id, line.Order?.Id, line.OrderLine?.Id, line.Contract?.Id)
        {
            Quantity = line.Quantity,
            Net = line.Net,
            Assignment = line.Assignment,
        };
    }

    // The item of the whole line, for what this one bills of it.
    internal BilledItem Of(BilledItem whole, Invoice invoice)
    {
        var isCredit = invoice.Type.Sign < 0;
        var item = whole with { OrderId = OrderId, OrderLineId = OrderLineId, ContractId = ContractId };
        return IsShare && Quantity is { } quantity && Net is { } net
            ? item with { Quantity = isCredit ? -quantity : quantity, Net = isCredit ? -net : net }
            : item;
    }
}
