using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Proposes SEPA direct debits: what is due soon, of customers with a mandate that is in force, on the due date or the
/// next day on which notice and file are in time. Pure, safe to use from several threads.
/// </summary>
public static class DebitProposalEngine
{
    /// <summary>The proposal of a day. One direct debit for each mandate and date; of a one-off mandate, one
    /// item.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="items">The open items, in any order.</param>
    /// <param name="mandates">The mandates. Of several of a customer that are in force the one signed last is
    /// used.</param>
    /// <param name="options">How; null: <see cref="DebitProposalOptions.Default"/>.</param>
    public static DebitProposal Propose(LocalDate asOf, ImmutableArray<OpenItem> items,
        ImmutableArray<Mandate> mandates, DebitProposalOptions? options = null)
    {
        var run = new DebitProposalRun(asOf, options ?? DebitProposalOptions.Default,
            mandates.IsDefault ? [] : mandates);
        foreach (var item in (items.IsDefault ? [] : items)
            .OrderBy(each => each.Due).ThenBy(each => each.Id, StringComparer.Ordinal))
            run.Add(item);
        return run.Proposal();
    }
}
