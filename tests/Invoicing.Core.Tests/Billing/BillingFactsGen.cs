using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Billing;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Work;
using NodaTime;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

/// <summary>Facts of a company, some of them at fault: unknown references, ids twice, no price, no approval.</summary>
static class BillingFactsGen
{
    static readonly Gen<LocalDate> Days = Gen.Choose(0, 100).Select(day => new LocalDate(2026, 9, 1).PlusDays(day));

    static readonly Gen<decimal> Small = Gen.Choose(0, 40).Select(tenths => tenths / 4m);

    static readonly Gen<Order> Orders =
        from id in Gen.Choose(1, 3)
        from first in Gen.Choose(1, 10)
        from discount in Gen.Choose(0, 1_000)
        from price in Gen.Elements<decimal?>(9.99m, 80m, 0.005m, null)
        from buyer in Gen.Elements("K-1", "K-1", "K-1", "K-9")
        select Order(OrderLine("1", first, price), OrderLine("2", 5, 12.5m) with
        {
            Adjustments = [Discount.Of(Money.FromMinor(discount, Currency.EUR)), Discount.Percent(3m)],
        }) with
        {
            Id = $"SO-{id}",
            BuyerId = buyer,
        };

    static readonly Gen<DeliveryNote> Deliveries =
        from number in Gen.Choose(1, 30)
        from order in Gen.Choose(1, 4)
        from line in Gen.Choose(1, 3)
        from day in Days
        from quantity in Small
        select Delivery($"DN-{number}", 1, $"{line}", Quantity.Pieces(quantity)) with
        {
            OrderId = $"SO-{order}",
            Date = day,
        };

    static readonly Gen<Contract> Contracts =
        from id in Gen.Choose(1, 3)
        from cap in Gen.Choose(0, 4)
        from start in Days
        from months in Gen.Choose(0, 3)
        from timing in Gen.Elements(BillingTiming.Advance, BillingTiming.Arrears)
        from wholeMonths in Gen.Elements(true, false)
        from last in Gen.Choose(-10, 90)
        select Contract() with
        {
            Id = $"C-{id}",
            Cap = cap == 0 ? null : Money.Of(cap * 500m, Currency.EUR),
            Rates = [Rate("Work", 90m), Rate("Lead", 120.5m) with { Role = "lead" }],
            Milestones = [.. Enumerable.Range(1, 2).Select(Milestone)],
            Metered = [Metered],
            Recurring =
            [
                Recurring(start) with
                {
                    IntervalMonths = months, Timing = timing, LastDay = start.PlusDays(last),
                    PeriodsFrom = wholeMonths ? new LocalDate(2026, 1, 1) : null,
                },
            ],
        };

    static readonly Gen<TimesheetEntry> Timesheets =
        from id in Gen.Choose(1, 40)
        from contract in Gen.Choose(1, 4)
        from day in Days
        from hours in Small
        from role in Gen.Elements("lead", "developer")
        from approved in Gen.Elements("Kim", "Kim", "Kim", null)
        select Entry($"T-{id}", 1, hours) with
        {
            ContractId = $"C-{contract}",
            Date = day,
            Role = role,
            ApprovedBy = approved,
        };

    static readonly Gen<MilestoneReached> Reached =
        from contract in Gen.Choose(1, 4)
        from milestone in Gen.Choose(1, 3)
        from day in Days
        select new MilestoneReached($"C-{contract}", $"M{milestone}", day);

    static readonly Gen<UsageRecord> Usage =
        from id in Gen.Choose(1, 60)
        from contract in Gen.Choose(1, 4)
        from item in Gen.Elements("CALLS", "CALLS", "CALLS", "OTHER")
        from day in Days
        from calls in Gen.Choose(0, 900)
        select new UsageRecord
        {
            Id = $"U-{id}", ContractId = $"C-{contract}", ItemId = item, Date = day, Quantity = Quantity.Pieces(calls),
        };

    public static readonly Gen<BillingFacts> Facts =
        from orders in Orders.ListOf(3)
        from deliveries in Deliveries.ListOf()
        from contracts in Contracts.ListOf(2)
        from timesheets in Timesheets.ListOf()
        from reached in Reached.ListOf(2)
        from usage in Usage.ListOf()
        select BillingSamples.Facts() with
        {
            Orders = [.. orders],
            Deliveries = [.. deliveries],
            Contracts = [.. contracts],
            Timesheets = [.. timesheets],
            MilestonesReached = [.. reached],
            Usage = [.. usage],
        };

    public static BillingFacts Reversed(BillingFacts facts) => facts with
    {
        Orders = Reversed(facts.Orders),
        Deliveries = Reversed(facts.Deliveries),
        Contracts = Reversed(facts.Contracts),
        Timesheets = Reversed(facts.Timesheets),
        MilestonesReached = Reversed(facts.MilestonesReached),
        Usage = Reversed(facts.Usage),
    };

    /// <summary>The names of all facts, counted from the data alone.</summary>
    public static IEnumerable<string> Sources(BillingFacts facts, LocalDate asOf)
    {
        foreach (var note in facts.Deliveries)
            foreach (var line in note.Lines) yield return $"deliveries/{note.Number}/{line.OrderLineId}";
        foreach (var entry in facts.Timesheets) yield return $"timesheets/{entry.Id}";
        foreach (var source in facts.Usage.Select(each =>
            $"contracts/{each.ContractId}/usage/{each.ItemId}/{each.Date.Year}-{each.Date.Month:00}-01").Distinct())
            yield return source;
        foreach (var at in facts.MilestonesReached)
            yield return $"contracts/{at.ContractId}/milestones/{at.MilestoneId}";
        var agreed = facts.Contracts.SelectMany(contract =>
            contract.Milestones.Select(each => (contract.Id, Milestone: each.Id)));
        foreach (var group in agreed.GroupBy(each => each))
        {
            var isReached = facts.MilestonesReached.Any(at => (at.ContractId, at.MilestoneId) == group.Key);
            for (var i = isReached ? 1 : 0; i < group.Count(); i++)
                yield return $"contracts/{group.Key.Id}/milestones/{group.Key.Milestone}";
        }

        foreach (var contract in facts.Contracts)
            foreach (var start in Starts(contract.Recurring[0], asOf))
                yield return $"contracts/{contract.Id}/recurring/HOST/{start:R}";
    }

    // Day by day: a period starts where the count of whole intervals since the anchor changes.
    static IEnumerable<LocalDate> Starts(RecurringItem item, LocalDate asOf)
    {
        if (item.IntervalMonths < 1 || item.LastDay < item.Start)
        {
            yield return item.Start;
            yield break;
        }

        var start = item.Start;
        while (start <= item.LastDay)
        {
            yield return start;
            var next = start.PlusDays(1);
            while (!IsBoundary(item, next)) next = next.PlusDays(1);
            var last = LocalDate.Min(next.PlusDays(-1), item.LastDay!.Value);
            if ((item.Timing == BillingTiming.Advance ? start : last) > asOf) yield break;
            start = next;
        }
    }

    static bool IsBoundary(RecurringItem item, LocalDate day)
    {
        var anchor = item.PeriodsFrom ?? item.Start;
        return Enumerable.Range(0, 40).Any(number => anchor.PlusMonths(number * item.IntervalMonths) == day);
    }

    static Milestone Milestone(int number) =>
        new() { Id = $"M{number}", Description = $"Step {number}", Amount = Money.Of(number * 1_000m, Currency.EUR) };

    static ImmutableArray<T> Reversed<T>(ImmutableArray<T> items) => [.. items.Reverse()];
}
