using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Terms;

namespace Invoicing.Matching;

/// <summary>
/// Matches invoices with orders, deliveries, receipts and contracts: those that the reader is about to send, and those
/// that suppliers sent. Pure; rules are independent of each other and of their order, and one that throws is reported
/// and the rest go on (docs/laws/matching.md). Immutable, safe to share between threads.
/// </summary>
[Experimental("INV1002")]
public sealed class MatchEngine
{
    private readonly ImmutableArray<IMatchRule> _rules;
    private readonly ImmutableArray<TotalMatch> _totals;
    private readonly ImmutableDictionary<string, Severity> _severities;

    private MatchEngine(
        ImmutableArray<IMatchRule> rules, ToleranceTable tolerances, ImmutableDictionary<string, Severity> severities,
        AssignmentOptions assignment)
    {
        _rules = rules;
        _totals = [.. rules.OfType<TotalMatch>().OrderBy(total => total.Stage)];
        _severities = severities;
        Tolerances = tolerances;
        Assignment = assignment;
    }

    /// <summary>All rules of this library; no tolerance.</summary>
    public static MatchEngine Standard { get; } = new(
        StandardMatchRules.All, ToleranceTable.Strict,
        ImmutableDictionary.Create<string, Severity>(StringComparer.Ordinal), AssignmentOptions.Default);

    /// <summary>How far values may lie from those agreed.</summary>
    public ToleranceTable Tolerances { get; }

    /// <summary>How lines without a reference are assigned to order lines.</summary>
    public AssignmentOptions Assignment { get; }

    /// <summary>The ids of the rules.</summary>
    public ImmutableArray<string> Rules => [.. _rules.Select(rule => rule.Id)];

    /// <summary>This engine with a rule more, in place of one of the same id.</summary>
    public MatchEngine With(IMatchRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new MatchEngine(
            [.. _rules.Where(each => each.Id != rule.Id), rule], Tolerances, _severities, Assignment);
    }

    /// <summary>This engine without a rule; the same where it has none of that id.</summary>
    public MatchEngine Without(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return new MatchEngine([.. _rules.Where(each => each.Id != ruleId)], Tolerances, _severities, Assignment);
    }

    /// <summary>This engine, in which findings of a code weigh otherwise, whichever rule finds them.</summary>
    public MatchEngine With(string code, Severity severity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new MatchEngine(_rules, Tolerances, _severities.SetItem(code, severity), Assignment);
    }

    /// <summary>This engine with another terms engine, whose calendars say when terms agreed for business days are
    /// due.</summary>
    public MatchEngine With(TermsEngine terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        IMatchRule[] rules = [new DueDateMatch(terms), new TermsMatch(terms)];
        return new MatchEngine(
            [.. _rules.Select(each => Array.Find(rules, rule => rule.Id == each.Id) ?? each)],
            Tolerances, _severities, Assignment);
    }

    /// <summary>This engine with other tolerances.</summary>
    public MatchEngine With(ToleranceTable tolerances)
    {
        ArgumentNullException.ThrowIfNull(tolerances);
        return new MatchEngine(_rules, tolerances, _severities, Assignment);
    }

    /// <summary>This engine with other points, or bounds, for lines without a reference.</summary>
    public MatchEngine With(AssignmentOptions assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return new MatchEngine(_rules, Tolerances, _severities, assignment);
    }

    /// <summary>Matches an invoice.</summary>
    /// <param name="invoice">The invoice, with amounts calculated or declared.</param>
    /// <param name="facts">What was agreed, what happened, and what was billed before this invoice.</param>
    /// <exception cref="OperationCanceledException">A rule was cancelled.</exception>
    public MatchReport Match(Invoice invoice, MatchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(facts);
        var (lines, total) = new MatchLines(facts, Tolerances, Assignment).Of(invoice);
        var context = new MatchContext
        {
            Invoice = invoice,
            Lines = lines,
            TotalAssignment = total,
            Facts = facts,
            Tolerances = Tolerances,
        };
        var findings = new FindingSink();
        foreach (var rule in _rules) RuleRun.Check(rule, context, findings);
        var explained = Explained.Of(Weighed(findings.ToList()), _totals, context, _severities);
        return new MatchReport
        {
            Lines = [.. context.Lines.Select(MatchedLine.Of)],
            Findings = explained.Findings,
            Variances = explained.Variances,
            Cost = explained.Cost,
        };
    }

    private FindingList Weighed(FindingList findings) => findings.Count == 0 || _severities.IsEmpty
        ? findings
        : FindingList.Of(
        [
            .. findings.Select(finding => _severities.TryGetValue(finding.Code, out var severity)
                ? finding with { Severity = severity }
                : finding),
        ]);
}
