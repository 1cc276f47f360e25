using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Sorts what customers owe by how long it is overdue, or how old it is. An item due on the day of the report is not
/// overdue. Credits are not aged unless asked: they stand in a column of their own. Immutable and pure, safe to use
/// from several threads.
/// </summary>
public sealed class AgeingEngine
{
    private readonly ImmutableArray<AgeingBucket> _buckets;

    private AgeingEngine(ImmutableArray<AgeingBucket> buckets) => _buckets = buckets;

    /// <summary>Not due, 1 to 30 days overdue, 31 to 60, 61 to 90, more than 90.</summary>
    public static AgeingEngine Standard { get; } = EndingAt(30, 60, 90);

    /// <summary>Not due, then week by week up to four weeks, and more than 28 days.</summary>
    public static AgeingEngine Weeks { get; } = EndingAt(7, 14, 21, 28);

    /// <summary>Not due, then 30, 60, 90, 120, 180 and 360 days, as provisions are often made by.</summary>
    public static AgeingEngine Year { get; } = EndingAt(30, 60, 90, 120, 180, 360);

    /// <summary>By age of the document: up to 30 days, 31 to 60, 61 to 90, more than 90; for
    /// <see cref="AgeingBasis.DocumentDate"/>.</summary>
    public static AgeingEngine DocumentAge { get; } = Of(
        [new AgeingBucket(null, 30), new AgeingBucket(31, 60), new AgeingBucket(61, 90), new AgeingBucket(91, null)]);

    /// <summary>The columns.</summary>
    public ImmutableArray<AgeingBucket> Buckets => _buckets;

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

    /// <summary>Columns of one's own, also some that begin before the due date.</summary>
    /// <param name="buckets">The columns: the first without a beginning, the last without an end, each beginning on the
    /// day after the one before ends.</param>
    /// <exception cref="ArgumentException">They leave a gap, overlap, or do not hold every day.</exception>
    public static AgeingEngine Of(ImmutableArray<AgeingBucket> buckets)
    {
        if (buckets.IsDefaultOrEmpty || buckets[0].FromDays is not null || buckets[^1].ToDays is not null)
            throw new ArgumentException("The first column has no beginning and the last no end.", nameof(buckets));
        for (var i = 1; i < buckets.Length; i++)
        {
            var (end, from) = (buckets[i - 1].ToDays, buckets[i].FromDays);
            var isBackwards = buckets[i].ToDays < from;
            if (end is null || from is null || from - 1L != end || isBackwards)
                throw new ArgumentException("Each column begins on the day after the one before.", nameof(buckets));
        }

        return new AgeingEngine(buckets);
    }

    /// <summary>The report of a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="items">The items as they stand on the day, settled ones too; what was issued later is left
    /// out.</param>
    /// <param name="unapplied">What is left of payments. What has no customer is on nobody's account and left out, and
    /// what came later.</param>
    /// <param name="options">How it is made; null: <see cref="AgeingOptions.Default"/>.</param>
    public AgeingReport Report(LocalDate asOf, ImmutableArray<OpenItem> items,
        ImmutableArray<UnappliedAmount> unapplied, AgeingOptions? options = null)
    {
        var run = new AgeingRun(_buckets, asOf, options ?? AgeingOptions.Default);
        foreach (var item in items.IsDefault ? [] : items) run.Add(item);
        foreach (var each in unapplied.IsDefault ? [] : unapplied) run.Add(each);
        return run.Report();
    }

    /// <summary>The report of a position: what was open on its day.</summary>
    public AgeingReport Report(AccountPosition position, AgeingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(position);
        return Report(position.AsOf, position.Items, position.OnAccount, options);
    }

    /// <summary>The place of the column that holds so many days.</summary>
    internal static int ColumnOf(ImmutableArray<AgeingBucket> buckets, int days)
    {
        var column = 0;
        while (buckets[column].ToDays is { } end && days > end) column++;
        return column;
    }
}
