using Invoicing.Contracts;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>Every fact that may be billed, each once, in the order in which they are billed: by day, then by
/// name.</summary>
internal static class BillableFacts
{
    public static List<BillableFact> Of(BillingFacts facts, LocalDate asOf)
    {
        var all = new List<BillableFact>();
        foreach (var note in facts.Deliveries)
            foreach (var line in note.Lines) all.Add(new BillableFact.Delivered(note, line));
        foreach (var entry in facts.Timesheets) all.Add(new BillableFact.Worked(entry));
        AddMilestones(facts, all);
        AddUsage(facts, all);
        foreach (var contract in facts.Contracts)
            foreach (var item in contract.Recurring)
                foreach (var (charged, whole) in RecurringPeriods.Of(item, asOf))
                    all.Add(new BillableFact.PeriodDue(contract.Id, item, charged, whole));
        all.Sort(Compare);
        return all;
    }

    // A milestone agreed is a fact before it is reached; one said to be reached is a fact even if none was agreed.
    private static void AddMilestones(BillingFacts facts, List<BillableFact> all)
    {
        var reached = facts.MilestonesReached.ToLookup(at => (at.ContractId, at.MilestoneId));
        var agreed = new HashSet<(string, string)>();
        foreach (var contract in facts.Contracts)
        {
            foreach (var milestone in contract.Milestones)
            {
                var isNew = agreed.Add((contract.Id, milestone.Id));
                if (!isNew || !reached.Contains((contract.Id, milestone.Id)))
                    all.Add(new BillableFact.MilestoneDue(contract.Id, milestone.Id, null));
            }
        }

        foreach (var at in facts.MilestonesReached)
            all.Add(new BillableFact.MilestoneDue(at.ContractId, at.MilestoneId, at.Date));
    }

    private static void AddUsage(BillingFacts facts, List<BillableFact> all)
    {
        foreach (var month in facts.Usage.GroupBy(record =>
            (record.ContractId, record.ItemId, record.Date.Year, record.Date.Month)))
            all.Add(new BillableFact.UsageDue(month.Key.ContractId, month.Key.ItemId,
                DateRange.Month(month.Key.Year, month.Key.Month),
                [
                    .. month.OrderBy(record => record.Date).ThenBy(record => record.Id, StringComparer.Ordinal)
                        .ThenBy(record => record.Quantity.ToString(), StringComparer.Ordinal),
                ]));
    }

    private static int Compare(BillableFact left, BillableFact right)
    {
        var byDate = (left.Date ?? LocalDate.MaxIsoValue).CompareTo(right.Date ?? LocalDate.MaxIsoValue);
        return byDate != 0 ? byDate : PathOrder.Compare(left.Source, right.Source);
    }
}
