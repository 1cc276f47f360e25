using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>What of an invoice an early-payment discount counts, by treatment, in the order of the tax
/// groups.</summary>
internal sealed class DiscountableAmounts
{
    private const string Freight = "FC";

    private readonly Dictionary<Sequence<TaxGroupKey>, DiscountableTreatment> _treatments = [];
    private readonly Dictionary<TaxGroupKey, int> _places = [];
    private readonly HashSet<TaxGroupKey> _taxesOnTaxes = [];
    private readonly Invoice _invoice;

    private DiscountableAmounts(Invoice invoice)
    {
        _invoice = invoice;
        foreach (var group in invoice.TaxGroups) _places.TryAdd(group.Key, _places.Count);
        foreach (var line in invoice.Draft.Lines) FindTaxesOnTaxes(line.Taxes);
        foreach (var adjustment in invoice.Draft.Adjustments) FindTaxesOnTaxes(adjustment.Taxes);
    }

    public static IReadOnlyList<DiscountableTreatment> Of(Invoice invoice, bool withoutFreight)
    {
        var amounts = new DiscountableAmounts(invoice);
        amounts.CountLines(withoutFreight);
        amounts.CountAdjustments(withoutFreight);
        return [.. amounts._treatments
            .OrderBy(treatment => treatment.Key.Items, Comparer<ImmutableArray<TaxGroupKey>>.Create(amounts.Compare))
            .Select(treatment => treatment.Value)];
    }

    private void CountLines(bool withoutFreight)
    {
        foreach (var invoiced in _invoice.Lines)
        {
            var line = invoiced.Line;
            if (line.Kind != LineKind.Priced || line.WithoutEarlyPayment) continue;
            var net = invoiced.Net;
            if (withoutFreight)
                foreach (var adjustment in invoiced.Adjustments)
                    if (IsFreight(adjustment.Adjustment)) net -= adjustment.Amount;
            TreatmentOf(line.Taxes).Count(net.MinorUnits, line.Quantity, 1);
        }
    }

    private void CountAdjustments(bool withoutFreight)
    {
        foreach (var invoiced in _invoice.Adjustments)
        {
            var adjustment = invoiced.Adjustment;
            if (EarlyPaymentAtIssue.IsPartOf(adjustment) || (withoutFreight && IsFreight(adjustment))) continue;
            foreach (var share in invoiced.Shares)
                TreatmentOf(share.Taxes).Count(share.Amount.MinorUnits * adjustment.Sign, null, adjustment.Sign);
        }
    }

    private static bool IsFreight(Adjustment adjustment) => adjustment is
    {
        Kind: AdjustmentKind.Charge, ReasonCode: Freight,
    };

    private DiscountableTreatment TreatmentOf(ImmutableArray<Tax> taxes)
    {
        Sequence<TaxGroupKey> key = taxes.Select(tax => tax.GroupKey).ToImmutableArray();
        if (!_treatments.TryGetValue(key, out var treatment))
            _treatments[key] = treatment = new DiscountableTreatment(taxes, GroupOf);
        return treatment;
    }

    // The base that a document shows does not hold the taxes that a tax stands on.
    private TaxGroup? GroupOf(Tax tax) =>
        _taxesOnTaxes.Contains(tax.GroupKey) ? null : _invoice.TaxGroups.Find(tax.GroupKey);

    private void FindTaxesOnTaxes(ImmutableArray<Tax> taxes)
    {
        foreach (var tax in taxes)
            if (!tax.StandsOn.IsEmpty) _taxesOnTaxes.Add(tax.GroupKey);
    }

    private int Compare(ImmutableArray<TaxGroupKey> left, ImmutableArray<TaxGroupKey> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var order = _places.GetValueOrDefault(left[i]).CompareTo(_places.GetValueOrDefault(right[i]));
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
