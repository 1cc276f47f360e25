using System.Collections.Immutable;
using Invoicing.Invoices;
using MonthEnd.Files;
using MonthEnd.Output;
using MonthEnd.Steps;

namespace MonthEnd;

/// <summary>The month, from files to invoices, payments and statements.</summary>
static class MonthRun
{
    /// <summary>Runs it and tells what it does.</summary>
    public static Task<MonthResult> RunAsync(MonthOptions options, TextWriter output) =>
        RunAsync(options, Report.For(output));

    /// <summary>Runs it and tells what it does.</summary>
    public static async Task<MonthResult> RunAsync(MonthOptions options, Report report)
    {
        var data = new DataFolder(options.DataFolder);
        report.Step("Reading the month");
        var month = Month.Read(data, options.AsOf);
        foreach (var problem in data.Problems) report.Fail(problem.ToString());
        var read = new MonthResult
        {
            Status = MonthStatus.NothingDone, Problems = [.. data.Problems], Failures = report.Failures,
        };
        if (month is null)
        {
            report.Fail("Without company.json, series.json and the day of as-of.txt there is no month to run.");
            return read with { Failures = report.Failures };
        }

        report.Line(data.Problems.Count == 0 ? "All files are right." : "What is wrong is left out; the rest is done.");
        var folder = new OutFolder();
        var result = await RunAsync(month, folder, report, read);
        var isWritten = Publish(folder, options.OutFolder, report);
        return result with
        {
            Failures = report.Failures,
            Status = !isWritten ? MonthStatus.NothingDone
                : report.Failures.IsEmpty ? MonthStatus.Done : MonthStatus.Incomplete,
        };
    }

    static async Task<MonthResult> RunAsync(Month month, OutFolder folder, Report report, MonthResult read)
    {
        var billing = Billing.Run(month, report);
        var records = await Issuing.RunAsync(month, billing.Invoices, folder, report);
        ImmutableArray<Invoice> issued = records is null ? [] : [.. records.Invoices.Select(each => each.Invoice)];
        var reviews = Suppliers.Run(month, folder, report);
        var payments = Payments.Run(month, issued, report);
        var reminders = payments is null ? null : Reminders.Run(month, payments, folder, report);
        if (payments is not null && reminders is not null) payments = payments.With(reminders);
        var accounts = payments is null ? null : Accounts.Run(month, payments, folder, report);
        if (payments is not null) Bookkeeping.Run(payments, folder, report);
        Inquiry.Run(issued, folder, report);
        if (records is not null && payments is not null)
        {
            CarryOver.Write(month, billing, records, payments, folder);
            CarryOver.Write(reminders, folder);
        }

        return read with
        {
            Billing = billing,
            Issued = issued,
            Series = records?.Series[0].After,
            Reviews = reviews,
            Payments = payments,
            Reminders = reminders,
            Accounts = accounts,
        };
    }

    static bool Publish(OutFolder folder, string target, Report report)
    {
        report.Step("Done");
        try
        {
            folder.Publish(target);
            report.Line($"{folder.Count} files written.");
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Fail($"Nothing was written: {problem.Message}");
            return false;
        }
    }
}
