using Invoicing.Numbering;
using Invoicing.Records;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Records;

public class InMemoryRecordStoreTests
{
    static readonly NumberSeries Series = new() { Id = "invoices", Pattern = "INV-{00000}" };
    static readonly InvoiceIssuer Issuer = new(new FakeClock(Instant.FromUtc(2026, 11, 30, 12, 0)), DateTimeZone.Utc);

    static RecordBatch Batch(NumberSeries series, params string[] keys) =>
        Issuer.Issue(series, [.. keys.Select(key => InvoiceIssuerTests.Request(key))]).Value;

    [Fact]
    public async Task A_committed_batch_is_there_as_a_whole()
    {
        var store = new InMemoryRecordStore();

        var result = await store.CommitAsync(Batch(Series, "a", "b"));

        Assert.Equal(CommitStatus.Committed, result.Status);
        Assert.Equal(3, (await store.FindSeriesAsync("invoices"))!.Counters[0].Next);
        Assert.Equal("INV-00002", (await store.FindInvoiceAsync("INV-00002"))!.Number);
        Assert.Equal("INV-00001", (await store.FindCommandAsync(new IdempotencyKey("a")))!.Result);
        Assert.Equal(["INV-00001", "INV-00002"], (await All(store.ReadJournalAsync())).Select(entry => entry.Subject));
        Assert.Equal(["INV-00001", "INV-00002"], (await All(store.ReadInvoicesAsync())).Select(each => each.Number));
    }

    [Fact]
    public async Task A_batch_that_is_committed_twice_is_stored_once_and_gives_the_same_results()
    {
        var store = new InMemoryRecordStore();
        var first = await store.CommitAsync(Batch(Series, "a"));
        var series = await store.FindSeriesAsync("invoices");

        var again = await store.CommitAsync(Batch(series!, "a"));

        Assert.Equal(CommitStatus.AlreadyDone, again.Status);
        Assert.Equal(first.Commands.AsEnumerable(), again.Commands);
        Assert.Single(await All(store.ReadInvoicesAsync()));
        Assert.Equal(series, await store.FindSeriesAsync("invoices"));
    }

    [Fact]
    public async Task A_batch_made_from_an_older_series_is_a_conflict_and_stores_nothing()
    {
        var store = new InMemoryRecordStore();
        await store.CommitAsync(Batch(Series, "a"));

        var result = await store.CommitAsync(Batch(Series, "b"));

        Assert.Equal((CommitStatus.Conflict, "series invoices"), (result.Status, result.Conflict));
        Assert.Null(await store.FindCommandAsync(new IdempotencyKey("b")));
        Assert.Single(await All(store.ReadJournalAsync()));
    }

    [Fact]
    public async Task A_number_that_is_taken_is_a_conflict()
    {
        var store = new InMemoryRecordStore();
        await store.CommitAsync(Batch(Series, "a"));

        var result = await store.CommitAsync(Batch(Series with { Id = "other" }, "b"));

        Assert.Equal((CommitStatus.Conflict, "number INV-00001"), (result.Status, result.Conflict));
        Assert.Null(await store.FindSeriesAsync("other"));
    }

    [Fact]
    public async Task A_batch_of_which_some_commands_were_carried_out_is_a_conflict()
    {
        var store = new InMemoryRecordStore();
        await store.CommitAsync(Batch(Series, "a"));

        var result = await store.CommitAsync(Batch((await store.FindSeriesAsync("invoices"))!, "b", "a"));

        Assert.Equal((CommitStatus.Conflict, "command a"), (result.Status, result.Conflict));
        Assert.Null(await store.FindInvoiceAsync("INV-00002"));
    }

    [Fact]
    public async Task A_cancelled_commit_stores_nothing()
    {
        var store = new InMemoryRecordStore();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
            await store.CommitAsync(Batch(Series, "a"), new CancellationToken(canceled: true)));

        Assert.Null(await store.FindSeriesAsync("invoices"));
    }

    [Fact]
    public async Task Many_at_once_give_each_number_once_and_none_is_left_out()
    {
        var store = new InMemoryRecordStore();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
                while (true)
                {
                    var series = await store.FindSeriesAsync("invoices") ?? Series;
                    var result = await store.CommitAsync(Batch(series, $"{worker}/{i}"));
                    if (result.Status == CommitStatus.Committed) break;
                }
        })));

        Assert.Equal(
            Enumerable.Range(1, 200).Select(number => $"INV-{number:00000}"),
            (await All(store.ReadInvoicesAsync())).Select(each => each.Number));
    }

    static async Task<List<T>> All<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items) all.Add(item);
        return all;
    }
}
