using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>
/// The amounts of an invoice as columns of whole minor units: totals, lines, allowances and charges, tax groups. Read
/// through the views of <see cref="Invoice"/>, or as plain records by <see cref="ToDeclared"/>. Immutable; equal when
/// every amount, group key and share is.
/// </summary>
public sealed partial class InvoiceAmounts : IEquatable<InvoiceAmounts>
{
    // Totals, then three columns a line (gross, net, where its adjustments start), line adjustments, two a document
    // adjustment (amount, where its shares start), shares, three a group (base, tax, tax in accounting currency).
    private readonly long[] _columns;
    private readonly Tax[] _groups;
    private readonly ImmutableArray<Tax>[] _shares;
    private readonly AmountsLayout _layout;

    internal InvoiceAmounts(
        Currency currency, Currency accounting, in AmountsLayout layout,
        long[] columns, Tax[] groups, ImmutableArray<Tax>[] shares)
    {
        Currency = currency;
        Accounting = accounting;
        _layout = layout;
        _columns = columns;
        _groups = groups;
        _shares = shares;
    }

    /// <summary>The currency of every amount but those in accounting currency.</summary>
    public Currency Currency { get; }

    /// <summary>VAT accounting currency (BT-6), or null.</summary>
    public Currency? AccountingCurrency => Accounting.IsNone ? null : Accounting;

    /// <summary>Document totals (BG-22).</summary>
    public InvoiceTotals Totals => new()
    {
        SumOfLineNets = Total(AmountsLayout.SumOfLineNets),
        Allowances = Total(AmountsLayout.Allowances),
        Charges = Total(AmountsLayout.Charges),
        WithoutTax = Total(AmountsLayout.WithoutTax),
        Tax = Total(AmountsLayout.Tax),
        TaxInAccountingCurrency = InAccounting(AmountsLayout.TaxInAccounting),
        WithTax = Total(AmountsLayout.WithTax),
        Paid = Total(AmountsLayout.Paid),
        Rounding = Total(AmountsLayout.Rounding),
        Due = Total(AmountsLayout.Due),
        Withheld = Total(AmountsLayout.Withheld),
        SplitPayment = Total(AmountsLayout.SplitPayment),
        AmountToPay = Total(AmountsLayout.AmountToPay),
    };

    internal Currency Accounting { get; }

    /// <summary>The amounts as they lie, for comparing without a copy.</summary>
    internal ReadOnlySpan<long> Columns => _columns;

    internal ref readonly AmountsLayout Layout => ref _layout;

    /// <summary>A tax of each group.</summary>
    internal ReadOnlySpan<Tax> GroupTaxes => _groups;

    /// <summary>The treatment of each share of a document allowance or charge.</summary>
    internal ReadOnlySpan<ImmutableArray<Tax>> ShareTaxes => _shares;

    internal int LineCount => _layout.Lines;

    internal int AdjustmentCount => _layout.DocumentAdjustments;

    internal int GroupCount => _groups.Length;

    internal Money LineGross(int line) => Total(_layout.LineAt(line));

    internal Money LineNet(int line) => Total(_layout.LineAt(line) + 1);

    internal int LineAdjustmentCount(int line) =>
        (line + 1 < _layout.Lines ? First(line + 1) : _layout.LineAdjustments) - First(line);

    internal Money LineAdjustment(int line, int adjustment) => Total(_layout.AdjustmentAt(First(line) + adjustment));

    internal Money Adjustment(int adjustment) => Total(_layout.DocumentAt(adjustment));

    internal int FirstShare(int adjustment) => (int)(adjustment < _layout.DocumentAdjustments
        ? _columns[_layout.DocumentAt(adjustment) + 1]
        : _layout.Shares);

    internal AdjustmentShare Share(int share) => new(_shares[share], Total(_layout.ShareAt(share)));

    internal TaxGroup Group(int group) => new()
    {
        Key = _groups[group].GroupKey,
        Base = Total(_layout.GroupAt(group)),
        Tax = Total(_layout.GroupAt(group) + 1),
        TaxInAccountingCurrency = InAccounting(_layout.GroupAt(group) + 2),
    };

    /// <summary>Whether both hold the same amounts for the same lines, groups and shares.</summary>
    public bool Equals(InvoiceAmounts? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || Currency != other.Currency || Accounting != other.Accounting || _layout != other._layout
            || !_columns.AsSpan().SequenceEqual(other._columns)) return false;
        for (var i = 0; i < _groups.Length; i++)
            if (!_groups[i].GroupKey.Equals(other._groups[i].GroupKey)) return false;
        for (var i = 0; i < _shares.Length; i++)
            if (!_shares[i].AsSpan().SequenceEqual(other._shares[i].AsSpan())) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InvoiceAmounts);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Currency);
        foreach (var amount in _columns) hash.Add(amount);
        return hash.ToHashCode();
    }

    private int First(int line) => (int)_columns[_layout.LineAt(line) + 2];

    private Money Total(int at) => Money.FromMinor(_columns[at], Currency);

    private Money? InAccounting(int at) => Accounting.IsNone ? null : Money.FromMinor(_columns[at], Accounting);
}
