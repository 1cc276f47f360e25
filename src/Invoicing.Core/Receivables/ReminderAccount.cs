using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Decides which items of one account are reminded of, and on which level.</summary>
internal ref partial struct ReminderAccount
{
    private readonly ReadOnlySpan<OpenItem> _items;
    private readonly ReminderIndex _index;
    private readonly LocalDate _day;
    private readonly Standing[] _standings;

    public ReminderAccount(ReadOnlySpan<OpenItem> items, ReminderIndex index, LocalDate day)
    {
        _items = items;
        (_index, _day) = (index, day);
        (Customer, Currency) = (items[0].Customer, items[0].Open.Currency);
        Plan = index.PlanOf(Customer);
        _standings = new Standing[items.Length];
        Overdue = Money.Zero(Currency);
    }

    public string Customer { get; }

    public Currency Currency { get; }

    public ReminderPlan Plan { get; }

    /// <summary>The level of the reminder; 0 where there is none.</summary>
    public int Level { get; private set; }

    /// <summary>All that is overdue, stopped items too.</summary>
    public Money Overdue { get; private set; }

    public void Decide()
    {
        var (candidates, credit) = (0, _index.CreditOf(Customer, Currency));
        for (var i = 0; i < _items.Length; i++)
        {
            if (_items[i].Open.IsNegative) credit -= _items[i].Open;
            _standings[i] = StandingOf(_items[i]);
            if (_standings[i].IsCandidate) candidates++;
        }

        if (candidates == 0) return;
        if (AccountReason() is { } reason)
        {
            Refuse(reason.Reason, reason.Next);
            return;
        }

        if (!(Sum(static standing => standing.IsCandidate) - credit).IsPositive)
        {
            Refuse(NotRemindedReason.CoveredByCredit, null);
            return;
        }

        if (Plan.Scope == ReminderScope.ByAccount) LevelOfAccount();
        else
            for (var i = 0; i < _items.Length; i++)
                if (_standings[i].IsCandidate) LevelOfItem(i);
        Weigh(credit);
    }

    // A reminder that comes to too little is none.
    private void Weigh(Money credit)
    {
        var sum = Sum(static standing => standing.Target > 0) - credit;
        var reason = !sum.IsPositive ? NotRemindedReason.CoveredByCredit : NotRemindedReason.BelowMinimum;
        if (sum.IsPositive && !IsBelow(sum, Plan.Minimums))
            foreach (var standing in _standings) Level = Math.Max(Level, standing.Target);
        else
            for (var i = 0; i < _standings.Length; i++)
                if (_standings[i].Target > 0)
                    _standings[i] = _standings[i] with { Target = 0, Reason = reason, IsCandidate = false };
    }

    /// <summary>What stands in the way of every reminder to the account today.</summary>
    private readonly (NotRemindedReason Reason, LocalDate Next)? AccountReason()
    {
        var history = _index.HistoryOf(Customer, Currency);
        if (history.Count == 0) return null;
        var yearAgo = _day.PlusYears(-1);
        var within = new List<LocalDate>();
        foreach (var sent in history)
        {
            if (sent.Date == _day) return (NotRemindedReason.RemindedToday, _day.PlusDays(1));
            if (sent.Date > yearAgo) within.Add(sent.Date);
        }

        if (Plan.MostPerYear is not { } most || within.Count < most) return null;
        if (most == 0) return (NotRemindedReason.MostPerYear, LocalDate.MaxIsoValue);
        within.Sort();
        var oldest = within[within.Count - most];
        var next = oldest.PlusYears(1);
        return (NotRemindedReason.MostPerYear, next.PlusYears(-1) < oldest ? next.PlusDays(1) : next);
    }

    private readonly void Refuse(NotRemindedReason reason, LocalDate? next)
    {
        for (var i = 0; i < _standings.Length; i++)
            if (_standings[i].IsCandidate)
                _standings[i] = new Standing(reason, next == LocalDate.MaxIsoValue ? null : next);
    }

    private readonly Money Sum(Func<Standing, bool> counts)
    {
        var sum = Money.Zero(Currency);
        for (var i = 0; i < _items.Length; i++)
            if (counts(_standings[i])) sum += _items[i].Open;
        return sum;
    }

    private static bool IsBelow(Money sum, ImmutableArray<Money> minimums)
    {
        foreach (var minimum in minimums)
            if (minimum.Currency == sum.Currency) return sum < minimum;
        return false;
    }

    /// <summary>How an item stands: a candidate, on its way to a level, or not reminded of for a reason.</summary>
    private readonly record struct Standing(
        NotRemindedReason Reason, LocalDate? Next = null, bool IsCandidate = false, bool IsOverdue = false,
        int Target = 0);
}
