using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>What the contract holds back of each invoice is held: by a document allowance, or by an instalment of the
/// terms of payment. Once the work was accepted as a whole - an acceptance that names the contract and no milestone -
/// nothing is held any more.</summary>
internal sealed class RetainageMatch : IMatchRule
{
    public string Id => "retainage";

    public void Check(MatchContext context, FindingSink findings)
    {
        var invoice = context.Invoice;
        if (invoice.Type.Sign < 0 || PrepaymentMatch.Is(invoice)) return;
        SortedDictionary<string, (Contract Contract, Exact Net)>? nets = null;
        foreach (var line in context.Lines)
        {
            if (line.Contract is not { Retainage: not null } contract || contract.Currency != invoice.Currency)
                continue;
            nets ??= new(StringComparer.Ordinal);
            nets[contract.Id] = (contract, nets.GetValueOrDefault(contract.Id).Net + Exact.Of(line.Net));
        }

        if (nets is null) return;
        var left = Held(invoice);
        foreach (var (contract, net) in nets.Values)
        {
            var percent = contract.Retainage!.Value;
            var expected = Money.Round(net * percent.Fraction, invoice.Currency, Rounding.Down);
            if (!expected.IsPositive || IsAccepted(context, contract) || IsInstalment(invoice, percent)) continue;
            if (left < expected)
                findings.Add(MatchFindings.RetainageNotHeld, Severity.Error, "",
                    ("contract", contract.Id), ("percent", percent), ("found", left), ("expected", expected));
            left = Money.Max(left - expected, Money.Zero(invoice.Currency));
        }
    }

    private static Money Held(Invoice invoice)
    {
        var held = Money.Zero(invoice.Currency);
        foreach (var each in invoice.Adjustments)
            if (each.Adjustment.Kind == AdjustmentKind.Allowance && Is(each.Adjustment)) held += each.Amount;
        return held;
    }

    private static bool Is(Adjustment adjustment) =>
        string.Equals(adjustment.Reason, Retainage.Reason, StringComparison.OrdinalIgnoreCase);

    private static bool IsAccepted(MatchContext context, Contract contract)
    {
        foreach (var each in context.Facts.Acceptances)
            if (each.ContractId == contract.Id && each.MilestoneId is null
                && each.Date <= context.Invoice.IssueDate) return true;
        return false;
    }

    private static bool IsInstalment(Invoice invoice, Percentage percent)
    {
        if (invoice.Draft.Terms is not { Instalments: { Length: > 1 } parts }) return false;
        var due = Exact.Of(invoice.Totals.Due);
        var shares = Exact.Zero;
        for (var i = 0; i < parts.Length; i++)
        {
            var share = parts[i].Share is { } stated ? stated.Fraction
                : parts[i].Fixed is { } amount && !due.IsZero ? Exact.Of(amount) / due
                : Exact.One - shares;
            if (i > 0 && share >= percent.Fraction) return true;
            shares += share;
        }

        return false;
    }
}
