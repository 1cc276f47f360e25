using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Each line names an order line or a contract that is known, or fits one order line clearly.</summary>
internal sealed class ReferenceMatch : IMatchRule
{
    private const int MostNamed = 5;

    public string Id => "references";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.TotalAssignment is { } total) Check(context, total, findings);
        string? before = null;
        foreach (var line in context.Lines)
        {
            // A line that bills several order lines is there for each, and found once.
            if (line.Id == before && line.Assignment.Way is AssignmentWay.Spread or AssignmentWay.Total) continue;
            before = line.Id;
            if (line.Assignment.Problem != AssignmentProblem.None)
                Add(line.Assignment, line.Path, line.Line.Item.Name, line.Net, findings);
            else
                Check(line, PrepaymentMatch.Is(context.Invoice), findings);
            if (line.Assignment is { Written: { } written, Taken: { } taken })
                findings.Add(MatchFindings.ReferenceWrittenOtherwise, Severity.Notice, line.Path,
                    ("written", written), ("taken", taken));
        }
    }

    private static void Check(MatchLine line, bool isPrepayment, FindingSink findings)
    {
        if (line is { OrderId: null, ContractId: null, Order: null })
            findings.Add(MatchFindings.NotAgreed, Severity.Error, line.Path, ("item", line.Line.Item.Name));
        else if (line is { OrderId: { } order, Order: null })
            findings.Add(MatchFindings.OrderUnknown, Severity.Error, line.Path, ("order", order));
        else if (line is { Order: { } known, OrderLine: null } && !isPrepayment)
            findings.Add(MatchFindings.OrderLineUnknown, Severity.Error, line.Path,
                ("order", known.Id), ("line", line.Line.OrderLineReference ?? line.Line.Item.Name));
        else if (line is { OrderId: null, ContractId: { } contract, Contract: null, Order: null })
            findings.Add(MatchFindings.ContractUnknown, Severity.Error, line.Path, ("contract", contract));
    }

    private static void Check(MatchContext context, LineAssignment total, FindingSink findings)
    {
        if (total.Problem == AssignmentProblem.OrderUnknown)
            findings.Add(MatchFindings.OrderUnknown, Severity.Error, "",
                ("order", context.Invoice.Draft.OrderReference ?? ""));
        else if (total.Problem != AssignmentProblem.None)
            Add(total, "", "The total", context.Invoice.Totals.WithoutTax, findings);
    }

    private static void Add(LineAssignment assignment, string path, string item, Money amount, FindingSink findings)
    {
        if (assignment.Problem == AssignmentProblem.NotExplained)
            findings.Add(MatchFindings.TotalNotExplained, Severity.Error, path, ("amount", amount));
        else if (assignment.Problem == AssignmentProblem.Ambiguous)
            findings.Add(MatchFindings.Ambiguous, Severity.Error, path,
                ("item", item), ("candidates", Named(assignment)));
        else
            findings.Add(MatchFindings.SearchBounded, Severity.Error, path, ("item", item));
    }

    private static string Named(LineAssignment assignment)
    {
        var names = assignment.Candidates.Take(MostNamed).Select(each => each.Criteria.IsEmpty
            ? $"{each.OrderId}/{each.OrderLineId}"
            : FormattableString.Invariant($"{each.OrderId}/{each.OrderLineId} ({each.Score})"));
        var more = assignment.Candidates.Length - MostNamed;
        return string.Join(", ", names) + (more > 0 ? FormattableString.Invariant($" and {more} more") : "");
    }
}
