using Invoicing.Contracts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Work;

namespace Invoicing.Matching;

/// <summary>The contract has what is billed under it. Where it has not, no price is agreed either; that is found here
/// and not by the rule on prices.</summary>
internal sealed class ContractCoverageMatch : IMatchRule
{
    public string Id => "contract-coverage";

    public void Check(MatchContext context, FindingSink findings)
    {
        ContractCoverage? coverage = null;
        foreach (var line in context.Lines)
        {
            if (line is not { OrderPrice: null, Contract: { } contract }) continue;
            coverage ??= new ContractCoverage(context.Facts);
            if (coverage.WorkWithoutRate(line) is { } entry)
                findings.Add(MatchFindings.RateNotOnCard, Severity.Error, line.Path,
                    ("contract", contract.Id), ("person", entry.Person), ("role", entry.Role ?? "-"),
                    ("activity", entry.Activity ?? "-"), ("date", entry.Date), ("amount", line.Net));
            else if (coverage.IsForeign(line))
                findings.Add(MatchFindings.ContractNotCovered, Severity.Error, line.Path,
                    ("contract", contract.Id), ("what", line.Line.SourceReference ?? line.Line.Item.Name),
                    ("amount", line.Net));
        }
    }
}

/// <summary>Whether a contract has what a line without an agreed price bills.</summary>
internal sealed class ContractCoverage(MatchFacts facts)
{
    private readonly ContractItems _items = new();
    private Register<TimesheetEntry>? _timesheets;

    /// <summary>Whether that no price is agreed has a cause of its own here.</summary>
    public bool Explains(MatchLine line) => WorkWithoutRate(line) is not null || IsForeign(line);

    /// <summary>The entry that a line bills, where the contract has no rate for it; else null.</summary>
    public TimesheetEntry? WorkWithoutRate(MatchLine line)
    {
        if (line.Contract is not { } contract || line.Line.SourceReference is not { } source
            || !SourceReference.IsWork(source)) return null;
        _timesheets ??= new(facts.Timesheets, entry => SourceReference.Timesheet(entry.Id));
        return _timesheets.Find(source, out var entry) == 1 && RateChoice.Best(contract, entry!).Count == 0
            ? entry
            : null;
    }

    /// <summary>Whether the contract has nothing of the name that a line quotes; without one, neither rates nor
    /// something of the item's name.</summary>
    public bool IsForeign(MatchLine line)
    {
        if (line.Contract is not { } contract) return false;
        if (line.Line.SourceReference is { } source)
            return !SourceReference.IsWork(source) && _items.Find(contract, source) is null;
        return contract.Rates.IsEmpty && !HasItem(contract, line.Line);
    }

    private static bool HasItem(Contract contract, InvoiceLine line) =>
        contract.Recurring.Any(each => each.Item.Name == line.Item.Name)
        || contract.Metered.Any(each => each.Item.Name == line.Item.Name)
        || contract.Milestones.Any(each => each.Description == line.Item.Name);
}
