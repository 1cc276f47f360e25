using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>All findings of a review that state an effect, whichever rule found them.</summary>
internal static class ReviewedVariances
{
    public static ImmutableArray<Variance> Of(FindingList findings, MatchReport? match)
    {
        ImmutableArray<Variance>.Builder? variances = null;
        Dictionary<Finding, Variance>? matched = null;
        foreach (var finding in findings.Items)
        {
            if (Variance.EffectOf(finding) is null) continue;
            matched ??= Matched(match);
            variances ??= ImmutableArray.CreateBuilder<Variance>();
            variances.Add(matched.TryGetValue(finding, out var known) ? known : new Variance(finding));
        }

        return variances?.DrainToImmutable() ?? [];
    }

    private static Dictionary<Finding, Variance> Matched(MatchReport? match)
    {
        var matched = new Dictionary<Finding, Variance>();
        if (match is null) return matched;
        foreach (var variance in match.Variances) matched[variance.Finding] = variance;
        return matched;
    }
}
