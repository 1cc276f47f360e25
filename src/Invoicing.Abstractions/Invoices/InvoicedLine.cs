using System.Collections;
using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>An invoice line (BG-25) with its amounts.</summary>
public readonly record struct InvoicedLine
{
    private readonly Invoice? _invoice;
    private readonly int _index;

    internal InvoicedLine(Invoice invoice, int index)
    {
        _invoice = invoice;
        _index = index;
    }

    /// <summary>What was asked.</summary>
    public InvoiceLine Line => Invoice.Draft.Lines[_index];

    /// <summary>Invoice line identifier (BT-126); the position, counted from 1, where the line has none.</summary>
    public string Id => LineKeys.Of(Line, _index);

    /// <summary>Quantity times price, before allowances and charges; without tax.</summary>
    public Money Gross => Invoice.Amounts.LineGross(_index);

    /// <summary>Sum of the line's allowances (BT-136), shares of document allowances among them.</summary>
    public Money Allowances => SumOf(AdjustmentKind.Allowance);

    /// <summary>Sum of the line's charges (BT-141), shares of document charges among them.</summary>
    public Money Charges => SumOf(AdjustmentKind.Charge);

    /// <summary>Invoice line net amount (BT-131).</summary>
    public Money Net => Invoice.Amounts.LineNet(_index);

    /// <summary>Allowances and charges (BG-27, BG-28): the line's own in their order, then its shares of document
    /// allowances and charges that name it.</summary>
    public LineAdjustments Adjustments => new(Invoice, _index);

    private Invoice Invoice => _invoice
        ?? throw new InvalidOperationException("default(InvoicedLine) is no line of an invoice.");

    private Money SumOf(AdjustmentKind kind)
    {
        var sum = Money.Zero(Invoice.Amounts.Currency);
        foreach (var adjustment in Adjustments)
            if (adjustment.Adjustment.Kind == kind) sum += adjustment.Amount;
        return sum;
    }
}

/// <summary>The lines of an invoice with their amounts, in the order of the draft. A view: nothing is copied. The
/// default is empty.</summary>
public readonly record struct InvoicedLines : IReadOnlyList<InvoicedLine>
{
    private readonly Invoice? _invoice;

    internal InvoicedLines(Invoice invoice) => _invoice = invoice;

    /// <inheritdoc/>
    public int Count => _invoice?.Amounts.LineCount ?? 0;

    /// <inheritdoc/>
    public InvoicedLine this[int index] => (uint)index < (uint)Count
        ? new(_invoice!, index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} lines.");

    /// <summary>The line of an id (BT-126), or null.</summary>
    public InvoicedLine? Find(string id)
    {
        foreach (var line in this)
            if (string.Equals(line.Id, id, StringComparison.Ordinal)) return line;
        return null;
    }

    /// <summary>Walks the lines.</summary>
    public RowEnumerator<InvoicedLines, InvoicedLine> GetEnumerator() => new(this);

    IEnumerator<InvoicedLine> IEnumerable<InvoicedLine>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
