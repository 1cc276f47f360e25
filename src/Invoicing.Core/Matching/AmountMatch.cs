using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>A line does not come to more than the order line does with the allowances and charges agreed. A price above
/// the one agreed is the price rule's matter and not found twice.</summary>
internal sealed class AmountMatch : IMatchRule
{
    public string Id => "amount";

    public void Check(MatchContext context, FindingSink findings)
    {
        foreach (var line in context.Lines)
        {
            if (PriceMatch.IsAbove(line, context.Tolerance) || Agreed(line, context.Invoice.Draft) is not { } agreed
                || line.Net <= agreed || context.Tolerance.Allows(agreed, line.Net)) continue;
            findings.Add(MatchFindings.AmountAboveOrder, Severity.Error, line.Path,
                ("billed", line.Net), ("agreed", agreed));
        }
    }

    // What the quantity comes to as agreed, taxed and rounded as the line is; null where it cannot be told.
    private static Money? Agreed(MatchLine line, InvoiceDraft draft)
    {
        if (line is not { OrderLine: { } ordered, OrderPrice: { } price, BilledQuantity: { } before }
            || price.Currency != draft.Currency
            || line.Quantity.Unit != ordered.Quantity.Unit
            || !ordered.Quantity.IsPositive
            || (line.Quantity != ordered.Quantity && !PartOfLine.IsDivisible(ordered.Adjustments, []))) return null;
        var agreed = AgreedLine.Of(ordered, price, before, line.Quantity) with { Taxes = line.Line.Taxes };
        return LineAlone.Net(agreed, draft.Currency, draft.Seller, draft.IssueDate, draft.Rounding);
    }
}
