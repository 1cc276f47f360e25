using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>What makes promises and agreements impossible. Nothing is allocated when nothing is found, but for the ids
/// that are looked at.</summary>
internal static class PromiseCheck
{
    public static void Check(ImmutableArray<PaymentPromise> promises, FindingSink findings)
    {
        if (promises.IsEmpty) return;
        var ids = new HashSet<string>(promises.Length, StringComparer.Ordinal);
        foreach (var promise in promises)
        {
            var path = $"/promises/{promise.Id}";
            if (!ids.Add(promise.Id))
                findings.Add(PromiseFindings.Repeated, Severity.Error, path, ("promise", promise.Id));
            if (!promise.Amount.IsPositive)
                findings.Add(PromiseFindings.AmountNotPositive, Severity.Error, path,
                    ("promise", promise.Id), ("amount", promise.Amount));
            if (promise.Day < promise.MadeOn)
                findings.Add(PromiseFindings.DayBeforeMade, Severity.Error, path,
                    ("promise", promise.Id), ("day", promise.Day), ("made", promise.MadeOn));
        }
    }

    public static void Check(ImmutableArray<InstalmentAgreement> agreements, FindingSink findings)
    {
        if (agreements.IsEmpty) return;
        var ids = new HashSet<string>(agreements.Length, StringComparer.Ordinal);
        foreach (var agreement in agreements)
        {
            var path = $"/agreements/{agreement.Id}";
            if (!ids.Add(agreement.Id))
                findings.Add(PromiseFindings.Repeated, Severity.Error, path, ("promise", agreement.Id));
            if (agreement.Instalments.IsEmpty
                || agreement.Instalments.Any(each =>
                    each.Amount.Currency != agreement.Instalments[0].Amount.Currency))
                findings.Add(PromiseFindings.Instalments, Severity.Error, path, ("agreement", agreement.Id));
            foreach (var (due, amount) in agreement.Instalments)
            {
                if (!amount.IsPositive)
                    findings.Add(PromiseFindings.AmountNotPositive, Severity.Error, path,
                        ("promise", agreement.Id), ("amount", amount));
                if (due < agreement.MadeOn)
                    findings.Add(PromiseFindings.DayBeforeMade, Severity.Error, path,
                        ("promise", agreement.Id), ("day", due), ("made", agreement.MadeOn));
            }
        }
    }
}
