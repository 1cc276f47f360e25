using System.Collections.Immutable;
using Invoicing.Payments;

namespace Invoicing.Receivables;

/// <summary>
/// The entries of customers' accounts that a history of payments gives, for statements: on every day the entries of an
/// account sum to what is open of its items less what is unapplied (docs/laws/payments.md). Pure, safe to use from
/// several threads.
/// </summary>
public static class AccountEntries
{
    /// <summary>The entries of a history, in its order.</summary>
    /// <param name="events">The events of an <see cref="AccountLedger"/>, from the first.</param>
    public static ImmutableArray<AccountEntry> Of(IEnumerable<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var run = new AccountEntryRun();
        foreach (var each in events) run.Add(each);
        return run.Entries;
    }
}
