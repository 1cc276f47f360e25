using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Payments;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>What became of the payments up to the day of the run.</summary>
/// <param name="Items">What was open before, and the invoices issued.</param>
/// <param name="Report">What settles what, and what is left.</param>
/// <param name="Findings">What was found on the way.</param>
sealed record SettledPayments(ImmutableArray<OpenItem> Items, AllocationReport Report, FindingList Findings);

/// <summary>Payments are allocated to what was open before and to what was issued.</summary>
static class Payments
{
    /// <summary>What became of the payments; null where they or the open items contradict each other.</summary>
    public static SettledPayments? Run(Month month, IEnumerable<Invoice> issued, Report report)
    {
        report.Step("Payments");
        ImmutableArray<OpenItem> items =
        [
            .. month.OpenItems.Where(item => item.Issued <= month.AsOf),
            .. issued.Select(invoice => OpenItem.Of(invoice)),
        ];
        var outcome = PaymentAllocator.Standard.Allocate(new AllocationFacts
        {
            OpenItems = items,
            Payers = month.Payers,
            Payments = [.. month.Bank.Select(Payment.Of).Where(payment => payment.Received <= month.AsOf)],
        });
        ShowLater(month, report);
        if (!outcome.TryGet(out var allocated))
        {
            foreach (var finding in outcome.Findings) report.Fail($"No payment was allocated: {finding}");
            return null;
        }

        Show(allocated, outcome.Findings, report);
        return new SettledPayments(items, allocated, outcome.Findings);
    }

    static void ShowLater(Month month, Report report)
    {
        foreach (var item in month.OpenItems.Where(item => item.Issued > month.AsOf))
            report.Line($"{item.Id} is of {Text.Of(item.Issued)}, after the day of the run, and is left out.");
        foreach (var entry in month.Bank.Where(entry => entry.BookingDate > month.AsOf))
            report.Line($"{entry.Id} is of {Text.Of(entry.BookingDate)}, after the day of the run, and is left out.");
    }

    static void Show(AllocationReport allocated, FindingList findings, Report report)
    {
        report.Show(new Table("Allocated", ["payment", "customer", "item", ">amount", "why"],
            [
                .. allocated.Allocations.Select(each => new[]
                {
                    each.Source, each.Customer, each.Item, each.Amount.ToString(), each.Basis.Because ?? "",
                }),
            ]));
        report.Show(new Table("Left over", ["payment", "customer", ">amount", "why"],
            [
                .. allocated.Unapplied.Select(each => new[]
                {
                    each.Payment, each.Customer ?? "(unknown)", each.Amount.ToString(), each.Basis.Because ?? "",
                }),
            ]));
        report.Line("");
        foreach (var finding in findings) report.Line(finding.ToString());
        foreach (var total in allocated.Totals)
            report.Line($"Received {total.Received} = {total.Allocated} allocated + {total.Unapplied} unapplied");
    }
}
