using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>
/// Makes an outcome of what was found, by a policy. Each finding has a weight by its code, and differences by what all
/// of them come to; the heaviest decides, so that less found never weighs more (docs/laws/review.md). Pure and
/// immutable, safe to share between threads.
/// </summary>
[Experimental("INV1002")]
public sealed class OutcomeEngine
{
    private readonly OutcomePolicy _policy;
    private readonly Dictionary<string, HoldRule> _holds;
    private readonly HashSet<string> _rejects;
    private readonly HashSet<string> _writeOffs;

    private OutcomeEngine(OutcomePolicy policy)
    {
        _policy = policy;
        _holds = policy.Holds.ToDictionary(rule => rule.Code, StringComparer.Ordinal);
        _rejects = policy.Rejects.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        _writeOffs = policy.WriteOffCodes.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Decides by a policy.</summary>
    public static OutcomeEngine Of(OutcomePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new OutcomeEngine(policy);
    }

    /// <summary>Decides what becomes of an invoice.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="findings">All that was found.</param>
    /// <param name="match">How it matches, or null.</param>
    /// <param name="facts">Approvals, releases, credit notes and confirmed accounts.</param>
    public ReviewDecision Decide(Invoice invoice, FindingList findings, MatchReport? match, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(facts);
        if (findings.Count == 0 && _policy.DocumentBands.IsEmpty) return Clean;
        var outcome = new OutcomeRun(_policy, invoice, findings, match, facts)
        {
            Holds = _holds, Rejects = _rejects, WriteOffs = _writeOffs,
        };
        return outcome.Decide();
    }

    private static readonly ReviewDecision Clean = new();
}
