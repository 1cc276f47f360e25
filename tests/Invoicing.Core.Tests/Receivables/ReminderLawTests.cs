using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Receivables.Accounts;

namespace Invoicing.Core.Tests.Receivables;

public class ReminderLawTests
{
    static readonly Gen<ReminderPlan> Plans =
        from mode in Gen.Elements(Enum.GetValues<ReminderMode>())
        from scope in Gen.Elements(Enum.GetValues<ReminderScope>())
        from days in Gen.Choose(0, 15).ListOf()
        from since in Gen.Choose(0, 12)
        from grace in Gen.Choose(0, 5)
        from minimum in Gen.Choose(0, 300)
        from most in Gen.Choose(1, 9)
        from repeat in Gen.Choose(0, 2)
        select new ReminderPlan
        {
            Id = "P", Mode = mode, Scope = scope, GraceDays = grace, Minimums = [Eur(minimum)], MostPerYear = most,
            RepeatLastAfterDays = repeat == 0 ? null : 9,
            Levels = [.. Levels([3, .. days.Take(3)], since)],
        };

    static readonly Gen<OpenItem> Items =
        from number in Gen.Choose(0, 30)
        from customer in Gen.Choose(0, 2)
        from due in Gen.Choose(-60, 60)
        from amount in Gen.Choose(-200, 900)
        from kind in Gen.Frequency((8, Gen.Constant(OpenItemKind.Document)), (1, Gen.Constant(OpenItemKind.Fee)))
        from disputed in Gen.Choose(0, 9)
        select Item($"I-{number}", $"C-{customer}", Day(due), amount, kind: kind) with { Disputed = disputed == 0 };

    static readonly Gen<ReminderStop> Stops =
        from customer in Gen.Choose(0, 2)
        from item in Gen.Choose(0, 40)
        from kind in Gen.Elements(Enum.GetValues<ReminderStopKind>())
        from first in Gen.Choose(-20, 100)
        from length in Gen.Choose(0, 30)
        select new ReminderStop
        {
            Customer = $"C-{customer}", Item = item > 30 ? null : $"I-{item}", Kind = kind, From = Day(first),
            Until = Day(first + length),
        };

    static readonly Gen<ReminderCase> Cases =
        from plan in Plans
        from items in Items.ListOf()
        from stops in Stops.ListOf()
        from steps in (from days in Gen.Choose(0, 12) from settled in Gen.Choose(0, 40) select (days, settled)).ListOf()
        select new ReminderCase(plan, [.. items.DistinctBy(item => item.Id)], [.. stops.Take(4)], [.. steps.Take(20)]);

    static IEnumerable<ReminderLevel> Levels(int[] days, int since)
    {
        var after = 0;
        foreach (var (index, each) in days.Index())
            yield return new ReminderLevel
            {
                DaysAfterDue = after += Math.Max(each, 1), DaysSinceLast = index == 0 ? 0 : since, Text = $"L{index}",
                Fees = [new ReminderFee { Percent = Percentage.Of(1.5m), Of = (ReminderFeeBase)(index % 3) }],
            };
    }

    static ReminderReport Decide(ReminderPlan plan, ReminderFacts facts) => ReminderEngine.Of(plan).Decide(facts).Value;

    /// <summary>Runs a history day by day: some items are settled, what is proposed is sent.</summary>
    static bool EveryDay(ReminderCase given, Func<ReminderFacts, ReminderReport, bool> holds)
    {
        var facts = new ReminderFacts { Day = Day(0), Items = given.Items, Stops = given.Stops };
        foreach (var (days, settled) in given.Steps)
        {
            facts = facts with
            {
                Day = facts.Day.PlusDays(days),
                Items =
                [
                    .. facts.Items.Select(item => item.Id == $"I-{settled}" ? item with { Open = Eur(0m) } : item),
                ],
            };
            var report = Decide(given.Plan, facts);
            if (!holds(facts, report)) return false;
            facts = facts.After(report);
        }

        return true;
    }

    static int LevelOf(ReminderFacts facts, string item) => facts.History.SelectMany(sent => sent.Items)
        .Where(each => each.Item == item).Select(each => each.Level).DefaultIfEmpty().Max();

    [Fact]
    public void A_second_run_on_a_day_proposes_nothing() => Law.Holds(Cases, given => EveryDay(given,
        (facts, report) => Decide(given.Plan, facts.After(report)).Proposals.IsEmpty));

    [Fact]
    public void Every_item_is_in_one_reminder_or_has_one_reason() => Law.Holds(Cases, given => EveryDay(given,
        (facts, report) => report.Proposals.SelectMany(each => each.Items).Select(each => each.Item)
            .Concat(report.NotReminded.Select(each => each.Item)).Order(StringComparer.Ordinal)
            .SequenceEqual(facts.Items.Select(each => each.Id).Order(StringComparer.Ordinal))));

    [Fact]
    public void The_order_of_the_facts_does_not_matter() => Law.Holds(Cases, given => EveryDay(given,
        (facts, report) => Decide(given.Plan, facts with
        {
            Items = [.. facts.Items.Reverse()], Stops = [.. facts.Stops.Reverse()],
            History = [.. facts.History.Reverse()],
        }) == report));

    [Fact]
    public void By_document_no_level_falls() => Law.Holds(Cases, given => EveryDay(
        given with { Plan = given.Plan with { Scope = ReminderScope.ByDocument } },
        (facts, report) => report.Proposals.SelectMany(each => each.Items).All(each =>
            each.Level == 0 || each.Level > LevelOf(facts, each.Item) || IsRepeated(given.Plan, each.Level))));

    static bool IsRepeated(ReminderPlan plan, int level) =>
        plan.RepeatLastAfterDays is not null && level == plan.Levels.Length;

    [Fact]
    public void By_account_no_level_falls_while_an_item_of_it_is_overdue() => Law.Holds(Cases, given => EveryDay(
        given with { Plan = given.Plan with { Scope = ReminderScope.ByAccount } },
        (facts, report) => report.Proposals.All(proposal => proposal.Level >= facts.History
            .Where(sent => sent.Customer == proposal.Customer
                && sent.Items.Any(each => proposal.Items.Any(item => item.Level > 0 && item.Item == each.Item)))
            .Select(sent => sent.Level).DefaultIfEmpty().Max())));

    [Fact]
    public void One_after_the_other_skips_no_level() => Law.Holds(Cases, given => EveryDay(
        given with { Plan = given.Plan with { Mode = ReminderMode.Sequential, Scope = ReminderScope.ByDocument } },
        (facts, report) => report.Proposals.SelectMany(each => each.Items).All(each =>
            each.Level == 0 || each.Level == LevelOf(facts, each.Item) + 1
            || (IsRepeated(given.Plan, each.Level) && each.Level == LevelOf(facts, each.Item)))));

    [Fact]
    public void What_is_stopped_disputed_settled_or_not_due_is_not_reminded_of() => Law.Holds(Cases, given =>
        EveryDay(given, (facts, report) => report.Proposals.All(proposal => proposal.Items.All(each =>
        {
            var item = facts.Items.Single(one => one.Id == each.Item);
            return each.Level == 0 || (item.Open.IsPositive && !item.Disputed
                && item.Due.PlusDays(given.Plan.GraceDays) < facts.Day
                && !facts.Stops.Any(stop => stop.Customer == item.Customer && stop.IsOn(facts.Day)
                    && (stop.Item is null || stop.Item == item.Id)));
        }))));

    [Fact]
    public void A_reminder_adds_up_and_its_fee_explains_itself() => Law.Holds(Cases, given => EveryDay(given,
        (_, report) => report.Proposals.All(proposal =>
            proposal.Open == Money.Sum(proposal.Items.Select(each => each.Open), Currency.EUR)
            && proposal.Total == proposal.Open + proposal.Fee
            && Explains(proposal.FeeExplanation!) && proposal.FeeExplanation!.Evaluate() == Exact.Of(proposal.Fee))));

    static bool Explains(Explanation node) => node.Evaluate() == node.Result.Number && node.Operands.All(Explains);

    [Fact]
    public void A_later_event_changes_no_earlier_day() => Law.Holds(Cases, given => EveryDay(given,
        (facts, report) => Decide(given.Plan, facts with
        {
            History = [.. facts.History, .. report.Proposals.Select(each =>
                each.ToSent() with { Date = facts.Day.PlusDays(1) })],
        }) == report));

    sealed record ReminderCase(
        ReminderPlan Plan, ImmutableArray<OpenItem> Items, ImmutableArray<ReminderStop> Stops,
        ImmutableArray<(int Days, int Settled)> Steps);
}
