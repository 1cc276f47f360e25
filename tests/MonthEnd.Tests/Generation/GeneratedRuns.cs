using System.Collections.Concurrent;

namespace MonthEnd.Tests.Generation;

/// <summary>A generated month and what the sample made of it.</summary>
sealed record GeneratedRun(GeneratedMonth Month, MonthResult Result, string Text, TemporaryFolder Folder)
{
    public const string Out = "out";

    public Expected Expected => Month.Expected;
}

/// <summary>Runs each seed once for all tests of a class.</summary>
public sealed class GeneratedRuns : IDisposable
{
    readonly ConcurrentDictionary<ulong, Lazy<Task<GeneratedRun>>> _runs = new();

    internal Task<GeneratedRun> OfAsync(ulong seed) =>
        _runs.GetOrAdd(seed, each => new Lazy<Task<GeneratedRun>>(() => RunAsync(each))).Value;

    public void Dispose()
    {
        foreach (var run in _runs.Values)
            if (run.Value.IsCompletedSuccessfully) run.Value.Result.Folder.Dispose();
    }

    // Issued invoices can be paid only once they have their numbers: a first run gives them.
    static async Task<GeneratedRun> RunAsync(ulong seed)
    {
        var folder = new TemporaryFolder();
        var month = new GeneratedMonth(seed, folder["data"]);
        var first = await MonthRun.RunAsync(new MonthOptions(folder["data"], folder["first"], null), TextWriter.Null);
        month.Pay(first.Issued.Select(invoice =>
            (invoice.Buyer.Id!, invoice.Number!, invoice.Totals.AmountToPay.Amount)));
        var text = new StringWriter();
        var result = await MonthRun.RunAsync(new MonthOptions(folder["data"], folder[GeneratedRun.Out], null), text);
        return new GeneratedRun(month, result, text.ToString(), folder);
    }
}
