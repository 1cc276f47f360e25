using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Sets aside what will not be paid, by age, with items that have a rate of their own. The sum is rounded once and
/// shared over the items by <see cref="Split"/>, so that what is shown adds up. Pure, safe to use from several
/// threads.
/// </summary>
public static class ProvisionEngine
{
    /// <summary>The provision of a day in one currency.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="currency">The currency; items of others, credits and purchases are left out.</param>
    /// <param name="items">The items, in any order.</param>
    /// <param name="ageing">The columns, by due date.</param>
    /// <param name="rates">A rate for each column, and items with rates of their own.</param>
    /// <param name="before">What was set aside at the date before; null: nothing.</param>
    /// <exception cref="ArgumentException">There is not one rate for each column, or one is not within 0 and
    /// 100 %.</exception>
    /// <exception cref="CurrencyMismatchException">What was set aside before has another currency.</exception>
    public static Provision Make(LocalDate asOf, Currency currency, ImmutableArray<OpenItem> items,
        AgeingEngine ageing, ProvisionRates rates, Money? before = null)
    {
        ArgumentNullException.ThrowIfNull(ageing);
        ArgumentNullException.ThrowIfNull(rates);
        Check(ageing, rates);
        var specific = new Dictionary<string, SpecificProvision>(StringComparer.Ordinal);
        foreach (var each in rates.Specific) specific.TryAdd(each.Item, each);
        var counted = (items.IsDefault ? [] : items)
            .Where(item => item.Open.Currency == currency && item.Open.IsPositive && item.Ledger == ItemLedger.Sales)
            .OrderBy(item => item.Customer, StringComparer.Ordinal).ThenBy(item => item.Due)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select(item => Part(item, asOf, ageing, rates, specific))
            .ToArray();
        var exact = counted.Select(part => Exact.Of(part.Open) * part.Rate.Fraction).ToArray();
        var sum = Exact.Sum(exact);
        var total = Money.Round(sum, currency, Rounding.HalfUp);
        var shares = sum.IsZero
            ? [.. counted.Select(_ => total)]
            : Split.ByWeights(total, exact, [.. counted.Select(part => part.Item)]);
        var parts = counted.Select((part, i) => part with { Amount = shares[i] }).ToImmutableArray();
        var earlier = before ?? Money.Zero(currency);
        return new Provision
        {
            AsOf = asOf,
            Parts = parts,
            Buckets = ageing.Buckets,
            ByBucket =
            [
                .. ageing.Buckets.Select((_, i) => Money.Sum(
                    parts.Where(part => part.Bucket == i).Select(part => part.Amount), currency)),
            ],
            Exactly = sum,
            Total = total,
            Before = earlier,
            Change = total - earlier,
        };
    }

    private static ProvisionPart Part(OpenItem item, LocalDate asOf, AgeingEngine ageing, ProvisionRates rates,
        Dictionary<string, SpecificProvision> specific)
    {
        var bucket = AgeingEngine.ColumnOf(ageing.Buckets, Period.DaysBetween(item.Due, asOf));
        var own = specific.GetValueOrDefault(item.Id);
        return new ProvisionPart(item.Id, item.Customer, item.Open, bucket, own?.Rate ?? rates.ByBucket[bucket],
            Money.Zero(item.Open.Currency), own?.Because);
    }

    private static void Check(AgeingEngine ageing, ProvisionRates rates)
    {
        if (rates.ByBucket.Length != ageing.Buckets.Length)
            throw new ArgumentException("There is one rate for each column.", nameof(rates));
        var whole = Percentage.Of(100m);
        foreach (var rate in rates.ByBucket.Concat(rates.Specific.Select(each => each.Rate)))
        {
            if (rate.IsNegative || rate > whole)
                throw new ArgumentException("Rates are within 0 and 100 %.", nameof(rates));
        }
    }
}
