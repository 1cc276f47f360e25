using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Sorts what customers owe by how long it is overdue. An item due on the day of the report is not overdue. Credits are
/// not aged: they stand in a column of their own. Immutable and pure, safe to use from several threads.
/// </summary>
[Experimental("INV1004")]
public sealed class AgeingEngine
{
    private readonly ImmutableArray<AgeingBucket> _buckets;

    private AgeingEngine(ImmutableArray<AgeingBucket> buckets) => _buckets = buckets;

    /// <summary>Not due, 1 to 30 days overdue, 31 to 60, 61 to 90, more than 90.</summary>
    public static AgeingEngine Standard { get; } = EndingAt(30, 60, 90);

    /// <summary>Columns that end at given days; before them what is not due, after them all that is overdue
    /// longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are not positive and rising.</exception>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static AgeingEngine EndingAt(params ReadOnlySpan<int> days)
    {
        var buckets = ImmutableArray.CreateBuilder<AgeingBucket>(days.Length + 2);
        buckets.Add(new AgeingBucket(null, 0));
        var from = 1;
        foreach (var end in days)
        {
            if (end < from)
                throw new ArgumentOutOfRangeException(nameof(days), end, "Columns end at rising days above zero.");
            buckets.Add(new AgeingBucket(from, end));
            from = checked(end + 1);
        }

        if (days.IsEmpty) throw new ArgumentException("There are no days to end a column at.", nameof(days));
        buckets.Add(new AgeingBucket(from, null));
        return new AgeingEngine(buckets.DrainToImmutable());
    }

    /// <summary>The report of a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="items">The items, settled ones too.</param>
    /// <param name="unapplied">What is left of payments. What has no customer is on nobody's account and left
    /// out.</param>
    public AgeingReport Report(LocalDate asOf, ImmutableArray<OpenItem> items,
        ImmutableArray<UnappliedAmount> unapplied)
    {
        var parts = (items.IsDefault ? [] : items)
            .Where(item => !item.Open.IsZero)
            .Select(item => (item.Customer, Owed: Owed(item, asOf)))
            .Concat((unapplied.IsDefault ? [] : unapplied)
                .Where(each => each.Customer is not null)
                .Select(each => (Customer: each.Customer!, Owed: OnAccount(-each.Amount))))
            .ToList();
        return new AgeingReport
        {
            AsOf = asOf,
            Buckets = _buckets,
            Rows =
            [
                .. parts.GroupBy(part => (part.Customer, part.Owed.Total.Currency), part => part.Owed)
                    .OrderBy(same => same.Key.Customer, StringComparer.Ordinal).ThenBy(same => same.Key.Currency)
                    .Select(same => new AgeingRow(same.Key.Customer, same.Aggregate(Sum))),
            ],
            Totals =
            [
                .. parts.GroupBy(part => part.Owed.Total.Currency, part => part.Owed)
                    .OrderBy(same => same.Key).Select(same => same.Aggregate(Sum)),
            ],
        };
    }

    private AgeingAmounts Owed(OpenItem item, LocalDate asOf)
    {
        if (item.Open.IsNegative) return OnAccount(item.Open);
        var overdue = Period.DaysBetween(item.Due, asOf);
        var zero = Money.Zero(item.Open.Currency);
        return new AgeingAmounts
        {
            ByBucket = [.. _buckets.Select(bucket => Holds(bucket, overdue) ? item.Open : zero)],
            OnAccount = zero,
            Total = item.Open,
        };
    }

    private AgeingAmounts OnAccount(Money credit)
    {
        var zero = Money.Zero(credit.Currency);
        return new AgeingAmounts { ByBucket = [.. _buckets.Select(_ => zero)], OnAccount = credit, Total = credit };
    }

    private static bool Holds(AgeingBucket bucket, int days) =>
        (bucket.FromDays is not { } from || days >= from) && (bucket.ToDays is not { } to || days <= to);

    private static AgeingAmounts Sum(AgeingAmounts left, AgeingAmounts right) => new()
    {
        ByBucket = [.. left.ByBucket.Zip(right.ByBucket, (a, b) => a + b)],
        OnAccount = left.OnAccount + right.OnAccount,
        Total = left.Total + right.Total,
    };
}
