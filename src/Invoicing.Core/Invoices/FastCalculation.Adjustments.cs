using System.Buffers;
using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

internal ref partial struct FastCalculation
{
    // False where an amount cannot be shared.
    private bool ComputeAdjustments()
    {
        var adjustments = _draft.Adjustments;
        if (adjustments.IsEmpty) return true;
        _shares = _isScratch
            ? ArrayPool<ImmutableArray<Tax>>.Shared.Rent(_layout.Shares)
            : new ImmutableArray<Tax>[_layout.Shares];
        Span<byte> order = stackalloc byte[FastTreatments.Count];
        order = order[.._treatmentCount];
        Sort(order);
        var sum = 0L;
        foreach (var i in order) sum += _treatments[i].LineNets;
        var running = sum;
        var share = 0;
        for (var i = 0; i < adjustments.Length; i++)
        {
            var asked = adjustments[i];
            var amount = AmountOf(asked, sum, running);
            _columns[_layout.DocumentAt(i)] = amount;
            _columns[_layout.DocumentAt(i) + 1] = share;
            if (!asked.Taxes.IsEmpty) Add(asked, TreatmentOf(asked.Taxes), amount, ref share);
            else if (asked.Percent is { } percent && asked.Base is null)
                SpreadPercent(asked, percent, amount, order, ref share);
            else if (!SpreadAmount(asked, amount, Math.Sign(sum), order, ref share)) return false;
            running = asked.Kind == AdjustmentKind.Charge ? running + amount : running - amount;
        }

        if (share < _shares.Length && !_isScratch) Array.Resize(ref _shares, share);
        _layout = _layout with { Shares = share };
        return true;
    }

    private readonly long AmountOf(Adjustment asked, long sum, long running)
    {
        if (asked.Amount is { } amount) return amount.MinorUnits;
        var percentBase = asked.Base is { } stated ? stated.MinorUnits
            : asked.Of == PercentBase.Running ? running : sum;
        return Scaling.Percent(percentBase, asked.Percent.GetValueOrDefault(), _lineMode);
    }

    private void SpreadPercent(
        Adjustment asked, Percentage percent, long amount, scoped ReadOnlySpan<byte> order, ref int share)
    {
        Span<long> bases = stackalloc long[FastTreatments.Count];
        Span<byte> takers = stackalloc byte[FastTreatments.Count];
        var count = 0;
        foreach (var i in order)
        {
            ref var treatment = ref _treatments[i];
            if (!(asked.Of == PercentBase.Running ? treatment.IsPresent : treatment.HasLines)) continue;
            takers[count] = i;
            bases[count++] = asked.Of == PercentBase.Running ? treatment.Running : treatment.LineNets;
        }

        Span<long> shown = stackalloc long[FastTreatments.Count];
        if (count > 0) ColumnCore.Share(bases[..count], percent, amount, _lineMode, shown);
        for (var i = 0; i < count; i++) Add(asked, takers[i], shown[i], ref share);
    }

    private bool SpreadAmount(Adjustment asked, long amount, int sign, scoped ReadOnlySpan<byte> order, ref int share)
    {
        Span<long> weights = stackalloc long[FastTreatments.Count];
        Span<byte> takers = stackalloc byte[FastTreatments.Count];
        var count = 0;
        foreach (var i in order)
        {
            ref var treatment = ref _treatments[i];
            if (!treatment.HasLines || sign == 0 || Math.Sign(treatment.LineNets) != sign) continue;
            takers[count] = i;
            weights[count++] = Math.Abs(treatment.LineNets);
        }

        if (count == 0 && amount != 0) return false;
        Span<long> parts = stackalloc long[FastTreatments.Count];
        if (count == 1) parts[0] = amount;
        else if (count > 1) Split.Into(amount, weights[..count], default, parts[..count]);
        for (var i = 0; i < count; i++) Add(asked, takers[i], parts[i], ref share);
        return true;
    }

    private void Add(Adjustment asked, int index, long amount, ref int share)
    {
        ref var treatment = ref _treatments[index];
        var signed = asked.Kind == AdjustmentKind.Charge ? amount : -amount;
        treatment.Running += signed;
        treatment.IsPresent = true;
        _columns[_layout.ShareAt(share)] = amount;
        _shares[share++] = treatment.Taxes;
        if (_taxesEachLine) AddTaxes(treatment.Taxes, signed);
    }
}
