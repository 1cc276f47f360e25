using System.Collections;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What is taxed alike (docs/calculation.md, GROUP-KEY).</summary>
public readonly record struct TaxGroup
{
    /// <summary>What the group is known by.</summary>
    public required TaxGroupKey Key
    {
        get => field ?? throw new InvalidOperationException("default(TaxGroup) is no group of an invoice.");
        init;
    }

    /// <summary>VAT category taxable amount (BT-116).</summary>
    public required Money Base { get; init; }

    /// <summary>VAT category tax amount (BT-117).</summary>
    public required Money Tax { get; init; }

    /// <summary>The tax in accounting currency, a part of BT-111; null without such a currency, zero where
    /// withheld.</summary>
    public Money? TaxInAccountingCurrency { get; init; }
}

/// <summary>The tax groups of an invoice, in the order of their keys. A view: nothing is copied. The default is
/// empty.</summary>
public readonly record struct TaxGroups : IReadOnlyList<TaxGroup>
{
    private readonly InvoiceAmounts? _amounts;

    internal TaxGroups(InvoiceAmounts amounts) => _amounts = amounts;

    /// <inheritdoc/>
    public int Count => _amounts?.GroupCount ?? 0;

    /// <inheritdoc/>
    public TaxGroup this[int index] => (uint)index < (uint)Count
        ? _amounts!.Group(index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} tax groups.");

    /// <summary>The group of a key, or null.</summary>
    public TaxGroup? Find(TaxGroupKey key)
    {
        foreach (var group in this)
            if (group.Key.Equals(key)) return group;
        return null;
    }

    /// <summary>Walks the groups.</summary>
    public RowEnumerator<TaxGroups, TaxGroup> GetEnumerator() => new(this);

    IEnumerator<TaxGroup> IEnumerable<TaxGroup>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
