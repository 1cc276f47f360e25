using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

internal ref partial struct FastCalculation
{
    private void ComputeLines()
    {
        var lines = _draft.Lines;
        var adjustment = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var at = _layout.LineAt(i);
            _columns[at + 2] = adjustment;
            if (_treatmentOfLine[i] == NoTreatment)
            {
                adjustment += line.Adjustments.Length;
                continue;
            }

            var gross = Scaling.Price(line.Quantity, line.Price, _digits, _lineMode);
            var net = gross;
            foreach (var asked in line.Adjustments)
            {
                var amount = AmountOf(asked, line, gross, net);
                _columns[_layout.AdjustmentAt(adjustment++)] = amount;
                net = asked.Kind == AdjustmentKind.Charge ? net + amount : net - amount;
            }

            _columns[at] = gross;
            _columns[at + 1] = net;
            ref var treatment = ref _treatments[_treatmentOfLine[i]];
            treatment.LineNets += net;
            if (_taxesEachLine) AddTaxes(treatment.Taxes, net);
        }

        for (var i = 0; i < _treatmentCount; i++) _treatments[i].Running = _treatments[i].LineNets;
    }

    private readonly long AmountOf(Adjustment asked, InvoiceLine line, long gross, long net)
    {
        if (asked.Percent is { } percent)
        {
            var percentBase = asked.Base is { } stated ? stated.MinorUnits
                : asked.Of == PercentBase.Running ? net : gross;
            return Scaling.Percent(percentBase, percent, _lineMode);
        }

        return asked.PerUnit is { } price
            ? Scaling.Price(asked.Quantity ?? line.Quantity, price, _digits, _lineMode)
            : asked.Amount.GetValueOrDefault().MinorUnits;
    }

    private void AddTaxes(ImmutableArray<Tax> taxes, long net)
    {
        foreach (var tax in taxes) _groups[GroupOf(tax)].Total += Scaling.Percent(net, tax.Rate, _taxMode);
    }
}
