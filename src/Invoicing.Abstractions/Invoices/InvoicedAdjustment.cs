using System.Collections;
using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What of a document allowance or charge falls to one treatment.</summary>
/// <param name="Taxes">The treatment: its taxes (BT-95, BT-96, BT-102, BT-103).</param>
/// <param name="Amount">The share; like the amount it is a part of, it is positive where it lowers or raises as its
/// kind says.</param>
public readonly record struct AdjustmentShare(ImmutableArray<Tax> Taxes, Money Amount)
{
    private readonly Sequence<Tax> _taxes = Taxes;

    /// <summary>The treatment: its taxes (BT-95, BT-96, BT-102, BT-103).</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }
}

/// <summary>A document level allowance or charge (BG-20, BG-21) with its amount.</summary>
public readonly record struct InvoicedAdjustment
{
    private readonly InvoiceAmounts? _amounts;
    private readonly Adjustment? _adjustment;
    private readonly int _index;

    internal InvoicedAdjustment(InvoiceAmounts amounts, int index, Adjustment adjustment)
    {
        _amounts = amounts;
        _index = index;
        _adjustment = adjustment;
    }

    /// <summary>What was asked.</summary>
    public Adjustment Adjustment => _adjustment ?? throw IsDefault();

    /// <summary>Document level allowance or charge amount (BT-92, BT-99).</summary>
    public Money Amount => Amounts.Adjustment(_index);

    /// <summary>Its parts by treatment, each a row of BG-20 or BG-21: one for an adjustment with taxes of its own, else
    /// one for each treatment over which it is spread.</summary>
    public ImmutableArray<AdjustmentShare> Shares
    {
        get
        {
            int first = Amounts.FirstShare(_index), end = Amounts.FirstShare(_index + 1);
            var shares = ImmutableArray.CreateBuilder<AdjustmentShare>(end - first);
            for (var i = first; i < end; i++) shares.Add(Amounts.Share(i));
            return shares.DrainToImmutable();
        }
    }

    private InvoiceAmounts Amounts => _amounts ?? throw IsDefault();

    private static InvalidOperationException IsDefault() =>
        new("default(InvoicedAdjustment) is no allowance or charge of an invoice.");
}

/// <summary>Document level allowances and charges of an invoice, in their order, without those that name lines. A view:
/// nothing is copied. The default is empty.</summary>
public readonly record struct InvoicedAdjustments : IReadOnlyList<InvoicedAdjustment>
{
    private readonly Invoice? _invoice;

    internal InvoicedAdjustments(Invoice invoice) => _invoice = invoice;

    /// <inheritdoc/>
    public int Count => _invoice?.Amounts.AdjustmentCount ?? 0;

    /// <inheritdoc/>
    public InvoicedAdjustment this[int index] => (uint)index < (uint)Count
        ? new(_invoice!.Amounts, index, AskedAt(index))
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} allowances and charges.");

    /// <summary>Walks the allowances and charges.</summary>
    public RowEnumerator<InvoicedAdjustments, InvoicedAdjustment> GetEnumerator() => new(this);

    IEnumerator<InvoicedAdjustment> IEnumerable<InvoicedAdjustment>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Adjustment AskedAt(int index)
    {
        foreach (var adjustment in _invoice!.Draft.Adjustments)
            if (adjustment.Lines.IsEmpty && index-- == 0) return adjustment;
        throw new InvalidOperationException("The amounts are not of this draft: it has fewer allowances and charges.");
    }
}
