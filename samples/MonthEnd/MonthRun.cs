using MonthEnd.Files;
using MonthEnd.Output;
using MonthEnd.Steps;

namespace MonthEnd;

/// <summary>The month, from files to invoices, payments and statements.</summary>
static class MonthRun
{
    /// <summary>Runs it. 0: done; 1: done, but files have mistakes or a part could not be done; 2: nothing was done.</summary>
    public static async Task<int> RunAsync(MonthOptions options, TextWriter output)
    {
        var report = Report.For(output);
        var data = new DataFolder(options.DataFolder);
        report.Step("Reading the month");
        var month = Month.Read(data, options.AsOf);
        foreach (var problem in data.Problems) report.Fail(problem.ToString());
        if (month is null)
        {
            report.Fail("Without company.json, series.json and the day of as-of.txt there is no month to run.");
            return 2;
        }

        var folder = new OutFolder();
        var billed = Billing.Run(month, report);
        var issued = await Issuing.RunAsync(month, billed, folder, report);
        Suppliers.Run(month, folder, report);
        Receivables.Run(month, issued, folder, report);
        if (!Publish(folder, options.OutFolder, report)) return 2;
        return report.HasFailed ? 1 : 0;
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
