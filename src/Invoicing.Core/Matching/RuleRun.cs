using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Asks one rule. What a rule that throws had found is dropped, since it may be half of the truth.</summary>
internal static class RuleRun
{
    private const string Anything =
        "A vendor's rule may throw anything; the review of the rest goes on and says which failed.";

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = Anything)]
    public static void Check(IMatchRule rule, MatchContext context, FindingSink findings)
    {
        var before = findings.Count;
        try
        {
            rule.Check(context, findings);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception failure)
        {
            findings.BackTo(before);
            findings.Add(Failed(rule, failure, Severity.Error));
        }
    }

    /// <summary>Compares a total; amounts beyond 64 bits are reported as a rule that failed.</summary>
    public static void Compare(
        TotalMatch total, TotalRun run, FindingSink findings, ImmutableDictionary<string, Severity> severities)
    {
        var before = run.Causes.Count;
        try
        {
            total.Compare(run);
        }
        catch (OverflowException failure)
        {
            run.Causes.RemoveRange(before, run.Causes.Count - before);
            findings.Add(Failed(
                total, failure, severities.GetValueOrDefault(MatchFindings.RuleFailed, Severity.Error)));
        }
    }

    private static Finding Failed(IMatchRule rule, Exception failure, Severity severity) =>
        new(MatchFindings.RuleFailed, severity, "",
            [new("rule", rule.Id), new("exception", failure.GetType().Name)]);
}
