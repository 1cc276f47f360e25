using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>Asks one rule of the review. What a rule that throws had found is dropped, since it may be half of the
/// truth.</summary>
internal static class ReviewRuleRun
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types",
        Justification = "A vendor's rule may throw anything; the review of the rest goes on and says which failed.")]
    public static void Check(IReviewRule rule, ReviewContext context, FindingSink findings)
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
            findings.Add(ReviewFindings.RuleFailed, Severity.Error, "",
                ("rule", rule.Id), ("exception", failure.GetType().Name));
        }
    }
}
