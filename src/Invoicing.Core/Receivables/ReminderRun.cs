using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Payments;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Decides the reminders of one set of facts, account by account.</summary>
internal sealed class ReminderRun(ReminderEngine engine, ReminderIndex index, FindingSink findings)
{
    private readonly ImmutableArray<ReminderProposal>.Builder _proposals =
        ImmutableArray.CreateBuilder<ReminderProposal>();

    private readonly ImmutableArray<NotReminded>.Builder _not = ImmutableArray.CreateBuilder<NotReminded>();
    private readonly Dictionary<(string Plan, int Level), Basis> _bases = [];
    private LocalDate _day;

    public ReminderReport Run(ReminderFacts facts)
    {
        _day = facts.Day;
        var items = facts.Items.ToArray();
        Array.Sort(items, ByAccount);
        for (var i = 0; i < items.Length;)
        {
            var end = i + 1;
            while (end < items.Length && IsOneAccount(items[i], items[end])) end++;
            Account(items.AsSpan(i, end - i));
            i = end;
        }

        return new ReminderReport
        {
            Day = facts.Day, Proposals = _proposals.DrainToImmutable(), NotReminded = _not.DrainToImmutable(),
        };
    }

    private void Account(ReadOnlySpan<OpenItem> items)
    {
        var account = new ReminderAccount(items, index, _day);
        account.Decide();
        if (account.Level > 0) _proposals.Add(Proposal(account));
        account.AddNotReminded(_not);
    }

    private ReminderProposal Proposal(ReminderAccount account)
    {
        var (plan, customer) = (account.Plan, index.CustomerOf(account.Customer));
        var level = plan.Levels[account.Level - 1];
        var items = account.Reminded();
        var open = Money.Sum(items.Select(item => item.Open), account.Currency);
        var (fee, explanation) = ReminderFees.Of(account, level, findings);
        var interest = InterestOf(account, level);
        return new ReminderProposal
        {
            Customer = account.Customer, Date = _day, Level = account.Level, Items = items, Open = open, Fee = fee,
            FeeExplanation = explanation, Interest = interest,
            Total = interest.Aggregate(open + fee, (sum, charge) => sum + charge.Amount), Text = level.Text,
            Channel = customer?.Channel ?? level.Channel, Escalation = level.Escalation,
            NewDue = NewDue(plan, level), Contact = customer?.Contact, Language = customer?.Language,
            Basis = BasisOf(plan, account.Level),
        };
    }

    private ImmutableArray<InterestCharge> InterestOf(ReminderAccount account, ReminderLevel level)
    {
        if (level.Interest is not { } terms) return [];
        var outcome = engine.Interest.Compute(terms, new InterestFacts
        {
            Until = _day,
            Items = [.. account.RemindedOf().Select(item => index.InterestOf(item.Id) is { } known
                ? known with { Item = item }
                : new InterestItem { Item = item })],
        });
        findings.AddRange(outcome.Findings);
        return outcome.ValueOrDefault?.Charges ?? [];
    }

    private LocalDate? NewDue(ReminderPlan plan, ReminderLevel level)
    {
        if (level.NewDueDays is not { } days) return null;
        var date = _day.PlusDays(days);
        if (plan.BusinessDays == BusinessDayRule.None || engine.CalendarOf(plan, findings) is not { } calendar)
            return date;
        if (BusinessDayAdjustment.Of(date, plan.BusinessDays, calendar, _day) is { } moved) return moved;
        findings.Add(ReminderFindings.CalendarUnknown, Severity.Error, $"/plans/{plan.Id}",
            ("plan", plan.Id), ("calendar", calendar.Id));
        return date;
    }

    private Basis BasisOf(ReminderPlan plan, int level)
    {
        if (_bases.TryGetValue((plan.Id, level), out var known)) return known;
        var mode = plan.Mode == ReminderMode.Sequential ? "one after the other" : "by age";
        var scope = plan.Scope == ReminderScope.ByDocument ? "by document" : "by account";
        var days = plan.Levels[level - 1].DaysAfterDue;
        return _bases[(plan.Id, level)] = new Basis(plan.Id, Because: FormattableString.Invariant(
            $"level {level} of {plan.Levels.Length}, from {days} days late, {mode}, {scope}"));
    }

    private static bool IsOneAccount(OpenItem one, OpenItem other) =>
        one.Customer == other.Customer && one.Open.Currency == other.Open.Currency;

    private static int ByAccount(OpenItem one, OpenItem other)
    {
        var order = string.CompareOrdinal(one.Customer, other.Customer);
        if (order == 0) order = one.Open.Currency.CompareTo(other.Open.Currency);
        if (order == 0) order = one.Due.CompareTo(other.Due);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}
