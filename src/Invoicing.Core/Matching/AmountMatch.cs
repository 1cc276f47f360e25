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
        var here = new Dictionary<(string Order, string Line), Quantity>();
        foreach (var line in context.Lines)
        {
            if (Agreed(line, here, context.Invoice.Draft) is not { } agreed
                || PriceMatch.IsAbove(line, context)
                || line.Net <= agreed || IsAllowed(agreed, line, context)) continue;
            findings.Add(MatchFindings.AmountAboveOrder, Severity.Error, line.Path,
                ("billed", line.Net), ("agreed", agreed));
        }
    }

    private static bool IsAllowed(Money agreed, MatchLine line, MatchContext context) =>
        context.Tolerance(ToleranceKind.LineTotal, line).Range
            .Allows(Exact.Of(agreed), Exact.Of(line.Net), Dimension.Of(agreed.Currency));

    // Null, too, where quantities cannot be added: then they are more than was ordered, which another rule finds.
    private static Money? Agreed(
        MatchLine line, Dictionary<(string Order, string Line), Quantity> here, InvoiceDraft draft)
    {
        try
        {
            return Agreed(line, Before(line, here, draft.Type.Sign < 0), draft);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // What was billed before the line: by earlier invoices, and by earlier lines of this one. A fixed amount of the
    // order line is shared over its parts one after the other; a credit takes back the last of them first.
    private static Quantity? Before(
        MatchLine line, Dictionary<(string Order, string Line), Quantity> here, bool isCredit)
    {
        if (line is not { Order: { } order, OrderLine: { } ordered, BilledQuantity: { } before }
            || line.Quantity.Unit != ordered.Quantity.Unit) return null;
        var earlier = here.GetValueOrDefault((order.Id, ordered.Id), Quantity.Of(0, before.Unit));
        here[(order.Id, ordered.Id)] = earlier + line.Quantity;
        return isCredit ? before - earlier - line.Quantity : before + earlier;
    }

    // What the quantity comes to as agreed, taxed and rounded as the line is; null where it cannot be told.
    private static Money? Agreed(MatchLine line, Quantity? billed, InvoiceDraft draft)
    {
        if (line is not { OrderLine: { } ordered, OrderPrice: { } price } || billed is not { } before
            || price.Currency != draft.Currency
            || line.Quantity.Unit != ordered.Quantity.Unit
            || !ordered.Quantity.IsPositive
            || (line.Quantity != ordered.Quantity && !PartOfLine.IsDivisible(ordered.Adjustments, []))) return null;
        var agreed = AgreedLine.Of(ordered, price, before, line.Quantity) with { Taxes = line.Line.Taxes };
        return LineAlone.Net(agreed, draft.Currency, draft.Seller, draft.IssueDate, draft.Rounding);
    }
}
