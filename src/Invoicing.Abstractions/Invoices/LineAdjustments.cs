using System.Collections;
using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>An allowance or charge of a line (BG-27, BG-28) with its amount.</summary>
/// <param name="Adjustment">What was asked.</param>
/// <param name="Amount">Invoice line allowance or charge amount (BT-136, BT-141).</param>
/// <param name="IsShare">Whether it is the line's share of a document allowance or charge.</param>
public readonly record struct LineAdjustment(Adjustment Adjustment, Money Amount, bool IsShare)
{
    /// <summary>What was asked.</summary>
    public Adjustment Adjustment
    {
        get => field ?? throw new InvalidOperationException("default(LineAdjustment) is none of a line.");
        init;
    } = Adjustment;
}

/// <summary>The allowances and charges of a line: its own in their order, then its shares of document ones that name
/// it. A view: nothing is copied. The default is empty.</summary>
public readonly record struct LineAdjustments : IReadOnlyList<LineAdjustment>
{
    private readonly Invoice? _invoice;
    private readonly int _line;

    internal LineAdjustments(Invoice invoice, int line)
    {
        _invoice = invoice;
        _line = line;
    }

    /// <inheritdoc/>
    public int Count => _invoice?.Amounts.LineAdjustmentCount(_line) ?? 0;

    /// <inheritdoc/>
    public LineAdjustment this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(
                    nameof(index), index, $"The line has {Count} allowances and charges.");
            var own = _invoice!.Draft.Lines[_line].Adjustments;
            var isShare = index >= own.Length;
            var asked = isShare ? NamingAt(index - own.Length) : own[index];
            return new(asked, _invoice.Amounts.LineAdjustment(_line, index), isShare);
        }
    }

    /// <summary>Walks the allowances and charges.</summary>
    public RowEnumerator<LineAdjustments, LineAdjustment> GetEnumerator() => new(this);

    IEnumerator<LineAdjustment> IEnumerable<LineAdjustment>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Adjustment NamingAt(int index)
    {
        var id = LineKeys.Of(_invoice!.Draft.Lines[_line], _line);
        foreach (var adjustment in _invoice.Draft.Adjustments)
            if (LineKeys.IsNamed(adjustment, id) && index-- == 0) return adjustment;
        throw new InvalidOperationException($"The amounts are not of this draft: too many adjustments on line {id}.");
    }
}
