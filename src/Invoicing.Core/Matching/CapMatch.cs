using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>Work under a contract does not come to more than its cap, before and now. What a line bills is work if it
/// names a timesheet entry, or names no source at all.</summary>
internal sealed class CapMatch : IMatchRule
{
    public string Id => "cap";

    public void Check(MatchContext context, FindingSink findings)
    {
        var isCredit = context.Invoice.Type.Sign < 0;
        foreach (var lines in context.Lines.Where(IsWork).GroupBy(line => line.Contract!.Id, StringComparer.Ordinal))
        {
            var contract = lines.First().Contract!;
            if (contract.Cap is not { } cap || cap.Currency != context.Invoice.Currency
                || lines.First().BilledWork is not { } before || before.Currency != cap.Currency) continue;
            var now = Money.Sum(lines.Select(line => line.Net), cap.Currency);
            if ((isCredit ? before - now : before + now) > cap)
                findings.Add(MatchFindings.CapExceeded, Severity.Error, lines.First().Path,
                    ("amount", now), ("billed", before), ("cap", cap));
        }
    }

    private static bool IsWork(MatchLine line) =>
        line.Contract is not null
        && (line.Line.SourceReference is not { } source || SourceReference.IsWork(source));
}
