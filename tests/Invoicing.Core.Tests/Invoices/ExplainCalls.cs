using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Everything of an invoice that can be explained.</summary>
internal static class ExplainCalls
{
    private static readonly Term[] Totals =
    [
        Term.SumOfLineNets, Term.SumOfAllowances, Term.SumOfCharges, Term.TotalWithoutTax, Term.TotalTax,
        Term.TotalWithTax, Term.Paid, Term.RoundingAmount, Term.Due, Term.Withheld, Term.SplitPayment, Term.AmountToPay,
        Term.Missing, Term.CashDifference,
    ];

    /// <summary>All explanations of a calculation, in which what recurs is one object.</summary>
    public static IEnumerable<Explanation> All(ExactCalculation calculation)
    {
        var explainer = new Explainer(calculation);
        foreach (var term in Totals) yield return explainer.Total(term)!;
        foreach (var line in calculation.Lines)
        {
            yield return explainer.LineGross(line);
            yield return explainer.LineNet(line);
            if (line.IsPriced) yield return Explainer.NetPrice(line);
            for (var i = 0; i < line.Adjustments.Count; i++) yield return explainer.LineAdjustment(line, i);
        }

        foreach (var group in calculation.Groups)
        {
            yield return explainer.BaseOf(group);
            yield return explainer.TaxOf(group);
        }

        foreach (var adjustment in calculation.Adjustments)
            if (!adjustment.NamesLines) yield return explainer.Document(adjustment);
        if (calculation.Draft.AccountingRate is { } rate) yield return explainer.InAccountingCurrency(rate, null);
    }

    /// <summary>All explanations that one can ask an invoice for.</summary>
    public static IEnumerable<Explanation> All(Invoice invoice)
    {
        foreach (var term in Totals) yield return invoice.Explain(term);
        if (invoice.Totals.TaxInAccountingCurrency is not null)
            yield return invoice.Explain(Term.TotalTaxInAccountingCurrency);
        foreach (var line in invoice.Lines)
        {
            yield return invoice.Explain(Term.LineGross, line.Id);
            yield return invoice.Explain(Term.LineNet, line.Id);
            if (line.Line.Kind == LineKind.Priced) yield return invoice.Explain(Term.NetPrice, line.Id);
            yield return invoice.Explain(Term.Quantity, line.Id);
            for (var i = 0; i < line.Adjustments.Count; i++)
                yield return invoice.Explain(
                    line.Adjustments[i].Adjustment.Kind == AdjustmentKind.Charge ? Term.LineCharge : Term.LineAllowance,
                    line.Id, adjustment: i);
        }

        foreach (var group in invoice.TaxGroups)
        {
            yield return invoice.Explain(Term.TaxBase, group: group.Key);
            yield return invoice.Explain(Term.GroupTax, group: group.Key);
            yield return invoice.Explain(Term.TaxRate, group: group.Key);
            if (invoice.Totals.TaxInAccountingCurrency is not null
                && group.Key.Kind != Invoicing.Taxes.TaxKind.Withheld)
                yield return invoice.Explain(Term.TotalTaxInAccountingCurrency, group: group.Key);
        }

        for (var i = 0; i < invoice.Adjustments.Count; i++)
            yield return invoice.Explain(
                invoice.Adjustments[i].Adjustment.Kind == AdjustmentKind.Charge
                    ? Term.DocumentCharge : Term.DocumentAllowance, adjustment: i);
    }
}
