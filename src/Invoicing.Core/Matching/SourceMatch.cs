using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>What happened once under a contract - a period, a milestone, a month's usage, a timesheet entry - is billed
/// once: not again where more of it was billed before than credited.</summary>
internal sealed class SourceMatch : IMatchRule
{
    public string Id => "sources";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0 || context.Facts.BilledSoFar.Items.IsEmpty) return;
        Dictionary<string, (Exact Quantity, string? Number)>? billed = null;
        foreach (var line in context.Lines)
        {
            if (line is not { Contract: not null, Line.SourceReference: { } source }) continue;
            billed ??= Read(context.Facts.BilledSoFar);
            if (billed.TryGetValue(source, out var before) && before.Quantity.Sign > 0)
                findings.Add(MatchFindings.SourceBilledBefore, Severity.Error, line.Path,
                    ("source", source), ("document", before.Number ?? "-"), ("amount", line.Net));
        }
    }

    private static Dictionary<string, (Exact Quantity, string? Number)> Read(BilledSoFar before)
    {
        var billed = new Dictionary<string, (Exact Quantity, string? Number)>(StringComparer.Ordinal);
        foreach (var item in before.Items)
        {
            if (item is not { Source: { } source, IsPrepayment: false }) continue;
            var (quantity, number) = billed.GetValueOrDefault(source);
            billed[source] = (quantity + item.Quantity.Value,
                item.Quantity.IsPositive ? item.DocumentNumber : number);
        }

        return billed;
    }
}
