using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Matching;
using static Invoicing.Core.Tests.Deviations.ContractJobs;

namespace Invoicing.Core.Tests.Deviations;

sealed class ContractDeviations : IDeviationList
{
    static readonly DateRange Earlier = DateRange.Inclusive(new(2025, 1, 1), new(2025, 12, 31));
    static readonly DateRange Later = DateRange.Inclusive(new(2027, 1, 1), new(2027, 12, 31));

    public IEnumerable<Deviation> All =>
    [
        new(MatchFindings.ContractUnknown, "a contract that is not known",
            (job, line) => Milestones(job).Line(line, each => each with { ContractReference = "C-9" })),
        new(MatchFindings.ContractNotYetValid, "before the contract holds",
            (job, _) => Milestones(job).Contract(each => each with { ValidIn = Later })),
        new(MatchFindings.ContractExpired, "after the contract ended",
            (job, _) => HoursWorked(job).Contract(each => each with { ValidIn = Earlier })),
        new(MatchFindings.ContractNotCovered, "a milestone that the contract does not have",
            (job, line) => Milestones(job).Line(line,
                each => each with { SourceReference = SourceReference.Milestone("C-1", "99") })),
        new(MatchFindings.RateNotOnCard, "work in a role without a rate",
            (job, line) => HoursWorked(job).Entry(line, each => each with { Role = "architect" })),
        new(MatchFindings.ApprovalMissing, "work that nobody approved",
            (job, line) => HoursWorked(job).Entry(line, each => each with { ApprovedBy = null })),
        new(MatchFindings.MilestoneNotReached, "a milestone that was not reached", (job, line) =>
        {
            var right = Milestones(job);
            return right with
            {
                Facts = right.Facts with { MilestonesReached = right.Facts.MilestonesReached.RemoveAt(line) },
            };
        }),
        new(MatchFindings.MilestoneNotAccepted, "a milestone that was not accepted",
            (job, _) => Milestones(job).Contract(each => each with { MilestonesNeedAcceptance = true })),
        new(MatchFindings.RetainageNotHeld, "a part that is to be held back is asked",
            (job, _) => Milestones(job).Contract(each => each with { Retainage = Percentage.Of(5m) }),
            (_, _) => ""),
        new(MatchFindings.CapExceeded, "work above the cap",
            (job, _) => HoursWorked(job).Contract(each => each with { Cap = Money.Of(100m, Currency.EUR) }),
            (_, _) => "/lines/1"),
        new(MatchFindings.LimitExceeded, "more than the limit of the contract",
            (job, _) => Milestones(job).Contract(each => each with { Limit = Money.Of(0.01m, Currency.EUR) }),
            (_, _) => ""),
        new(MatchFindings.SourceBilledBefore, "a milestone billed before", (job, line) =>
        {
            var right = Milestones(job);
            var before = right with { Draft = right.Draft with { Lines = [right.Draft.Lines[line]] } };
            return right with
            {
                Facts = right.Facts with { BilledSoFar = BilledSoFar.Nothing.With(before.Invoice()) },
            };
        }),
    ];
}

static class EntryChange
{
    public static Job Entry(this Job job, int line, Func<Work.TimesheetEntry, Work.TimesheetEntry> change)
    {
        var entries = job.Facts.Timesheets;
        return job with { Facts = job.Facts with { Timesheets = entries.SetItem(line, change(entries[line])) } };
    }
}
