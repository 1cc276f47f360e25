using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>Charges of the document are those agreed in the orders that it bills, by reason code (those without one
/// together), before and now; allowances agreed for an order as a whole are given. What is above within the tolerance
/// for charges is accepted: unplanned costs of delivery. Credit notes, prepayment invoices and documents without a
/// known order or contract are not compared.</summary>
internal sealed class ChargeMatch : IMatchRule
{
    public string Id => "charges";

    public void Check(MatchContext context, FindingSink findings)
    {
        var invoice = context.Invoice;
        if (invoice.Type.Sign < 0 || PrepaymentMatch.Is(invoice) || !IsComparable(context)) return;
        var orders = BilledOrders.Of(context);
        var charges = new AdjustmentSums(context, orders, AdjustmentKind.Charge);
        foreach (var (reason, sums) in charges.ByReason) CheckCharge(reason, sums, context, findings);
        var allowances = new AdjustmentSums(context, orders, AdjustmentKind.Allowance);
        foreach (var (reason, sums) in allowances.ByReason) CheckAllowance(reason, sums, context, findings);
    }

    // Something agreed is known, all in the currency of the invoice, and there is something to compare.
    private static bool IsComparable(MatchContext context)
    {
        var hasAdjustments = context.Invoice.Adjustments.Count > 0;
        var isKnown = false;
        foreach (var line in context.Lines)
        {
            isKnown |= line.Order is not null || line.Contract is not null;
            if (line.Order is not { } order) continue;
            if (order.Currency != context.Invoice.Currency) return false;
            hasAdjustments |= !order.Adjustments.IsEmpty;
        }

        return isKnown && hasAdjustments;
    }

    private static void CheckCharge(string reason, AdjustmentSum sum, MatchContext context, FindingSink findings)
    {
        var currency = context.Invoice.Currency;
        var above = sum.Before + sum.Now - sum.Agreed;
        var tolerance = context.Tolerance(ToleranceKind.Charges);
        if (above.Sign <= 0 || sum.Now.Sign <= 0
            || tolerance.Range.Above.Allows(sum.Agreed, above, Dimension.Of(currency))) return;
        findings.Add(sum.IsAgreed ? MatchFindings.ChargeAboveOrder : MatchFindings.ChargeNotOrdered, Severity.Error, "",
            ("reason", reason), ("billed", Shown(sum.Now, currency)), ("before", Shown(sum.Before, currency)),
            ("agreed", Shown(sum.Agreed, currency)),
            (Variance.EffectName, Shown(above < sum.Now ? above : sum.Now, currency)),
            (Variance.ToleranceName, tolerance.ToText(above)));
    }

    private static void CheckAllowance(string reason, AdjustmentSum sum, MatchContext context, FindingSink findings)
    {
        var currency = context.Invoice.Currency;
        var missing = sum.Agreed - sum.Now - sum.Before;
        var tolerance = context.Tolerance(ToleranceKind.Charges);
        if (missing.Sign <= 0 || tolerance.Range.Above.Allows(sum.Agreed, missing, Dimension.Of(currency))) return;
        findings.Add(MatchFindings.AllowanceNotGiven, Severity.Error, "",
            ("reason", reason), ("billed", Shown(sum.Now, currency)), ("agreed", Shown(sum.Agreed, currency)),
            (Variance.EffectName, Shown(missing, currency)), (Variance.ToleranceName, tolerance.ToText(missing)));
    }

    private static Money Shown(Exact amount, Currency currency) => Money.Round(amount, currency, Rounding.HalfUp);
}
