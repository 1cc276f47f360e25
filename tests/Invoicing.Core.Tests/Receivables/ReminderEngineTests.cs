using Invoicing.Payments;
using Invoicing.Receivables;
using static Invoicing.Core.Tests.Receivables.Accounts;

namespace Invoicing.Core.Tests.Receivables;

public class ReminderEngineTests
{
    static readonly ReminderPlan Plan = new()
    {
        Id = "usual",
        Levels =
        [
            new() { DaysAfterDue = 7, Text = "friendly", NewDueDays = 7 },
            new()
            {
                DaysAfterDue = 21, DaysSinceLast = 10, Text = "firm", Escalation = Escalation.BlockOrders,
                Fees = [new() { Amount = Eur(5m) }],
            },
        ],
    };

    static ReminderFacts Facts(int day, params OpenItem[] items) => new() { Day = Day(day), Items = [.. items] };

    static ReminderReport Decide(ReminderFacts facts) => ReminderEngine.Of(Plan).Decide(facts).Value;

    [Fact]
    public void A_proposal_says_in_words_what_it_asks()
    {
        var proposal = Assert.Single(Decide(Facts(7, Item("INV-7", amount: 119m))).Proposals);
        Assert.Equal(
            "Reminder level 1 to C-1 of 2026-02-07 by Email\nINV-7 due 2026-01-31, 7 days late: 119.00 EUR\n"
            + "Total: 119.00 EUR, to be paid by 2026-02-14",
            proposal.ToText());
        Assert.Equal("usual: level 1 of 2, from 7 days late, one after the other, by document",
            proposal.Basis.ToString());
    }

    [Fact]
    public void A_fee_becomes_an_item_that_names_the_document()
    {
        var facts = Facts(21, Item("INV-7", amount: 119m)) with
        {
            History = [new ReminderSent
            {
                Customer = "C-1", Currency = Currency.EUR, Date = Day(7), Level = 1, Items = [new("INV-7", 1)],
            }],
        };
        var proposal = Assert.Single(Decide(facts).Proposals);
        Assert.Equal((2, Escalation.BlockOrders, Eur(124m)), (proposal.Level, proposal.Escalation, proposal.Total));
        var fee = proposal.FeeItem("F-1")!;
        Assert.Equal((OpenItemKind.Fee, "INV-7", Eur(5m)), (fee.Kind, fee.Document, fee.Amount));
    }

    [Fact]
    public void No_fee_is_no_item() => Assert.Null(Decide(Facts(7, Item())).Proposals[0].FeeItem("F-1"));

    [Fact]
    public void What_is_not_reminded_of_says_why_in_words()
    {
        var facts = Facts(5, Item("A"), Item("B") with { Disputed = true }, Item("C", due: Day(5)));
        Assert.Equal(
            ["A: level 1 comes on 2026-02-07", "B: disputed", "C: not overdue before 2026-02-06"],
            Decide(facts).NotReminded.Select(each => each.ToText()));
    }

    [Fact]
    public void What_stops_a_reminder_says_the_last_day_on_which_it_does()
    {
        var facts = Facts(7, Item("A"), Item("B")) with
        {
            Stops =
            [
                new ReminderStop
                {
                    Kind = ReminderStopKind.PaymentOnTheWay, Item = "B", Customer = "C-1", Until = Day(9),
                },
            ],
        };
        var after = facts.After(Decide(facts));

        Assert.Equal(["B: a payment is on the way until 2026-02-09"],
            Decide(facts).NotReminded.Select(each => each.ToText()));
        Assert.Equal("A: the account was reminded today", Decide(after).NotReminded[0].ToText());
    }

    // The account had level 1 on day 7 for A. B came later: the next level of the account is its second, on day 21.
    [Fact]
    public void The_next_level_of_an_account_is_told_for_all_its_items()
    {
        var engine = ReminderEngine.Of(Plan with { Scope = ReminderScope.ByAccount });
        var facts = Facts(7, Item("A"));
        var after = facts.After(engine.Decide(facts).Value) with
        {
            Day = Day(12),
            Items = [Item("A"), Item("B", due: Day(10))],
        };

        Assert.Equal(["A: level 2 comes on 2026-02-21", "B: level 2 comes on 2026-02-21"],
            engine.Decide(after).Value.NotReminded.Select(each => each.ToText()));
    }

    [Fact]
    public void A_plan_replaces_the_one_of_its_name()
    {
        var engine = ReminderEngine.Of(Plan).With(Plan with { GraceDays = 10 });
        Assert.Equal(10, Assert.Single(engine.Plans).GraceDays);
        Assert.Empty(engine.Decide(Facts(10, Item())).Value.Proposals);
    }

    [Fact]
    public void A_large_account_is_decided_in_one_pass()
    {
        var items = Enumerable.Range(0, 20_000).Select(i => Item($"I-{i:D5}")).ToArray();
        var plan = Plan with { Scope = ReminderScope.ByAccount };
        var engine = ReminderEngine.Of(plan);
        var first = engine.Decide(Facts(7, items)).Value.Proposals[0];
        var history = Enumerable.Repeat(first.ToSent(), 12).ToArray();
        var second = engine.Decide(Facts(30, items) with { History = [.. history] }).Value.Proposals[0];
        Assert.Equal((2, 20_000), (second.Level, second.Items.Length));
    }

    [Fact]
    public void Levels_are_at_least_a_day_late_and_days_are_not_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReminderLevel { DaysAfterDue = 0, Text = "x" });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ReminderLevel { DaysAfterDue = 1, DaysSinceLast = -1, Text = "x" });
    }
}
