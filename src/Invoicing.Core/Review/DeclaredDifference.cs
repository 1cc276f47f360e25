using System.Globalization;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Review;

/// <summary>How far declared amounts are from computed ones of the same draft.</summary>
internal ref struct DeclaredDifference
{
    private static readonly string[] Totals =
    [
        "sumOfLineNets", "allowances", "charges", "withoutTax", "tax", "taxInAccountingCurrency", "withTax", "paid",
        "rounding", "due", "withheld", "splitPayment", "amountToPay",
    ];

    private readonly InvoiceAmounts _declared;
    private readonly InvoiceAmounts _computed;
    private int _worst;
    private Int128 _most;

    private DeclaredDifference(InvoiceAmounts declared, InvoiceAmounts computed)
    {
        _declared = declared;
        _computed = computed;
        _worst = -1;
    }

    /// <summary>How many amounts differ.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are not the rounding amount or what follows from it (BT-114, BT-115).</summary>
    public int CountWithoutCash { get; private set; }

    /// <summary>The sum of the differences without signs, in minor units; amounts in accounting currency are counted
    /// and not added.</summary>
    public Int128 Sum { get; private set; }

    /// <summary>Whether both have the same lines, allowances, charges and currency.</summary>
    public static bool Fits(InvoiceAmounts declared, InvoiceAmounts computed)
    {
        ref readonly var mine = ref declared.Layout;
        ref readonly var right = ref computed.Layout;
        if (declared.Currency != computed.Currency || mine.Lines != right.Lines
            || mine.LineAdjustments != right.LineAdjustments || mine.DocumentAdjustments != right.DocumentAdjustments)
            return false;
        for (var i = 0; i < mine.Lines; i++)
            if (declared.Columns[mine.LineAt(i) + 2] != computed.Columns[right.LineAt(i) + 2]) return false;
        return true;
    }

    /// <summary>The differences of amounts that fit.</summary>
    public static DeclaredDifference Between(InvoiceAmounts declared, InvoiceAmounts computed)
    {
        var difference = new DeclaredDifference(declared, computed);
        difference.Compare();
        return difference;
    }

    /// <summary>The amount that differs most: where it stands, and declared less computed, which is null where it is
    /// beyond 64 bits or in accounting currency; null where none differs.</summary>
    public readonly (string Path, Money? Difference)? Worst(InvoiceDraft draft)
    {
        if (_worst < 0) return null;
        var isMoney = _most != 0 && _most <= long.MaxValue && _most >= long.MinValue;
        return (PathOf(_worst, draft), isMoney ? Money.FromMinor((long)_most, _declared.Currency) : null);
    }

    private void Compare()
    {
        ref readonly var layout = ref _declared.Layout;
        for (var i = 0; i < AmountsLayout.Totals; i++) Add(i, i);
        for (var i = 0; i < layout.Lines; i++)
        {
            Add(layout.LineAt(i), layout.LineAt(i));
            Add(layout.LineAt(i) + 1, layout.LineAt(i) + 1);
        }

        for (var i = 0; i < layout.LineAdjustments; i++) Add(layout.AdjustmentAt(i), layout.AdjustmentAt(i));
        for (var i = 0; i < layout.DocumentAdjustments; i++) CompareAdjustment(i);
        CompareGroups();
    }

    private void CompareAdjustment(int index)
    {
        ref readonly var mine = ref _declared.Layout;
        ref readonly var right = ref _computed.Layout;
        Add(mine.DocumentAt(index), right.DocumentAt(index));
        int first = _declared.FirstShare(index), end = _declared.FirstShare(index + 1);
        var other = _computed.FirstShare(index);
        var isSame = end - first == _computed.FirstShare(index + 1) - other;
        for (var i = first; isSame && i < end; i++)
            isSame = TreatmentOrder.Instance.Compare(
                _declared.ShareTaxes[i], _computed.ShareTaxes[other + i - first]) == 0;
        if (!isSame) Found(mine.DocumentAt(index), 0);
        for (var i = first; isSame && i < end; i++) Add(mine.ShareAt(i), right.ShareAt(other + i - first));
    }

    private void CompareGroups()
    {
        var mine = _declared.GroupTaxes;
        var right = _computed.GroupTaxes;
        var isSame = mine.Length == right.Length;
        for (var i = 0; isSame && i < mine.Length; i++) isSame = TaxGroupOrder.Compare(mine[i], right[i]) == 0;
        for (var i = 0; isSame && i < mine.Length; i++) AddGroup(i, i);
        if (isSame) return;
        var places = new Dictionary<TaxGroupKey, int>();
        for (var i = 0; i < right.Length; i++) places[right[i].GroupKey] = i;
        for (var i = 0; i < mine.Length; i++)
        {
            if (places.Remove(mine[i].GroupKey, out var at)) AddGroup(i, at);
            else AddMissing(_declared.Columns[_declared.Layout.GroupAt(i)..], AmountsLayout.WithoutTax);
        }

        foreach (var at in places.Values)
            AddMissing(_computed.Columns[_computed.Layout.GroupAt(at)..], AmountsLayout.WithoutTax);
    }

    private void AddGroup(int mine, int right)
    {
        var at = _declared.Layout.GroupAt(mine);
        var other = _computed.Layout.GroupAt(right);
        Add(at, other);
        Add(at + 1, other + 1);
        if (_declared.Columns[at + 2] != _computed.Columns[other + 2]) Found(at + 2, 0);
    }

    // A group that one side lacks counts with base and tax.
    private void AddMissing(ReadOnlySpan<long> group, int at)
    {
        Found(at, group[0]);
        Found(at, group[1]);
    }

    private void Add(int mine, int right)
    {
        var difference = (Int128)_declared.Columns[mine] - _computed.Columns[right];
        if (difference != 0) Found(mine, mine == AmountsLayout.TaxInAccounting ? 0 : difference);
    }

    private void Found(int at, Int128 difference)
    {
        Count++;
        if (at is not (AmountsLayout.Rounding or AmountsLayout.Due or AmountsLayout.AmountToPay)) CountWithoutCash++;
        Sum += Int128.Abs(difference);
        if (_worst >= 0 && Int128.Abs(difference) <= Int128.Abs(_most)) return;
        _worst = at;
        _most = difference;
    }

    private readonly string PathOf(int at, InvoiceDraft draft)
    {
        ref readonly var layout = ref _declared.Layout;
        if (at < AmountsLayout.Totals) return $"/amounts/totals/{Totals[at]}";
        if (at < layout.AdjustmentAt(0))
        {
            var (line, member) = Math.DivRem(at - layout.LineAt(0), AmountsLayout.ColumnsOfLine);
            return $"/amounts/lines/{LineKeys.Of(draft.Lines[line], line)}/{(member == 0 ? "gross" : "net")}";
        }

        if (at < layout.DocumentAt(0)) return PathOfLineAdjustment(at - layout.AdjustmentAt(0), draft);
        if (at < layout.ShareAt(0))
            return string.Create(CultureInfo.InvariantCulture,
                $"/amounts/adjustments/{((at - layout.DocumentAt(0)) / 2) + 1}");
        if (at < layout.GroupAt(0)) return PathOfShare(at - layout.ShareAt(0));
        var (group, column) = Math.DivRem(at - layout.GroupAt(0), 3);
        return string.Create(CultureInfo.InvariantCulture,
            $"/amounts/groups/{group + 1}/{(column == 0 ? "base" : column == 1 ? "tax" : "taxInAccountingCurrency")}");
    }

    private readonly string PathOfShare(int share)
    {
        var adjustment = 0;
        while (_declared.FirstShare(adjustment + 1) <= share) adjustment++;
        var within = share - _declared.FirstShare(adjustment) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"/amounts/adjustments/{adjustment + 1}/shares/{within}");
    }

    private readonly string PathOfLineAdjustment(int number, InvoiceDraft draft)
    {
        var line = _declared.Layout.Lines - 1;
        while (line > 0 && _declared.Columns[_declared.Layout.LineAt(line) + 2] > number) line--;
        var within = number - _declared.Columns[_declared.Layout.LineAt(line) + 2] + 1;
        return string.Create(CultureInfo.InvariantCulture,
            $"/amounts/lines/{LineKeys.Of(draft.Lines[line], line)}/adjustments/{within}");
    }
}
