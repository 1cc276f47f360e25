using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>Jobs that are right by their making, under contracts and for input tax, have no findings.</summary>
public class RightContractJobTests
{
    [Fact]
    public void Milestones_that_were_reached_match() => Holds(ContractJobs.Milestones);

    [Fact]
    public void Approved_work_at_the_rate_of_its_role_matches() => Holds(ContractJobs.HoursWorked);

    [Fact]
    public void A_supplier_with_a_number_and_rates_in_force_has_no_findings_on_input_tax() =>
        Holds(job => job with
        {
            Engine = MatchEngine.Purchases,
            Facts = job.Facts with { BuyerVatNumbers = [RightJobs.Us.VatNumber!] },
        });

    static void Holds(Func<Job, Job> change) => Law.Holds(RightJobs.All, job =>
    {
        Assert.Equal(FindingList.Empty, change(job).Match().Findings);
        return true;
    }, count: 60);
}
