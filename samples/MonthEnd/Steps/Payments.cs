using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Payments;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Payments are allocated to what was open before and to what was issued, day by day.</summary>
static class Payments
{
    /// <summary>What became of the payments; null where they or the open items contradict each other.</summary>
    public static SettledPayments? Run(Month month, IEnumerable<Invoice> issued, Report report)
    {
        report.Step("Payments");
        var items = month.OpenItems.Where(item => item.Issued <= month.AsOf)
            .Concat(issued.SelectMany(invoice => OpenItems.Of(invoice))).ToLookup(item => item.Issued);
        var entries = month.Bank.Where(entry => entry.BookingDate <= month.AsOf).ToLookup(entry => entry.BookingDate);
        ShowLater(month, report);
        var history = new PaymentHistory(month);
        var days = items.Select(each => each.Key).Union(entries.Select(each => each.Key)).Order();
        if (!days.All(day => history.Take(day, items[day], [.. entries[day]])))
        {
            foreach (var finding in history.Findings.Where(each => each.Severity == Severity.Error))
                report.Fail($"No payment was allocated: {finding}");
            return null;
        }

        var settled = new SettledPayments(
            history.Ledger, [.. history.Remitters], history.Findings, history.Base);
        PaymentTables.Show(settled, report);
        return settled;
    }

    static void ShowLater(Month month, Report report)
    {
        foreach (var item in month.OpenItems.Where(item => item.Issued > month.AsOf))
            report.Line($"{item.Id} is of {Text.Of(item.Issued)}, after the day of the run, and is left out.");
        foreach (var entry in month.Bank.Where(entry => entry.BookingDate > month.AsOf))
            report.Line($"{entry.Id} is of {Text.Of(entry.BookingDate)}, after the day of the run, and is left out.");
    }
}
