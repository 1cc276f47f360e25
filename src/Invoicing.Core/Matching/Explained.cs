using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>What rules found, with what it explains: causes keep their findings, what they explain downstream is linked
/// to them, and totals that are explained by nothing are found.</summary>
/// <param name="Findings">All findings.</param>
/// <param name="Variances">Those that say what they cost, in the order of the findings.</param>
/// <param name="Cost">What all of them come to; null for none.</param>
internal readonly record struct Explained(FindingList Findings, ImmutableArray<Variance> Variances, Money? Cost)
{
    public static Explained Of(
        FindingList found, ImmutableArray<TotalMatch> totals, MatchContext context,
        ImmutableDictionary<string, Severity> severities)
    {
        List<Cause> causes = [];
        var others = new FindingSink();
        foreach (var finding in found.Items)
        {
            if (Cause.Of(finding, context.Invoice.Currency) is { } cause) causes.Add(cause);
            else others.Add(finding);
        }

        QuantityCause.Fold(causes);
        var run = Compare(totals, context, causes, others, severities);
        if (causes.Count == 0) return new Explained(others.Count == found.Count ? found : others.ToList(), [], null);
        var variances = ImmutableArray.CreateBuilder<Variance>(causes.Count);
        foreach (var cause in causes) variances.Add(cause.ToVariance());
        variances.Sort((left, right) => left.Finding.CompareTo(right.Finding));
        foreach (var variance in variances) others.Add(variance.Finding);
        return new Explained(others.ToList(), variances.MoveToImmutable(), Cost());

        Money Cost() => (run?.Cost ?? new TotalCost(causes)).Of(context.Invoice.Currency);
    }

    private static TotalRun? Compare(
        ImmutableArray<TotalMatch> totals, MatchContext context, List<Cause> causes, FindingSink others,
        ImmutableDictionary<string, Severity> severities)
    {
        if (!context.Invoice.Type.BillsQuantity || totals.IsEmpty) return null;
        TotalRun? run = null;
        foreach (var total in totals)
        {
            if (causes.Count > 0 || total.IsComparedWithoutRule || total.HasRule(context.Tolerances))
                RuleRun.Compare(total, run ??= new TotalRun(context, causes, severities), others, severities);
        }

        return run;
    }
}
