using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Each line names an order line or a contract that is known.</summary>
internal sealed class ReferenceMatch : IMatchRule
{
    public string Id => "references";

    public void Check(MatchContext context, FindingSink findings)
    {
        foreach (var line in context.Lines)
        {
            if (line is { OrderId: null, ContractId: null })
                findings.Add(MatchFindings.NotAgreed, Severity.Error, line.Path, ("item", line.Line.Item.Name));
            else if (line is { OrderId: { } order, Order: null })
                findings.Add(MatchFindings.OrderUnknown, Severity.Error, line.Path, ("order", order));
            else if (line is { Order: { } known, OrderLine: null } && !PrepaymentMatch.Is(context.Invoice))
                findings.Add(MatchFindings.OrderLineUnknown, Severity.Error, line.Path,
                    ("order", known.Id), ("line", line.Line.OrderLineReference ?? line.Line.Item.Name));
            else if (line is { OrderId: null, ContractId: { } contract, Contract: null })
                findings.Add(MatchFindings.ContractUnknown, Severity.Error, line.Path, ("contract", contract));
        }
    }
}
