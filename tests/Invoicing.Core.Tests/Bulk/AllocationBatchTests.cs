using Invoicing.Bulk;

namespace Invoicing.Core.Tests.Bulk;

public class AllocationBatchTests
{
    static readonly long Account = AccountKey.Of(customer: 7, currency: 0);

    [Fact]
    public void What_is_due_longest_is_settled_first()
    {
        var report = Batch([new(Account, 30, 0, 100), new(Account, 10, 0, 40)], [new(Account, 50, 0, 90)]).Allocate();
        Assert.Equal([new(0, 1, 40), new(0, 0, 50)], report.Allocations.ToArray());
        Assert.Equal([50, 0], report.Open.ToArray());
        Assert.Equal([0], report.Left.ToArray());
    }

    [Fact]
    public void Payments_are_taken_by_day_then_by_rank()
    {
        var report = Batch(
            [new(Account, 10, 0, 100)],
            [new(Account, 3, 1, 30), new(Account, 2, 2, 60), new(Account, 2, 1, 20)]).Allocate();
        Assert.Equal([new(2, 0, 20), new(1, 0, 60), new(0, 0, 20)], report.Allocations.ToArray());
        Assert.Equal([10, 0, 0], report.Left.ToArray());
    }

    [Fact]
    public void Items_due_on_one_day_are_settled_by_rank_and_then_as_they_come()
    {
        ItemRow[] items = [new(Account, 10, 2, 5), new(Account, 10, 1, 6), new(Account, 10, 1, 7)];
        var report = Batch(items, [new(Account, 0, 0, 18)]).Allocate();
        Assert.Equal([new(0, 1, 6), new(0, 2, 7), new(0, 0, 5)], report.Allocations.ToArray());
    }

    [Fact]
    public void Accounts_do_not_meet()
    {
        var dollars = AccountKey.Of(customer: 7, currency: 1);
        var report = Batch([new(Account, 1, 0, 10)], [new(dollars, 1, 0, 25), new(Account, 1, 0, 4)]).Allocate();
        Assert.Equal([new(1, 0, 4)], report.Allocations.ToArray());
        Assert.Equal([6], report.Open.ToArray());
        Assert.Equal([25, 0], report.Left.ToArray());
    }

    [Fact]
    public void Nothing_open_and_nothing_paid_settle_nothing()
    {
        var report = Batch(
            [new(Account, 1, 0, 0), new(Account, 2, 0, 9), new(Account, 3, 0, 0)],
            [new(Account, 1, 0, 0), new(Account, 2, 0, 9), new(Account, 3, 0, 0)]).Allocate();
        Assert.Equal([new(1, 1, 9)], report.Allocations.ToArray());
        Assert.Equal([0, 0, 0], report.Left.ToArray());
    }

    [Fact]
    public void The_largest_amounts_are_settled_without_a_sum_that_overflows()
    {
        var report = Batch(
            [new(Account, 1, 0, long.MaxValue), new(Account, 2, 0, long.MaxValue)],
            [new(Account, 1, 0, long.MaxValue), new(Account, 2, 0, long.MaxValue - 1)]).Allocate();
        Assert.Equal([0, 1], report.Open.ToArray());
        Assert.Equal([0, 0], report.Left.ToArray());
    }

    [Fact]
    public void No_rows_give_nothing()
    {
        Assert.True(Batch([], []).Allocate(3).Allocations.IsEmpty);
        Assert.Equal([5], Batch([], [new(Account, 1, 0, 5)]).Allocate(3).Left.ToArray());
        Assert.Equal([5], Batch([new(Account, 1, 0, 5)], []).Allocate(3).Open.ToArray());
    }

    [Fact]
    public void Days_and_ranks_below_zero_order_as_numbers_do()
    {
        var report = Batch(
            [new(Account, 0, 0, 1), new(Account, -1, 3, 2), new(Account, -1, -3, 3)], [new(Account, 0, 0, 6)]).Allocate();
        Assert.Equal([new(0, 2, 3), new(0, 1, 2), new(0, 0, 1)], report.Allocations.ToArray());
    }

    [Fact]
    public void Amounts_below_zero_and_columns_of_other_lengths_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Batch([new(Account, 1, 0, -1)], []).Allocate());
        Assert.Throws<InvalidOperationException>(() => Batch([], [new(Account, 1, 0, -1)]).Allocate());
        var batch = new AllocationBatch
        {
            Items = new OpenItemColumns { Accounts = new long[2], Due = new int[2], Open = new long[1] },
            Payments = new PaymentColumns { Accounts = default, Days = default, Amounts = default },
        };
        Assert.Contains("Open", Assert.Throws<InvalidOperationException>(() => batch.Allocate()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_is_1_to_64()
    {
        var batch = Batch([], []);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Allocate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Allocate(AllocationBatch.MaxThreads + 1));
        Assert.True(batch.Allocate(AllocationBatch.MaxThreads).Open.IsEmpty);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_payment_when_a_report_is_used_again()
    {
        var batch = Batch(
            [.. Enumerable.Range(0, 10_000).Select(n => new ItemRow(n / 10, n % 10, 0, 100))],
            [.. Enumerable.Range(0, 10_000).Select(n => new PaymentRow(n / 10, n % 10, 0, 90 + (n % 20)))]);
        var report = batch.Allocate();
        batch.Allocate(report);
        var before = GC.GetAllocatedBytesForCurrentThread();
        batch.Allocate(report);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
    }

    [Fact]
    public void A_table_gives_the_same_accounts_the_same_key_and_the_account_back()
    {
        var table = new AccountTable();
        var key = table.Of("C-1", Currency.EUR);
        Assert.Equal(key, table.Of("C-1", Currency.EUR));
        Assert.NotEqual(key, table.Of("C-1", Currency.CHF));
        Assert.NotEqual(key, table.Of("C-2", Currency.EUR));
        Assert.Equal(("C-1", Currency.EUR), (table.CustomerOf(key), table.CurrencyOf(key)));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.CustomerOf(AccountKey.Of(2, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.CurrencyOf(AccountKey.Of(0, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccountKey.Of(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccountKey.Of(0, -1));
    }

    static AllocationBatch Batch(ItemRow[] items, PaymentRow[] payments) => new AllocationCase(items, payments).Batch();
}
