using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>
/// The usual document in 64-bit integers: amounts rounded per line to the unit, prices without tax, taxes in per cent,
/// each rounded by group or line. It gives what <see cref="ExactCalculation"/> gives, or nothing.
/// </summary>
internal ref partial struct FastCalculation
{
    private const byte NoTreatment = byte.MaxValue;
    private const int LinesOnStack = 64;

    private readonly InvoiceDraft _draft;
    private readonly Rounding _lineMode;
    private readonly Rounding _taxMode;
    private readonly int _digits;
    private readonly bool _taxesEachLine;
    private readonly bool _isToBePlain;
    private readonly bool _isScratch;
    private readonly Span<byte> _treatmentOfLine;
    private FastTreatments _treatments;
    private int _treatmentCount;
    private FastGroups _groups;
    private int _groupCount;
    private AmountsLayout _layout;
    private long[] _columns;
    private ImmutableArray<Tax>[] _shares;

    private FastCalculation(InvoiceDraft draft, Span<byte> treatmentOfLine, bool isToBePlain, bool isScratch = false)
    {
        _isToBePlain = isToBePlain;
        _isScratch = isScratch;
        var policy = draft.Rounding;
        _draft = draft;
        _lineMode = policy.LineMode;
        _taxMode = policy.TaxMode;
        _digits = draft.Currency.Digits;
        _taxesEachLine = policy.Tax == TaxRounding.PerLine;
        _treatmentOfLine = treatmentOfLine;
        _columns = [];
        _shares = [];
    }

    /// <summary>The amounts of a draft that was not checked; null where it is not plainly right under the default
    /// limits, or not of the usual shape, or leaves 64 bits.</summary>
    public static InvoiceAmounts? OfPlain(InvoiceDraft draft) =>
        PlainShape.IsPlain(draft) ? Calculate(draft, true) : null;

    /// <summary>The amounts of a draft without errors; null where it is not of the usual shape or leaves 64 bits, which
    /// an intermediate may where no result does.</summary>
    public static InvoiceAmounts? Of(InvoiceDraft draft) => Calculate(draft, false);

    private static InvoiceAmounts? Calculate(InvoiceDraft draft, bool isToBePlain)
    {
        if (!IsUsual(draft.Rounding)) return null;
        var lines = draft.Lines.Length;
        var calculation = new FastCalculation(
            draft, lines <= LinesOnStack ? stackalloc byte[LinesOnStack] : new byte[lines], isToBePlain);
        if (!calculation.Classify()) return null;
        try
        {
            return calculation.Compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsUsual(RoundingPolicy policy) =>
        policy is { Lines: LineRounding.PerLine, StepMinorUnits: null or 1 } && policy.Tax != TaxRounding.PerDocument
            && policy.Stacked == StackedTaxes.Each;

    private InvoiceAmounts? Compute()
    {
        _columns = new long[_layout.Length];
        ComputeLines();
        if (!ComputeAdjustments()) return null;
        if (_columns.Length != _layout.Length) Array.Resize(ref _columns, _layout.Length);
        var groups = new Tax[_groupCount];
        ComputeGroups(groups);
        TotalAmounts.Compute(_draft, _layout, groups, _columns);
        var accounting = _draft.AccountingRate is { } rate ? rate.To : default;
        return new InvoiceAmounts(_draft.Currency, accounting, _layout, _columns, groups, _shares);
    }

    // Groups are kept in key order.
    private void ComputeGroups(Span<Tax> groups)
    {
        for (var i = 0; i < _treatmentCount; i++)
            foreach (var tax in _treatments[i].Taxes) _groups[GroupOf(tax)].Base += _treatments[i].Running;
        for (var i = 0; i < _groupCount; i++)
        {
            ref var group = ref _groups[i];
            groups[i] = group.Tax;
            var at = _layout.GroupAt(i);
            _columns[at] = group.Base;
            _columns[at + 1] = _taxesEachLine ? group.Total : Scaling.Percent(group.Base, group.Tax.Rate, _taxMode);
        }
    }
}
