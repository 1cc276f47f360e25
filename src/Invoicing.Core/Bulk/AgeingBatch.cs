using NodaTime;

namespace Invoicing.Bulk;

/// <summary>Open items in columns, of one ledger and one currency: item n of each is of item n. The arrays are the
/// caller's; they are read while a report is made and never written to.</summary>
public sealed class AgeingColumns
{
    /// <summary>The customer of each item, numbered from 0.</summary>
    public required ReadOnlyMemory<int> Customers { get; init; }

    /// <summary>The day that counts of each item, in days since 1970-01-01: the due date, or the date of the document
    /// (<see cref="AgeingBatch.DayOf"/>).</summary>
    public required ReadOnlyMemory<int> Days { get; init; }

    /// <summary>What is open of each item, in minor units; below zero it is a credit. What is left of payments stands
    /// here too, turned to below zero, with any day.</summary>
    public required ReadOnlyMemory<long> Open { get; init; }

    /// <summary>How many items there are.</summary>
    public int Count => Open.Length;
}

/// <summary>
/// Ages open items in columns, in one pass, for reports over millions of items; it gives what
/// <see cref="Receivables.AgeingEngine"/> gives. Immutable and pure, safe to use from several threads, each with a
/// report of its own.
/// </summary>
public sealed class AgeingBatch
{
    /// <summary>The most columns that a batch has.</summary>
    public const int MaxColumns = 64;

    private static readonly LocalDate Start = new(1970, 1, 1);

    private readonly int[] _ends;

    private AgeingBatch(int[] ends) => _ends = ends;

    /// <summary>The columns of an engine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaxColumns"/>.</exception>
    public static AgeingBatch Of(Receivables.AgeingEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(engine.Buckets.Length, MaxColumns, nameof(engine));
        return new AgeingBatch([.. engine.Buckets.Take(engine.Buckets.Length - 1).Select(each => each.ToDays!.Value)]);
    }

    /// <summary>How many columns there are, without the one of what is on account.</summary>
    public int Columns => _ends.Length + 1;

    /// <summary>The days from 1970-01-01 to a date.</summary>
    public static int DayOf(LocalDate date) => Period.DaysBetween(Start, date);

    /// <summary>
    /// Sums the items by customer and column. Row n is of customer n: its columns, then what is on account; where no
    /// credit is aged, all credits are.
    /// </summary>
    /// <param name="asOf">The day of the report, in days since 1970-01-01.</param>
    /// <param name="items">The items.</param>
    /// <param name="sums">Takes the sums, in minor units: a multiple of <see cref="Columns"/> + 1 places, as many rows
    /// as there are customers. It is cleared first.</param>
    /// <param name="ageCredits">Whether credits are aged with the rest. Default: no.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the sums are not whole rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A customer has no row.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public void Sum(int asOf, AgeingColumns items, Span<long> sums, bool ageCredits = false)
    {
        ArgumentNullException.ThrowIfNull(items);
        var customers = items.Customers.Span;
        var days = items.Days.Span;
        var open = items.Open.Span;
        if (customers.Length != open.Length || days.Length != open.Length)
            throw new ArgumentException("The columns differ in length.", nameof(items));
        var width = Columns + 1;
        if (sums.Length % width != 0) throw new ArgumentException("The sums are not whole rows.", nameof(sums));
        sums.Clear();
        var rows = sums.Length / width;
        ReadOnlySpan<int> ends = _ends;
        for (var i = 0; i < open.Length; i++)
        {
            var customer = customers[i];
            if (customer < 0 || customer >= rows) throw NoRow(customer);
            var amount = open[i];
            var column = amount >= 0 || ageCredits ? ColumnOf(ends, asOf - days[i]) : ends.Length + 1;
            sums[(customer * width) + column] += amount;
        }
    }

    // Adding comparisons costs less than a branch that is guessed wrong every third time.
    private static int ColumnOf(ReadOnlySpan<int> ends, int days)
    {
        var column = 0;
        foreach (var end in ends) column += days > end ? 1 : 0;
        return column;
    }

    private static ArgumentOutOfRangeException NoRow(int customer) =>
        new(nameof(customer), customer, "The customer has no row among the sums.");
}
