using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Makes statements of accounts. Pure, safe to use from several threads.</summary>
public static class StatementEngine
{
    /// <summary>The statement of a customer in one currency, balance forward; entries of others are left out.</summary>
    /// <param name="customer">The customer, by the reader's own key.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="period">The period; what lies before it makes the opening balance, what lies after it is left
    /// out.</param>
    /// <param name="entries">The entries of the account from its beginning, in any order.</param>
    public static Statement Make(string customer, Currency currency, DateRange period,
        IEnumerable<AccountEntry> entries)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer);
        ArgumentNullException.ThrowIfNull(entries);
        var account = entries
            .Where(entry =>
                entry.Customer == customer && entry.Amount.Currency == currency && entry.Date < period.EndExclusive)
            .OrderBy(entry => entry.Date).ThenByDescending(entry => entry.Amount.Sign)
            .ThenBy(entry => entry.Reference, StringComparer.Ordinal)
            .ThenBy(entry => entry.Kind).ThenByDescending(entry => entry.Amount).ThenBy(entry => entry.Due)
            .ToList();
        var opening =
            Money.Sum(account.Where(entry => entry.Date < period.Start).Select(entry => entry.Amount), currency);
        var balance = opening;
        var lines = ImmutableArray.CreateBuilder<StatementLine>();
        foreach (var entry in account.Where(entry => entry.Date >= period.Start))
            lines.Add(new StatementLine(entry, balance += entry.Amount));
        return new Statement
        {
            Customer = customer,
            Period = period,
            Opening = opening,
            Lines = lines.ToImmutable(),
            Subtotals = Subtotals(lines, currency),
            Debits = Money.Sum(lines.Select(line => line.Entry.Amount).Where(amount => amount.IsPositive), currency),
            Credits = -Money.Sum(lines.Select(line => line.Entry.Amount).Where(amount => amount.IsNegative), currency),
            Closing = balance,
        };
    }

    /// <summary>The statements of every customer and currency among the entries, by customer and currency.</summary>
    public static ImmutableArray<Statement> MakeAll(DateRange period, IReadOnlyCollection<AccountEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return
        [
            .. entries.GroupBy(entry => (entry.Customer, entry.Amount.Currency))
                .OrderBy(same => same.Key.Customer, StringComparer.Ordinal).ThenBy(same => same.Key.Currency)
                .Select(same => Make(same.Key.Customer, same.Key.Currency, period, same)),
        ];
    }

    /// <summary>What a customer owes on a day in one currency, item by item.</summary>
    /// <param name="customer">The customer, by the reader's own key.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="asOf">The day; what was issued or came in later is left out.</param>
    /// <param name="items">The items as they stand on the day; of others and settled ones are left out, and those of
    /// the purchases ledger.</param>
    /// <param name="unapplied">What is left of payments.</param>
    /// <param name="ageing">The columns of the foot; null: <see cref="AgeingEngine.Standard"/>.</param>
    public static StatementOfOpenItems OpenItems(string customer, Currency currency, LocalDate asOf,
        ImmutableArray<OpenItem> items, ImmutableArray<UnappliedAmount> unapplied, AgeingEngine? ageing = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer);
        ImmutableArray<OpenItem> mine =
        [
            .. (items.IsDefault ? [] : items)
                .Where(item => item.Customer == customer && item.Open.Currency == currency && !item.Open.IsZero
                    && item.Ledger == ItemLedger.Sales && item.Issued <= asOf)
                .OrderBy(item => item.Due).ThenBy(item => item.Issued).ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
        ImmutableArray<UnappliedAmount> rests =
        [
            .. (unapplied.IsDefault ? [] : unapplied).Where(each =>
                each.Customer == customer && each.Amount.Currency == currency && each.Date <= asOf),
        ];
        return Of(customer, currency, asOf, mine, rests, ageing ?? AgeingEngine.Standard);
    }

    /// <summary>The statements of open items of every customer and currency of a position, by customer and
    /// currency.</summary>
    public static ImmutableArray<StatementOfOpenItems> OpenItems(AccountPosition position, AgeingEngine? ageing = null)
    {
        ArgumentNullException.ThrowIfNull(position);
        var sales = position.Items.Where(item => item.Ledger == ItemLedger.Sales);
        var items = sales.ToLookup(item => (item.Customer, item.Open.Currency));
        var rests = position.OnAccount.Where(each => each.Customer is not null)
            .ToLookup(each => (Customer: each.Customer!, each.Amount.Currency));
        return
        [
            .. items.Select(each => each.Key).Union(rests.Select(each => each.Key))
                .OrderBy(key => key.Customer, StringComparer.Ordinal).ThenBy(key => key.Currency)
                .Select(key => OpenItems(key.Customer, key.Currency, position.AsOf,
                    [.. items[key]], [.. rests[key]], ageing)),
        ];
    }

    /// <summary>Whether a customer gets a statement at the end of a day, and which one.</summary>
    /// <param name="policy">What is agreed with the customer.</param>
    /// <param name="day">The day.</param>
    /// <param name="balance">The balance at the end of the day.</param>
    /// <param name="hasOpen">Whether an item or a credit is open; balances of zero may consist of some.</param>
    public static StatementDecision Decide(StatementPolicy policy, LocalDate day, Money balance, bool hasOpen)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var reason = policy switch
        {
            { Kind: StatementKind.None } => StatementReason.NotWanted,
            _ when !policy.Cycle.IsDue(day) => StatementReason.NotInCycle,
            { OnlyIfOpen: true } when !hasOpen => StatementReason.NothingOpen,
            { MinimumBalance: { } least } when least.Currency == balance.Currency && balance < least =>
                StatementReason.BelowMinimum,
            _ => StatementReason.Due,
        };
        return new StatementDecision(reason == StatementReason.Due, policy.Kind, reason);
    }

    private static ImmutableArray<StatementSubtotal> Subtotals(IEnumerable<StatementLine> lines, Currency currency) =>
    [
        .. lines.GroupBy(line => line.Entry.Kind, line => line.Entry.Amount)
            .Select(same => new StatementSubtotal(
                AccountEntryKinds.GroupOf(same.Key), same.Key, Money.Sum(same, currency)))
            .OrderBy(each => each.Group).ThenBy(each => each.Kind),
    ];

    private static StatementOfOpenItems Of(string customer, Currency currency, LocalDate asOf,
        ImmutableArray<OpenItem> items, ImmutableArray<UnappliedAmount> unapplied, AgeingEngine ageing)
    {
        var zero = Money.Zero(currency);
        var balance = zero;
        var rest = Money.Sum(unapplied.Select(each => each.Amount), currency);
        var lines = ImmutableArray.CreateBuilder<OpenItemLine>(items.Length);
        foreach (var item in items) lines.Add(new OpenItemLine(item, DaysLate(item, asOf), balance += item.Open));
        var report = ageing.Report(asOf, items, unapplied);
        return new StatementOfOpenItems
        {
            Customer = customer,
            AsOf = asOf,
            Lines = lines.DrainToImmutable(),
            Open = balance,
            Unapplied = rest,
            Total = balance - rest,
            Buckets = ageing.Buckets,
            Ageing = report.Rows.IsEmpty
                ? new AgeingAmounts { ByBucket = [.. ageing.Buckets.Select(_ => zero)], OnAccount = zero, Total = zero }
                : report.Rows[0].Owed,
        };
    }

    private static int DaysLate(OpenItem item, LocalDate asOf) =>
        item.Open.IsPositive && item.Due < asOf ? Period.DaysBetween(item.Due, asOf) : 0;
}
