using System.Collections.Immutable;
using System.Globalization;
using Invoicing;
using Invoicing.Payments;
using Invoicing.Receivables;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Who is reminded, and what is known of reminders from then on.</summary>
/// <param name="Report">The reminders, and why other items are in none.</param>
/// <param name="Fees">What is charged for them.</param>
/// <param name="After">What the next run has to know.</param>
sealed record DecidedReminders(ReminderReport Report, ImmutableArray<OpenItem> Fees, ReminderFacts After);

/// <summary>Customers whose payments are late are reminded as the plan says.</summary>
static class Reminders
{
    /// <summary>The reminders of the day; null where there is no plan, or the facts contradict each other.</summary>
    public static DecidedReminders? Run(Month month, SettledPayments payments, OutFolder folder, Report report)
    {
        if (month.ReminderPlan is not { } plan) return null;
        report.Step("Reminders");
        var known = month.ReminderFacts ?? new ReminderFacts { Day = month.AsOf };
        var facts = FactsOf(month, payments, known);
        var outcome = ReminderEngine.Of(plan).Decide(facts);
        foreach (var finding in outcome.Findings) report.Fail($"Reminders: {finding}");
        if (!outcome.TryGet(out var decided)) return null;
        foreach (var of in decided.Proposals.GroupBy(each => each.Customer, StringComparer.Ordinal))
            folder.Add($"reminders/{Text.FileName(of.Key)}.txt",
                string.Join("\n\n", of.Select(each => each.ToText())) + "\n");
        Show(decided, report);
        var after = known with { Day = month.AsOf, History = facts.After(decided).History };
        return new DecidedReminders(decided, Fees(decided), after);
    }

    static ReminderFacts FactsOf(Month month, SettledPayments payments, ReminderFacts known) => known with
    {
        Day = month.AsOf,
        Items = [.. payments.Position.Items.Where(item => !item.Open.IsZero)],
        Credits =
        [
            .. payments.Position.Unapplied.Where(each => each.Customer is not null && each.Amount.IsPositive)
                .Select(each => new CreditBalance(each.Customer!, each.Amount)),
        ],
        Interest = [.. payments.Position.Items.Select(item => InterestOf(item, payments.Position))],
    };

    // Interest runs on what was open day by day: what settled an item late still bore some.
    static InterestItem InterestOf(OpenItem item, LedgerPosition position) => new()
    {
        Item = item,
        Changes =
        [
            .. position.Allocations.Where(each => each.Item == item.Id)
                .Select(each => new BalanceChange(each.Date, -each.Settled)),
        ],
    };

    static ImmutableArray<OpenItem> Fees(ReminderReport decided) =>
    [
        .. decided.Proposals.Select(each => each.FeeItem(
            $"{each.Customer}-{each.Currency}-{Text.Of(each.Date)}")).OfType<OpenItem>(),
    ];

    static void Show(ReminderReport decided, Report report)
    {
        report.Show(new Table("Reminded",
            ["customer", "level", "items", ">open", ">fee", ">interest", ">in all", "by", "to be paid by"],
            [.. decided.Proposals.Select(Row)]));
        report.Show(new Table("Not reminded", ["customer", "why"],
            [.. decided.NotReminded.Select(each => new[] { each.Customer, each.ToText() })]));
    }

    static string[] Row(ReminderProposal each) =>
    [
        each.Customer, each.Level.ToString(CultureInfo.InvariantCulture),
        string.Join(", ", each.Items.Select(item => item.Item)), each.Open.ToString(),
        each.Fee.ToString(), Money.Sum(each.Interest.Select(charge => charge.Amount), each.Currency).ToString(),
        each.Total.ToString(), each.Channel.ToString(), Text.Of(each.NewDue),
    ];
}
