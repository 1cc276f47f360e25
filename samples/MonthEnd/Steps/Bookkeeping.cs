using System.Collections.Immutable;
using Invoicing.Payments;
using Invoicing.Postings;
using Invoicing.Serialization;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>What to post for payments: one line of JSON a posting.</summary>
static class Bookkeeping
{
    public static void Run(SettledPayments payments, OutFolder folder, Report report)
    {
        report.Step("Postings");
        var postings = Of(payments);
        folder.Add("postings.jsonl", string.Concat(postings.Select(each => InvoicingJson.Write(each) + "\n")));
        report.Line($"{postings.Length} postings of payments and fees.");
    }

    /// <summary>The postings of all that happened, in its order.</summary>
    public static ImmutableArray<Posting> Of(SettledPayments payments) =>
        LedgerPostings.Of(payments.Ledger.Events, payments.Base);
}
