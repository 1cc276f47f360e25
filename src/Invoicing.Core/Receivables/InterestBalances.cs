using NodaTime;

namespace Invoicing.Receivables;

/// <summary>A balance from the day after a date to another.</summary>
internal readonly record struct BalanceSpan(LocalDate After, LocalDate Until, Money Balance);

/// <summary>What was open of items, over time.</summary>
internal static class InterestBalances
{
    /// <summary>What was open at the end of a day.</summary>
    public static Money At(InterestItem given, LocalDate day)
    {
        var balance = given.Item.Open;
        foreach (var change in given.Changes)
            if (change.Date > day) balance -= change.Amount;
        return balance;
    }

    /// <summary>What was open between two dates, in the order of days; nothing where the time is empty.</summary>
    public static List<BalanceSpan> Of(InterestItem given, LocalDate after, LocalDate until)
    {
        var spans = new List<BalanceSpan>();
        if (after >= until) return spans;
        if (given.Changes.IsEmpty)
        {
            spans.Add(new(after, until, given.Item.Open));
            return spans;
        }

        var changes = given.Changes.OrderBy(change => change.Date).ToList();
        var balance = At(given, after);
        foreach (var change in changes)
        {
            if (change.Date <= after) continue;
            if (change.Date >= until) break;
            var from = spans.Count == 0 ? after : spans[^1].Until;
            if (from < change.Date) spans.Add(new(from, change.Date, balance));
            balance += change.Amount;
        }

        spans.Add(new(spans.Count == 0 ? after : spans[^1].Until, until, balance));
        return spans;
    }

    /// <summary>The balance of an account between two dates: the sum of the items' balances, not below zero.</summary>
    public static List<BalanceSpan> Sum(
        IEnumerable<BalanceSpan> parts, LocalDate after, LocalDate until, Currency currency)
    {
        var changes = new List<(LocalDate Date, Money Amount)>();
        foreach (var part in parts)
        {
            var from = LocalDate.Max(part.After, after);
            if (part.Until <= from) continue;
            changes.Add((from, part.Balance));
            changes.Add((part.Until, -part.Balance));
        }

        changes.Sort(static (a, b) => a.Date.CompareTo(b.Date));
        var spans = new List<BalanceSpan>();
        var (at, balance, zero) = (after, Money.Zero(currency), Money.Zero(currency));
        foreach (var (date, amount) in changes)
        {
            if (date > at) spans.Add(new(at, date, Money.Max(balance, zero)));
            (at, balance) = (LocalDate.Max(at, date), balance + amount);
        }

        if (at < until) spans.Add(new(at, until, Money.Max(balance, zero)));
        return spans;
    }
}
