using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>TOTALS, AMOUNT-TO-PAY, CASH and ACCOUNTING, of the lines, adjustments and groups that are in the columns of
/// an invoice. Only a result can overflow.</summary>
internal readonly ref struct TotalAmounts
{
    private readonly InvoiceDraft _draft;
    private readonly AmountsLayout _layout;
    private readonly ReadOnlySpan<Tax> _groups;
    private readonly Span<long> _columns;

    private TotalAmounts(InvoiceDraft draft, in AmountsLayout layout, ReadOnlySpan<Tax> groups, Span<long> columns)
    {
        _draft = draft;
        _layout = layout;
        _groups = groups;
        _columns = columns;
    }

    /// <summary>Fills in the totals.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="layout">Where the columns lie.</param>
    /// <param name="groups">A tax of each group.</param>
    /// <param name="columns">The amounts.</param>
    /// <param name="missing">FROM-NET: what is missing to the gross asked.</param>
    /// <exception cref="OverflowException">A total is beyond 64 bits.</exception>
    public static RoundingParts Compute(
        InvoiceDraft draft, in AmountsLayout layout, ReadOnlySpan<Tax> groups, Span<long> columns, long missing = 0)
    {
        var totals = new TotalAmounts(draft, layout, groups, columns);
        totals.SumUp();
        totals.SumUpTaxes();
        columns[AmountsLayout.WithTax] =
            Units.Narrow((Int128)columns[AmountsLayout.WithoutTax] + columns[AmountsLayout.Tax]);
        columns[AmountsLayout.Paid] = totals.Paid();
        if (draft.AccountingRate is { } rate) totals.Account(rate);
        return totals.Settle(missing);
    }

    /// <summary>What an amount paid counts, in units.</summary>
    public static long PaidOf(InvoiceDraft draft, Prepayment paid, long withTax)
    {
        if (paid.Amount is { } amount) return amount.MinorUnits;
        var step = draft.Rounding.StepMinorUnits ?? 1;
        var exact = withTax * paid.Percent.GetValueOrDefault().Fraction;
        return Units.Narrow((exact / step).Round(0, draft.Rounding.LineMode) * step);
    }

    private void SumUp()
    {
        Int128 nets = 0, allowances = 0, charges = 0;
        var end = _layout.LineAt(_layout.Lines);
        for (var i = _layout.LineAt(0); i < end; i += AmountsLayout.ColumnsOfLine) nets += _columns[i + 1];
        var at = 0;
        foreach (var adjustment in _draft.Adjustments)
        {
            if (!adjustment.Lines.IsEmpty) continue;
            var amount = _columns[_layout.DocumentAt(at++)];
            if (adjustment.Kind == AdjustmentKind.Charge) charges += amount;
            else allowances += amount;
        }

        _columns[AmountsLayout.SumOfLineNets] = Units.Narrow(nets);
        _columns[AmountsLayout.Allowances] = Units.Narrow(allowances);
        _columns[AmountsLayout.Charges] = Units.Narrow(charges);
        _columns[AmountsLayout.WithoutTax] = Units.Narrow(nets - allowances + charges);
    }

    private void SumUpTaxes()
    {
        Int128 taxes = 0, withheld = 0, split = 0;
        for (var i = 0; i < _groups.Length; i++)
        {
            var tax = _columns[_layout.GroupAt(i) + 1];
            if (_groups[i].Kind == TaxKind.Withheld)
            {
                withheld += tax;
                continue;
            }

            taxes += tax;
            if (_groups[i].Category == TaxCategory.B) split += tax;
        }

        _columns[AmountsLayout.Tax] = Units.Narrow(taxes);
        _columns[AmountsLayout.Withheld] = Units.Narrow(withheld);
        _columns[AmountsLayout.SplitPayment] = Units.Narrow(split);
    }

    private long Paid()
    {
        Int128 sum = 0;
        foreach (var paid in _draft.Prepayments) sum += PaidOf(_draft, paid, _columns[AmountsLayout.WithTax]);
        return Units.Narrow(sum);
    }

    private void Account(ExchangeRate rate)
    {
        Int128 sum = 0;
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i].Kind == TaxKind.Withheld) continue;
            var tax = Money.FromMinor(_columns[_layout.GroupAt(i) + 1], _draft.Currency);
            var converted = rate.Convert(tax, _draft.Rounding.TaxMode).MinorUnits;
            _columns[_layout.GroupAt(i) + 2] = converted;
            sum += converted;
        }

        _columns[AmountsLayout.TaxInAccounting] = Units.Narrow(sum);
    }

    private RoundingParts Settle(long missing)
    {
        var due = (Int128)_columns[AmountsLayout.WithTax] - _columns[AmountsLayout.Paid];
        var apart = (Int128)_columns[AmountsLayout.Withheld] + _columns[AmountsLayout.SplitPayment];
        var rounding = (Int128)missing + (_draft.RoundingAmount?.MinorUnits ?? 0);
        Int128 difference = 0;
        if (_draft.Rounding.Cash is { } cash)
        {
            var toPay = due + rounding - apart;
            var steps = RoundedDivision.Divide(toPay, cash.StepMinorUnits, cash.Rounding);
            difference = (steps * cash.StepMinorUnits) - toPay;
        }

        rounding += difference;
        _columns[AmountsLayout.Rounding] = Units.Narrow(rounding);
        _columns[AmountsLayout.Due] = Units.Narrow(due + rounding);
        _columns[AmountsLayout.AmountToPay] = Units.Narrow(due + rounding - apart);
        return new RoundingParts(missing, Units.Narrow(difference));
    }
}
