using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>A line comes to what its quantity does at the price agreed, with the allowances and charges agreed, taxed
/// and rounded as the line is.</summary>
internal sealed class AmountMatch() : TotalMatch("amount", ToleranceKind.LineTotal)
{
    public override bool IsComparedWithoutRule => true;

    public override void Compare(TotalRun run)
    {
        foreach (var line in run.Lines.All)
        {
            if (!line.IsComparable || line.Difference.IsZero) continue;
            var total = new TotalDifference(
                MatchFindings.AmountAboveOrder, MatchFindings.AmountBelowOrder, line.Line.Path,
                line.Net - line.Difference, line.Difference, run.Context.Tolerance(Kind, line.Line))
            {
                OrderId = line.Line.Order?.Id,
            };
            if (run.Judge(total, line.Causes, cause => cause.Effect, isCompared: true) is not { } found) continue;
            found.Line = line;
            (line.Causes ??= []).Add(found);
        }
    }
}
