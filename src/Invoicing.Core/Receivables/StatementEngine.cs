using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Receivables;

/// <summary>Makes statements of accounts. Pure, safe to use from several threads.</summary>
[Experimental("INV1004")]
public static class StatementEngine
{
    /// <summary>The statement of a customer in one currency; entries of others are left out.</summary>
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
}
