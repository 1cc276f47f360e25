using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Testing;

public static partial class CalculationLaws
{
    /// <summary>
    /// Gross asked is gross returned: where prices include tax, the amounts asked are the nets and the included taxes,
    /// and what FROM-NET is missing. What is asked is found by calculating the draft as if nothing were taxed. Nothing
    /// is said of drafts in which one tax group is included here and added there, or which mix both kinds of prices and
    /// round at the end.
    /// </summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckGrossAsked(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Gross asked", draft, calculate);
        var treatments = draft.Lines.Where(line => line.Kind == LineKind.Priced).Select(line => line.Taxes)
            .Concat(draft.Adjustments.Where(a => !a.Taxes.IsEmpty).Select(a => a.Taxes)).ToArray();
        var included = Keys(treatments, tax => tax.IsIncluded);
        if (included.Overlaps(Keys(treatments, tax => !tax.IsIncluded))) return;
        var inclusive = treatments.Count(taxes => taxes.Any(tax => tax.IsIncluded));
        if (inclusive == 0) return;
        if (draft.Rounding.Lines == LineRounding.AtEnd && inclusive < treatments.Length) return;

        var asked = law.Calculate(Untaxed(draft)).Totals.WithoutTax;
        var taxes = law.Invoice.TaxGroups.Where(group => included.Contains(group.Key)).Select(group => group.Tax);
        var returned = law.Invoice.Totals.WithoutTax + Money.Sum(taxes, draft.Currency);
        if (draft.Rounding.Inclusive == InclusivePrices.FromGross)
        {
            law.Equal("what is asked", returned, asked);
        }
        else if (draft.Rounding.Cash is null)
        {
            var missing = law.Invoice.Totals.Rounding - (draft.RoundingAmount ?? Money.Zero(draft.Currency));
            law.Equal("what is asked", returned + missing, asked);
        }
    }

    private static HashSet<TaxGroupKey> Keys(IEnumerable<ImmutableArray<Tax>> treatments, Func<Tax, bool> which) =>
        [.. treatments.SelectMany(taxes => taxes).Where(which).Select(tax => tax.GroupKey)];

    /// <summary>The draft with one treatment that adds nothing.</summary>
    private static InvoiceDraft Untaxed(InvoiceDraft draft) => draft with
    {
        Lines = [.. draft.Lines.Select(line => line.Kind == LineKind.Priced ? line with { Taxes = [Vat.Zero] } : line)],
        Adjustments =
        [
            .. draft.Adjustments.Select(a => a.Taxes.IsEmpty ? a : a with { Taxes = [Vat.Zero] }),
        ],
    };
}
