using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>Work under a contract does not come to more than its cap, before and now. What a line bills is work if it
/// names a timesheet entry, or names no source at all. Found at the first such line by id.</summary>
internal sealed class CapMatch : IMatchRule
{
    public string Id => "cap";

    public void Check(MatchContext context, FindingSink findings)
    {
        Dictionary<string, CappedWork>? works = null;
        foreach (var line in context.Lines)
        {
            if (line is not { Contract: { Cap: { } cap } contract, BilledWork: { } before } || !IsWork(line)
                || cap.Currency != context.Invoice.Currency || before.Currency != cap.Currency) continue;
            works ??= new(StringComparer.Ordinal);
            if (!works.TryGetValue(contract.Id, out var work)) works[contract.Id] = work = new(cap, before);
            work.Add(line);
        }

        if (works is null) return;
        foreach (var work in works.Values) Compare(work, context.Invoice.Type.Sign < 0, findings);
    }

    private static void Compare(CappedWork work, bool isCredit, FindingSink findings)
    {
        var before = Exact.Of(work.Before);
        var above = (isCredit ? before - work.Now : before + work.Now) - Exact.Of(work.Cap);
        if (above.Sign <= 0) return;
        if (isCredit)
            findings.Add(MatchFindings.CapExceeded, Severity.Error, work.Path,
                ("amount", Shown(work.Now)), ("billed", work.Before), ("cap", work.Cap));
        else
            findings.Add(MatchFindings.CapExceeded, Severity.Error, work.Path,
                ("amount", Shown(work.Now)), ("billed", work.Before), ("cap", work.Cap),
                (Variance.EffectName, Shown(above < work.Now ? above : work.Now)));

        Money Shown(Exact amount) => Money.Round(amount, work.Cap.Currency, Rounding.HalfUp);
    }

    private static bool IsWork(MatchLine line) =>
        line.Line.SourceReference is not { } source || SourceReference.IsWork(source);

    private sealed class CappedWork(Money cap, Money before)
    {
        public Money Cap { get; } = cap;

        public Money Before { get; } = before;

        public Exact Now { get; private set; }

        public string Path { get; private set; } = "";

        public void Add(MatchLine line)
        {
            Now += Exact.Of(line.Net);
            if (Path.Length == 0 || PathOrder.Compare(line.Path, Path) < 0) Path = line.Path;
        }
    }
}
