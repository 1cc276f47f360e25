using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>All invoices together, before and now, stay within the limit of an order, of a blanket order over all its
/// releases, and of a contract. A limit has no tolerance. What was billed in another currency cannot be compared: then
/// nothing is found. Prepayments do not count, the invoices that deduct them do.</summary>
internal sealed class LimitMatch : IMatchRule
{
    public string Id => "limits";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0 || PrepaymentMatch.Is(context.Invoice)) return;
        var agreements = new Agreements(context.Facts);
        SortedDictionary<string, LimitUse>? uses = null;
        foreach (var line in context.Lines)
        {
            if (line.Order is { } order)
            {
                Use(ref uses, "order " + order.Id, order.Limit, line.Net);
                if (agreements.BlanketOf(order) is { } blanket)
                    Use(ref uses, "order " + blanket.Id, blanket.Limit, line.Net);
            }

            if (agreements.ContractOf(line) is { Limit: not null } contract)
                Use(ref uses, "contract " + contract.Id, contract.Limit, line.Net);
        }

        if (uses is null) return;
        foreach (var item in context.Facts.BilledSoFar.Items) AddBefore(uses, agreements, item);
        foreach (var (of, use) in uses) Compare(of, use, findings);
    }

    private static void Use(
        ref SortedDictionary<string, LimitUse>? uses, string of, Money? limit, Money net)
    {
        if (limit is not { } most || most.Currency != net.Currency) return;
        uses ??= new(StringComparer.Ordinal);
        if (!uses.TryGetValue(of, out var use)) uses[of] = use = new LimitUse(most);
        use.Now += Exact.Of(net);
    }

    private static void AddBefore(SortedDictionary<string, LimitUse> uses, Agreements agreements, BilledItem item)
    {
        if (item.IsPrepayment) return;
        var order = item.OrderId is { } id ? agreements.OrderOf(id) : null;
        if (item.OrderId is { } own) Add(uses, "order " + own, item);
        if (order?.BlanketOrderId is { } blanket) Add(uses, "order " + blanket, item);
        if ((item.ContractId ?? order?.ContractId) is { } contract) Add(uses, "contract " + contract, item);
    }

    private static void Add(SortedDictionary<string, LimitUse> uses, string of, BilledItem item)
    {
        if (!uses.TryGetValue(of, out var use)) return;
        if (item.Net.Currency == use.Limit.Currency) use.Before += Exact.Of(item.Net);
        else use.IsComparable = false;
    }

    private static void Compare(string of, LimitUse use, FindingSink findings)
    {
        var above = use.Before + use.Now - Exact.Of(use.Limit);
        if (!use.IsComparable || above.Sign <= 0 || use.Now.Sign <= 0) return;
        var currency = use.Limit.Currency;
        findings.Add(MatchFindings.LimitExceeded, Severity.Error, "",
            ("of", of), ("amount", Shown(use.Now)), ("billed", Shown(use.Before)), ("limit", use.Limit),
            (Variance.EffectName, Shown(above < use.Now ? above : use.Now)));

        Money Shown(Exact amount) => Money.Round(amount, currency, Rounding.HalfUp);
    }

    private sealed class LimitUse(Money limit)
    {
        public Money Limit { get; } = limit;

        public Exact Now { get; set; }

        public Exact Before { get; set; }

        public bool IsComparable { get; set; } = true;
    }
}
