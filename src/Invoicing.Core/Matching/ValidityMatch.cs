using Invoicing.Contracts;
using Invoicing.Findings;
using Invoicing.Orders;
using NodaTime;

namespace Invoicing.Matching;

/// <summary>What is billed was delivered or performed while order, blanket order and contract held; where no such day
/// is known, the invoice is dated then. A credit note is not compared, nor is a document that bills
/// no quantity.</summary>
internal sealed class ValidityMatch : IMatchRule
{
    public string Id => "validity";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type is { Sign: < 0 } or { BillsQuantity: false }) return;
        var days = new PerformedDays(context);
        var agreements = new Agreements(context.Facts);
        foreach (var line in context.Lines)
        {
            if (line.Order is { } order)
            {
                CheckOrder(line, order, days, findings);
                if (agreements.BlanketOf(order) is { } blanket) CheckOrder(line, blanket, days, findings);
            }

            if (agreements.ContractOf(line) is { ValidIn: { } valid } contract)
                CheckContract(line, contract, valid, days, findings);
        }
    }

    private static void CheckOrder(MatchLine line, Order order, PerformedDays days, FindingSink findings)
    {
        if (order.ValidIn is not { } valid) return;
        var (first, last) = days.OrIssue(line);
        if (valid.Contains(first) && valid.Contains(last)) return;
        findings.Add(MatchFindings.OrderNotValid, Severity.Error, line.Path,
            ("order", order.Id), ("found", valid.Contains(first) ? last : first), ("expected", valid.ToString()),
            ("amount", line.Net));
    }

    private static void CheckContract(
        MatchLine line, Contract contract, DateRange valid, PerformedDays days, FindingSink findings)
    {
        var (first, last) = days.OrIssue(line);
        if (first < valid.Start) Add(MatchFindings.ContractNotYetValid, first);
        else if (last >= valid.EndExclusive) Add(MatchFindings.ContractExpired, last);

        void Add(string code, LocalDate found) => findings.Add(code, Severity.Error, line.Path,
            ("contract", contract.Id), ("found", found), ("expected", valid.ToString()), ("amount", line.Net));
    }
}
