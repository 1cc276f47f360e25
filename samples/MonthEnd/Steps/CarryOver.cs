using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Payments;
using Invoicing.Records;
using Invoicing.Serialization;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>What the next month begins with, as files of its data folder: the series, what was billed so far, what is
/// open, what coupons were used, who was reminded.</summary>
static class CarryOver
{
    public static void Write(Month month, BilledMonth billing, RecordBatch records, SettledPayments payments,
        OutFolder folder)
    {
        var billed = records.Invoices.Aggregate(
            month.Billing.BilledSoFar, (before, issued) => before.With(issued.Invoice));
        Add("series.json", records.Series[0].After, folder);
        Add("billed-so-far.json", billed, folder);
        OpenItem[] open =
        [
            .. payments.Position.Items.Where(item => !item.Open.IsZero),
            .. payments.Position.Unapplied.Where(each => each.Customer is not null).Select(OnAccount),
            .. month.OpenItems.Where(item => item.Issued > month.AsOf),
        ];
        AddAll("open-items.json", open, folder);
        AddAll<CouponUse>("coupon-uses.json", [.. month.CouponUses, .. billing.CouponUses], folder);
    }

    /// <summary>The reminders sent, for the next run.</summary>
    public static void Write(DecidedReminders? reminders, OutFolder folder)
    {
        if (reminders is not null) Add("reminder-facts.json", reminders.After, folder);
    }

    static void Add<T>(string file, T value, OutFolder folder)
        where T : notnull =>
        folder.Add($"carry-over/{file}", InvoicingJson.Write(value, indented: true) + "\n");

    static void AddAll<T>(string file, IReadOnlyCollection<T> items, OutFolder folder)
        where T : notnull =>
        folder.Add($"carry-over/{file}", items.Count == 0
            ? "[]\n"
            : $"[\n{string.Join(",\n", items.Select(item => "  " + InvoicingJson.Write(item)))}\n]\n");

    // What a customer has to its credit is owed to it.
    static OpenItem OnAccount(UnappliedAmount rest) => new()
    {
        Id = rest.Payment,
        Customer = rest.Customer!,
        Issued = rest.Date,
        Due = rest.Date,
        Amount = -rest.Amount,
        Open = -rest.Amount,
    };
}
