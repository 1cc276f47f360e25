using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Corrections;

/// <summary>Invoices and credit notes as rebates count them.</summary>
public static class RebateDocuments
{
    /// <summary>
    /// What of an invoice or credit note counts for a rebate: its nets by treatment, document allowances taken off and
    /// charges added; those of a credit note are negative. Taxes per unit are left out: a rebate returns no units.
    /// </summary>
    /// <param name="invoice">The invoice, with its number.</param>
    /// <param name="customer">The customer's id, as the agreement names it.</param>
    /// <exception cref="ArgumentException">The invoice has no number.</exception>
    public static RebateDocument Of(Invoice invoice, string customer)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var sign = invoice.Type.Effect == DocumentEffect.Credit ? -1 : 1;
        var bases = ImmutableArray.CreateBuilder<RebateBase>();
        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced)
                bases.Add(new RebateBase { Taxes = Added(line.Line.Taxes), Net = line.Net * sign });
        foreach (var adjustment in invoice.Adjustments)
            foreach (var share in adjustment.Shares)
                bases.Add(new RebateBase
                {
                    Taxes = Added(share.Taxes), Net = share.Amount * (sign * adjustment.Adjustment.Sign),
                });
        return new RebateDocument
        {
            Number = invoice.Number ?? throw new ArgumentException("The invoice has no number.", nameof(invoice)),
            Date = invoice.IssueDate,
            Customer = customer,
            Bases = bases.ToImmutable(),
        };
    }

    private static ImmutableArray<Tax> Added(ImmutableArray<Tax> taxes) =>
    [
        .. taxes.Where(tax => tax.Kind != TaxKind.PerUnit)
            .Select(tax => tax with { IsIncluded = false, Quantity = null, StatedBase = null }),
    ];
}
