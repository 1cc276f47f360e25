using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

internal ref partial struct ReminderAccount
{
    private readonly void LevelOfItem(int i)
    {
        var (level, last) = _index.LevelOf(_items[i].Id);
        _standings[i] = Reached(level, last, _items[i].Due, 0, default);
    }

    // The items are by due date: the first candidate is the oldest.
    private readonly void LevelOfAccount()
    {
        var (level, last) = StandingLevel();
        var (count, sum, due) = (0, Money.Zero(Currency), default(LocalDate));
        for (var i = 0; i < _items.Length; i++)
        {
            if (!_standings[i].IsCandidate) continue;
            if (count == 0) due = _items[i].Due;
            (count, sum) = (count + 1, sum + _items[i].Open);
        }

        var reached = Reached(level, last, due, count, sum);
        for (var i = 0; i < _items.Length; i++)
            if (_standings[i].IsCandidate) _standings[i] = reached;
    }

    /// <summary>The level of the account: the highest of the reminders of which an item is still overdue.</summary>
    private readonly (int Level, LocalDate? Last) StandingLevel()
    {
        var (level, last) = (0, (LocalDate?)null);
        var history = _index.HistoryOf(Customer, Currency);
        if (history.Count == 0) return (level, last);
        var overdue = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _items.Length; i++)
            if (_standings[i].IsOverdue) overdue.Add(_items[i].Id);
        foreach (var sent in history)
        {
            if (!sent.Items.Any(item => overdue.Contains(item.Item))) continue;
            level = Math.Max(level, sent.Level);
            last = last is { } before ? LocalDate.Max(before, sent.Date) : sent.Date;
        }

        return (level, last);
    }

    private readonly Standing Reached(int level, LocalDate? last, LocalDate due, int count, Money sum)
    {
        if (level >= Plan.Levels.Length)
        {
            if (Plan.RepeatLastAfterDays is not { } after || last is not { } sent)
                return new(NotRemindedReason.LastLevel, IsOverdue: true);
            var again = sent.PlusDays(after);
            return _day >= again
                ? To(Plan.Levels.Length)
                : new(NotRemindedReason.LastLevel, again, IsOverdue: true);
        }

        var highest = Plan.Mode == ReminderMode.Sequential ? level + 1 : Plan.Levels.Length;
        LocalDate? next = null;
        for (var target = highest; target > level; target--)
        {
            var at = Plan.Levels[target - 1];
            var from = due.PlusDays(Math.Max(at.DaysAfterDue, Plan.GraceDays + 1));
            if (last is { } sent) from = LocalDate.Max(from, sent.PlusDays(at.DaysSinceLast));
            var holds = Plan.Scope == ReminderScope.ByDocument
                || (count >= at.LeastItems && !IsBelow(sum, at.LeastBalances));
            if (holds && _day >= from) return To(target);
            if (holds && (next is not { } earliest || from < earliest)) next = from;
        }

        return new(NotRemindedReason.LevelNotDue, next, IsOverdue: true);
    }

    private static Standing To(int level) => new(default, null, IsCandidate: true, IsOverdue: true, Target: level);
}
