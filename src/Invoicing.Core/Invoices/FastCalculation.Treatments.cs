using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

internal ref partial struct FastCalculation
{
    /// <summary>Finds treatments, groups and the size of everything; false where the draft is not of the usual
    /// shape.</summary>
    private bool Classify()
    {
        var lines = _draft.Lines;
        var adjustments = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (_isToBePlain && !IsPlain(line, i)) return false;
            adjustments += line.Adjustments.Length;
            _treatmentOfLine[i] = NoTreatment;
            if (line.Kind != LineKind.Priced) continue;
            var treatment = TreatmentOf(line.Taxes);
            if (treatment < 0) return false;
            _treatmentOfLine[i] = (byte)treatment;
            _treatments[treatment].HasLines = _treatments[treatment].IsPresent = true;
        }

        var asked = _draft.Adjustments;
        foreach (var adjustment in asked)
        {
            if (_isToBePlain && !PlainShape.IsPlain(adjustment, _draft.Currency)) return false;
            if (!adjustment.Lines.IsEmpty) return false;
            if (!adjustment.Taxes.IsEmpty && TreatmentOf(adjustment.Taxes) < 0) return false;
        }

        // At most: a fixed amount may fall to fewer treatments.
        var shares = 0;
        foreach (var adjustment in asked) shares += adjustment.Taxes.IsEmpty ? _treatmentCount : 1;
        _layout = new AmountsLayout(lines.Length, adjustments, asked.Length, shares, _groupCount);
        return true;
    }

    private readonly bool IsPlain(InvoiceLine line, int index)
    {
        if (!PlainShape.IsPlain(line, index, _draft.Currency)) return false;
        foreach (var adjustment in line.Adjustments)
            if (!adjustment.Taxes.IsEmpty || !PlainShape.IsPlain(adjustment, _draft.Currency)) return false;
        return true;
    }

    // The number of the treatment, a new one where it is not there yet; -1 where it is not of the usual shape.
    private int TreatmentOf(ImmutableArray<Tax> taxes)
    {
        for (var i = 0; i < _treatmentCount; i++)
        {
            var known = _treatments[i].Taxes;
            if (known == taxes) return i;
            if (known.Length == 1 && taxes.Length == 1 && ReferenceEquals(known[0], taxes[0])) return i;
        }

        for (var i = 0; i < _treatmentCount; i++)
            if (TreatmentOrder.Instance.Compare(_treatments[i].Taxes, taxes) == 0) return i;
        if (_treatmentCount == FastTreatments.Count) return -1;
        // Two taxes of one treatment are left to the check: they may be one tax twice.
        if (_isToBePlain && (taxes.Length > 1 || (taxes.Length == 1 && !PlainShape.IsPlain(taxes[0])))) return -1;
        foreach (var tax in taxes)
            if (tax.Kind != TaxKind.Percent || tax.IsIncluded || !tax.StandsOn.IsEmpty || tax.StatedBase.HasValue
                || !Group(tax)) return -1;
        _treatments[_treatmentCount].Taxes = taxes;
        return _treatmentCount++;
    }

    // Puts the group of a tax at its place in key order, if it is not there; false where there are too many.
    private bool Group(Tax tax)
    {
        var at = 0;
        for (; at < _groupCount; at++)
        {
            var order = TaxGroupOrder.Compare(_groups[at].Tax, tax);
            if (order == 0) return true;
            if (order > 0) break;
        }

        if (_groupCount == FastGroups.Count) return false;
        for (var i = _groupCount; i > at; i--) _groups[i] = _groups[i - 1];
        _groups[at] = new FastGroup { Tax = tax };
        _groupCount++;
        return true;
    }

    private readonly int GroupOf(Tax tax)
    {
        for (var i = 0; i < _groupCount; i++)
            if (ReferenceEquals(_groups[i].Tax, tax)) return i;
        var at = 0;
        while (TaxGroupOrder.Compare(_groups[at].Tax, tax) != 0) at++;
        return at;
    }

    // Numbers of treatments in key order.
    private readonly void Sort(scoped Span<byte> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var at = i;
            for (; at > 0; at--)
            {
                if (TreatmentOrder.Instance.Compare(_treatments[order[at - 1]].Taxes, _treatments[i].Taxes) < 0) break;
                order[at] = order[at - 1];
            }

            order[at] = (byte)i;
        }
    }
}
