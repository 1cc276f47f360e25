using System.Runtime.CompilerServices;

namespace Invoicing.Bulk;

/// <summary>The columns of a batch are of one length each, and its tolerances are there.</summary>
internal static class MatchColumnCheck
{
    public static void Check(MatchBatch batch)
    {
        var lines = batch.Lines;
        Require(lines.Documents.Length == lines.Count);
        Require(lines.Quantities.Length == lines.Count);
        Require(lines.Prices.Length == lines.Count);
        Require(lines.As.IsEmpty || lines.As.Length == lines.Count);
        Require(lines.Ids.IsEmpty || lines.Ids.Length == lines.Count);
        var orderLines = batch.OrderLines;
        Require(orderLines.Quantities.Length == orderLines.Count);
        Require(orderLines.Prices.Length == orderLines.Count);
        Require(orderLines.Levels.IsEmpty || orderLines.Levels.Length == orderLines.Count);
        Require(orderLines.Tolerances.IsEmpty || orderLines.Tolerances.Length == orderLines.Count);
        Require(batch.Received.Quantities.Length == batch.Received.Count);
        Require(batch.Accepted.Quantities.Length == batch.Accepted.Count);
        Require(batch.BilledBefore.Quantities.Length == batch.BilledBefore.Count);
        var highest = 0;
        var lowest = 0;
        foreach (var tolerance in orderLines.Tolerances.Span)
            (lowest, highest) = (Math.Min(lowest, tolerance), Math.Max(highest, tolerance));
        Require(lowest >= 0 && highest < Math.Max(1, batch.Tolerances.Length));
    }

    private static void Require(bool holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        if (!holds) throw new InvalidOperationException($"The columns do not fit each other: not {what}.");
    }
}
