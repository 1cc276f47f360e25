using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>
/// Rebates of a period: what accrues with each invoice and what is to be settled. Pure; the order of the documents does
/// not matter, and what accrues adds up to the rebate (docs/laws/discounts.md). Immutable, safe to share between
/// threads.
/// </summary>
public sealed class RebateEngine
{
    private RebateEngine()
    {
    }

    /// <summary>The engine.</summary>
    public static RebateEngine Standard { get; } = new();

    /// <summary>
    /// Works out the rebate by now. Documents count by date, then by number; credit notes reduce the turnover, and take
    /// back what accrued. A turnover below zero has no rebate.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="facts">The documents, and what was settled before.</param>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public Outcome<RebateReport> Settle(RebateAgreement agreement, RebateFacts facts)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        RebateCheck.Check(agreement, facts, findings);
        return findings.HasErrors
            ? new Outcome<RebateReport>(null, findings.ToList())
            : new Outcome<RebateReport>(new RebateRun(agreement, facts, findings).Settle(), findings.ToList());
    }

    /// <summary>Why so much is to be settled: the turnover by document, the tiers, what was settled before.</summary>
    /// <param name="agreement">The same agreement.</param>
    /// <param name="facts">The same facts.</param>
    /// <exception cref="FindingsException">They cannot be used.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public Explanation Explain(RebateAgreement agreement, RebateFacts facts) =>
        RebateExplanation.Of(Settle(agreement, facts).Value);
}
