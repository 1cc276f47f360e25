using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Proposes items to be written off; somebody decides. Pure, safe to use from several threads.</summary>
public static class WriteOffEngine
{
    /// <summary>The proposals of a day: for each open item the first rule that holds.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="items">The items; those of the purchases ledger are left out.</param>
    /// <param name="rules">The rules, in the order in which they are asked.</param>
    /// <param name="insolvent">The customers that are insolvent.</param>
    public static WriteOffProposals Propose(LocalDate asOf, ImmutableArray<OpenItem> items,
        ImmutableArray<WriteOffRule> rules, ImmutableArray<string> insolvent = default)
    {
        var broke = (insolvent.IsDefault ? [] : insolvent).ToHashSet(StringComparer.Ordinal);
        var proposals = new List<WriteOffProposal>();
        foreach (var item in items.IsDefault ? [] : items)
        {
            if (item.Open.IsZero || item.Ledger != ItemLedger.Sales) continue;
            foreach (var rule in rules.IsDefault ? [] : rules)
            {
                if (!Holds(rule, item, asOf, broke.Contains(item.Customer))) continue;
                proposals.Add(new WriteOffProposal(
                    item.Id, item.Customer, item.Open, rule.Id, rule.Reason, Since(rule, item), rule.Clause));
                break;
            }
        }

        return new WriteOffProposals
        {
            AsOf = asOf,
            Proposals =
            [
                .. proposals.OrderBy(each => each.Customer, StringComparer.Ordinal)
                    .ThenBy(each => each.Item, StringComparer.Ordinal),
            ],
        };
    }

    private static bool Holds(WriteOffRule rule, OpenItem item, LocalDate asOf, bool isInsolvent)
    {
        if (rule.OnlyInsolvent && !isInsolvent) return false;
        if (rule.Most is { } most && (most.Currency != item.Open.Currency || item.Open.Abs() > most)) return false;
        return Since(rule, item) is not { } since || since <= asOf;
    }

    // The later of the days on which what counts days and what counts years comes true.
    private static LocalDate? Since(WriteOffRule rule, OpenItem item)
    {
        var late = rule.DaysLate is { } days ? item.Due.PlusDays(days) : default(LocalDate?);
        if (rule.LimitationYears is not { } years) return late;
        var start = rule.FromYearEnd ? new LocalDate(item.Due.Year, 12, 31) : item.Due;
        var barred = start.PlusYears(years).PlusDays(1);
        return late is { } other ? LocalDate.Max(other, barred) : barred;
    }
}
