using Invoicing.Findings;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>A milestone is billed when it was reached by the date of the invoice, and, where the contract says so, when
/// the buyer accepted it by then. What is accepted was reached.</summary>
internal sealed class MilestoneMatch : IMatchRule
{
    public string Id => "milestones";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0) return;
        var items = new ContractItems();
        MilestoneStates? states = null;
        foreach (var line in context.Lines)
        {
            if (line is not { Contract: { } contract, Line.SourceReference: { } source }
                || contract.Milestones.IsEmpty
                || items.Find(contract, source)?.Milestone is not { } milestone) continue;
            states ??= new MilestoneStates(context);
            var isAccepted = states.IsAccepted(contract.Id, milestone.Id);
            if (isAccepted) continue;
            if (!states.IsReached(contract.Id, milestone.Id)) Add(MatchFindings.MilestoneNotReached);
            else if (contract.MilestonesNeedAcceptance) Add(MatchFindings.MilestoneNotAccepted);

            void Add(string code) => findings.Add(code, Severity.Error, line.Path,
                ("contract", contract.Id), ("milestone", milestone.Id), ("amount", line.Net));
        }
    }

    // Up to the date of the invoice.
    private sealed class MilestoneStates
    {
        private readonly HashSet<(string Contract, string Milestone)> _reached = [];
        private readonly HashSet<(string Contract, string Milestone)> _accepted = [];

        public MilestoneStates(MatchContext context)
        {
            foreach (MilestoneReached each in context.Facts.MilestonesReached)
                if (each.Date <= context.Invoice.IssueDate) _reached.Add((each.ContractId, each.MilestoneId));
            foreach (var each in context.Facts.Acceptances)
                if (each is { ContractId: { } contract, MilestoneId: { } milestone }
                    && each.Date <= context.Invoice.IssueDate) _accepted.Add((contract, milestone));
        }

        public bool IsReached(string contract, string milestone) => _reached.Contains((contract, milestone));

        public bool IsAccepted(string contract, string milestone) => _accepted.Contains((contract, milestone));
    }
}
