using System.Collections.Immutable;
using Invoicing.Postings;

namespace Invoicing.Payments;

/// <summary>
/// What to post for the history of accounts, event after event (docs/postings.md): receipts, allocations, what was
/// taken back, refunds, interest and fees. Documents are posted when they are issued; a payment that finds its customer
/// moves nothing. Every posting balances. Pure, safe to use from several threads.
/// </summary>
public static class LedgerPostings
{
    /// <summary>The postings of a history, in its order.</summary>
    /// <param name="events">The events of an <see cref="AccountLedger"/>, from the first.</param>
    /// <param name="baseCurrency">The base currency: amounts in it are booked at their face. Default: null, what the
    /// events say.</param>
    public static ImmutableArray<Posting> Of(IEnumerable<LedgerEvent> events, Currency? baseCurrency = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var run = new LedgerPostingRun(baseCurrency);
        foreach (var each in events) run.Add(each);
        return run.Postings;
    }
}
