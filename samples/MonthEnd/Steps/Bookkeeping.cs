using System.Collections.Immutable;
using Invoicing;
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
    public static ImmutableArray<Posting> Of(SettledPayments payments)
    {
        var items = payments.Position.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var received = payments.Position.Payments.ToDictionary(
            each => each.Payment.Id, each => each.Payment, StringComparer.Ordinal);
        var allocated = new Dictionary<string, Posting>(StringComparer.Ordinal);
        var postings = ImmutableArray.CreateBuilder<Posting>();
        foreach (var each in payments.Ledger.Events)
            if (PostingOf(each) is { } posting) postings.Add(posting);
        return postings.ToImmutable();

        Posting? PostingOf(LedgerEvent each) => each.Kind switch
        {
            LedgerEventKind.ItemOpened when each.Item!.Kind is OpenItemKind.Fee =>
                PaymentPostings.Charged(each.Item, payments.Base),
            LedgerEventKind.PaymentReceived => PaymentPostings.Received(each.Payment!, payments.Base),
            LedgerEventKind.Allocated => allocated[each.Subject] =
                PaymentPostings.Of(each.Allocation!, items[each.Allocation!.Item], baseCurrency: payments.Base),
            LedgerEventKind.AllocationReversed => allocated[each.Subject].Reverse(each.Date, each.Because!),
            LedgerEventKind.PaymentReturned =>
                PaymentPostings.Returned(received[each.Subject], each.Date, each.Because!, baseCurrency: payments.Base),
            _ => null,
        };
    }
}
