using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Parties;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Proposes what to pay when: each item in the last run that pays it in time, or in the last one that earns a discount
/// worth more than the money costs; grouped by payee and account, less the supplier's credits. Pure, safe to use from
/// several threads.
/// </summary>
public static class PaymentProposalEngine
{
    /// <summary>The proposal of a day.</summary>
    /// <param name="asOf">The day; runs before it do not count.</param>
    /// <param name="payables">What we owe, and credits; in any order.</param>
    /// <param name="options">The runs and how they are used.</param>
    public static PaymentProposal Propose(
        LocalDate asOf, ImmutableArray<Payable> payables, PaymentProposalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var days = new BankDays(options.Holidays);
        var run = new PaymentProposalRun(options,
        [
            .. options.Runs.Where(day => day >= asOf).Distinct().Order()
                .Select(day => new PaymentRun(day, days.After(day, options.LeadDays))),
        ]);
        foreach (var payable in (payables.IsDefault ? [] : payables)
            .OrderBy(each => each.Item.Due).ThenBy(each => each.Item.Id, StringComparer.Ordinal))
            run.Add(payable);
        return run.Proposal(asOf);
    }
}
