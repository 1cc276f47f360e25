using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Payments;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>The laws of docs/laws/bulk-allocation.md.</summary>
public class AllocationBatchLawTests
{
    static readonly PaymentAllocator Engine = PaymentAllocator.Of(AllocationCascade.Of("oldest-due-first"));

    [Fact]
    public void A_batch_allocates_as_the_engine_does() => Law.Holds(AllocationCase.All, each =>
    {
        var expected = Engine.Allocate(each.Facts()).Value;
        var actual = each.Batch().Allocate();
        var accounts = expected.OpenItems.ToDictionary(item => item.Id, item => item.Customer);
        Assert.Equal(
            expected.Allocations.OrderBy(row => accounts[row.Item], StringComparer.Ordinal)
                .Select(row => (row.Source, row.Item, row.Amount.MinorUnits)),
            each.Settled(actual).Select(
                row => (AllocationCase.Id(row.Payment), AllocationCase.Id(row.Item), row.Amount)));
        var open = expected.OpenItems.ToDictionary(item => item.Id, item => item.Open.MinorUnits);
        Assert.Equal(each.Items.Select(row => open[AllocationCase.Id(row)]), actual.Open.ToArray());
        var left = expected.Unapplied.ToDictionary(row => row.Payment, row => row.Amount.MinorUnits);
        Assert.Equal(
            each.Payments.Select(row => left.GetValueOrDefault(AllocationCase.Id(row))), actual.Left.ToArray());
        return true;
    }, count: 2_000);

    [Fact]
    public void Payments_and_items_are_conserved_and_nothing_is_left_on_both_sides_of_an_account() =>
        Law.Holds(AllocationCase.All, each =>
        {
            var report = each.Batch().Allocate();
            var left = each.Payments.Select(row => row.Amount).ToArray();
            var open = each.Items.Select(row => row.Open).ToArray();
            foreach (var row in report.Allocations)
            {
                Assert.True(row.Amount > 0);
                left[row.Payment] -= row.Amount;
                open[row.Item] -= row.Amount;
            }

            Assert.Equal(left, report.Left.ToArray());
            Assert.Equal(open, report.Open.ToArray());
            Assert.All(left.Concat(open), amount => Assert.True(amount >= 0));
            foreach (var account in each.Payments.Where((_, n) => left[n] > 0).Select(row => row.Account))
                Assert.DoesNotContain(each.Items.Where((_, n) => open[n] > 0), row => row.Account == account);
            return true;
        }, count: 1_000);

    [Fact]
    public void The_order_of_rows_does_not_matter() => Law.Holds(AllocationCase.All, each =>
    {
        var inOrder = each.InOrder();
        Assert.Equal(
            inOrder.Settled(inOrder.Batch().Allocate()), each.Settled(each.Batch().Allocate()));
        return true;
    }, count: 1_000);

    [Fact]
    public void The_number_of_threads_does_not_matter() => Law.Holds(
        from each in AllocationCase.All
        from isInOrder in Gen.Elements(false, true)
        select isInOrder ? each.InOrder() : each,
        each =>
        {
            var alone = each.Batch().Allocate();
            for (var threads = 2; threads <= 5; threads++) AssertSame(alone, each.Batch().Allocate(threads));
            return true;
        }, count: 300);

    [Fact]
    public void A_report_used_again_holds_the_last_allocation_only() => Law.Holds(
        from first in AllocationCase.All
        from second in AllocationCase.All
        select (first, second),
        both =>
        {
            var report = new AllocationBatchReport();
            both.first.Batch().Allocate(report);
            both.second.Batch().Allocate(report, 2);
            AssertSame(both.second.Batch().Allocate(), report);
            return true;
        }, count: 200);

    [Fact]
    public void A_payment_in_pieces_leaves_the_same_open() => Law.Holds(AllocationCase.All, each =>
    {
        var pieces = each.Payments.SelectMany(row => new[]
        {
            row with { Amount = row.Amount / 3 }, row with { Amount = row.Amount - (row.Amount / 3) },
        }).ToArray();
        Assert.Equal(
            each.Batch().Allocate().Open.ToArray(), (each with { Payments = pieces }).Batch().Allocate().Open.ToArray());
        return true;
    }, count: 300);

    static void AssertSame(AllocationBatchReport expected, AllocationBatchReport actual)
    {
        Assert.Equal(expected.Allocations.ToArray(), actual.Allocations.ToArray());
        Assert.Equal(expected.Open.ToArray(), actual.Open.ToArray());
        Assert.Equal(expected.Left.ToArray(), actual.Left.ToArray());
    }
}
