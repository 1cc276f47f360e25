using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

internal ref partial struct FastCalculation
{
    private void ComputeLines()
    {
        var columns = _columns;
        var at = _layout.LineAt(0);
        var first = _layout.AdjustmentAt(0);
        var next = first;
        var treatmentOfLine = _treatmentOfLine;
        foreach (var line in _draft.Lines)
        {
            columns[at + 2] = next - first;
            var number = treatmentOfLine[0];
            treatmentOfLine = treatmentOfLine[1..];
            if (number == NoTreatment)
            {
                next += line.Adjustments.Length;
                at += AmountsLayout.ColumnsOfLine;
                continue;
            }

            var gross = Scaling.Price(line.Quantity, line.Price, _digits, _lineMode);
            var net = gross;
            foreach (var asked in line.Adjustments)
            {
                var amount = AmountOf(asked, line, gross, net);
                columns[next++] = amount;
                net = asked.Kind == AdjustmentKind.Charge ? net + amount : net - amount;
            }

            columns[at] = gross;
            columns[at + 1] = net;
            at += AmountsLayout.ColumnsOfLine;
            ref var treatment = ref _treatments[number];
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
