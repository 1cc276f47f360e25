using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What is asked before delivery, by prepayment invoices (386), was agreed: a percentage of the value of the
/// order, all of them together; and the invoice with which the order is billed in full deducts it (BT-113). Quantities
/// and prices of a prepayment invoice are not compared.</summary>
internal sealed class PrepaymentMatch : IMatchRule
{
    public string Id => "prepayments";

    /// <summary>Whether the document asks for money before delivery.</summary>
    public static bool Is(Invoice invoice) => invoice.Type == DocumentType.PrepaymentInvoice;

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0) return;
        if (!Is(context.Invoice) && !context.Facts.BilledSoFar.Items.Any(item => item.IsPrepayment)) return;
        var prepaid = new Prepaid(context.Facts.BilledSoFar);
        foreach (var each in BilledOrders.Of(context))
        {
            var before = prepaid.Of(each.Order);
            if (Is(context.Invoice)) CheckRequest(each, before, context, findings);
            else if (context.Invoice.Type.BillsQuantity)
                CheckDeduction(each.Order, before, prepaid.WasBilled(each.Order), context, findings);
        }
    }

    private static void CheckRequest(BilledOrder asked, Exact before, MatchContext context, FindingSink findings)
    {
        var (order, currency) = (asked.Order, context.Invoice.Currency);
        if (order.Prepayment is not { } percent)
        {
            findings.Add(MatchFindings.PrepaymentNotAgreed, Severity.Error, "",
                ("order", order.Id), ("amount", Shown(asked.Net, currency)));
            return;
        }

        if (OrderValue.Of(order, context.Invoice.Draft) is not { } value) return;
        var most = Exact.Of(value) * percent.Fraction;
        var above = before + asked.Net - most;
        if (above.Sign <= 0 || asked.Net.Sign <= 0) return;
        findings.Add(MatchFindings.PrepaymentAboveAgreed, Severity.Error, "",
            ("order", order.Id), ("amount", Shown(asked.Net, currency)), ("billed", Shown(before, currency)),
            ("agreed", Shown(most, currency)), ("percent", percent),
            (Variance.EffectName, Shown(above < asked.Net ? above : asked.Net, currency)));
    }

    // Earlier invoices of the order may have deducted a part; then only one that deducts nothing is found.
    private static void CheckDeduction(
        Order order, Exact prepaid, bool wasBilled, MatchContext context, FindingSink findings)
    {
        var paid = Exact.Of(context.Invoice.Totals.Paid);
        if (prepaid.Sign <= 0 || paid >= prepaid || (wasBilled && paid.Sign > 0)) return;
        if (!WholeOrder.IsDone(context, order)) return;
        var currency = context.Invoice.Currency;
        findings.Add(MatchFindings.PrepaymentNotDeducted, wasBilled ? Severity.Warning : Severity.Error, "",
            ("order", order.Id), ("found", Shown(paid, currency)), ("expected", Shown(prepaid, currency)));
    }

    private static Money Shown(Exact amount, Currency currency) => Money.Round(amount, currency, Rounding.HalfUp);

    // What was prepaid of each order, before tax.
    private sealed class Prepaid
    {
        private readonly Dictionary<(string Order, Currency Currency), Exact> _prepaid = [];
        private readonly HashSet<string> _billed = new(StringComparer.Ordinal);

        public Prepaid(BilledSoFar before)
        {
            foreach (var item in before.Items)
            {
                if (item.OrderId is not { } order) continue;
                var key = (order, item.Net.Currency);
                if (item.IsPrepayment) _prepaid[key] = _prepaid.GetValueOrDefault(key) + Exact.Of(item.Net);
                else _billed.Add(order);
            }
        }

        public Exact Of(Order order) => _prepaid.GetValueOrDefault((order.Id, order.Currency));

        public bool WasBilled(Order order) => _billed.Contains(order.Id);
    }
}
