using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Invoicing.Bulk;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Benchmarks.Receivables;

/// <summary>A million open items of 100,000 customers by age, five columns and credits: objects grouped by hand, the
/// engine, and columns.</summary>
[MemoryDiagnoser]
public class AgeingBenchmarks
{
    private const int Count = 1_000_000;
    private const int Customers = 100_000;

    private static readonly LocalDate Day = new(2026, 12, 31);

    private readonly AgeingBatch _batch = AgeingBatch.Of(AgeingEngine.Standard);
    private readonly long[] _sums = new long[Customers * 6];
    private ImmutableArray<OpenItem> _items = [];
    private AgeingColumns _columns = null!;

    /// <summary>Builds both forms of the same items and compares what comes out.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_261_127);
        var (customers, days, open) = (new int[Count], new int[Count], new long[Count]);
        var today = AgeingBatch.DayOf(Day);
        var items = ImmutableArray.CreateBuilder<OpenItem>(Count);
        for (var i = 0; i < Count; i++)
        {
            customers[i] = random.Next(Customers);
            days[i] = today - random.Next(-60, 200);
            open[i] = random.Next(20) == 0 ? -random.Next(1, 50_000) : random.Next(1, 500_000);
            items.Add(ItemOf(i, customers[i], days[i] - today, open[i]));
        }

        _items = items.DrainToImmutable();
        _columns = new AgeingColumns { Customers = customers, Days = days, Open = open };
        var (linq, engine, columns) = (Linq(), Engine(), Columns());
        if (linq != engine || engine != columns)
            throw new InvalidOperationException($"{linq}, {engine} and {columns} are overdue by more than 90 days.");
    }

    /// <summary>Objects, GroupBy and sums of decimals, as they are written by hand.</summary>
    [Benchmark(Baseline = true)]
    public long Linq()
    {
        var rows = _items.GroupBy(item => item.Customer, StringComparer.Ordinal).Select(same => new
        {
            Customer = same.Key,
            Buckets = same.Where(item => item.Open.Amount > 0)
                .GroupBy(item => BucketOf(Period.DaysBetween(item.Due, Day)))
                .ToDictionary(bucket => bucket.Key, bucket => bucket.Sum(item => item.Open.Amount)),
            Credit = same.Where(item => item.Open.Amount < 0).Sum(item => item.Open.Amount),
        }).OrderBy(row => row.Customer, StringComparer.Ordinal).ToList();
        return (long)(rows.Sum(row => row.Buckets.GetValueOrDefault(4)) * 100);
    }

    /// <summary>The engine.</summary>
    [Benchmark]
    public long Engine() =>
        AgeingEngine.Standard.Report(Day, _items, []).Totals[0].ByBucket[4].MinorUnits;

    /// <summary>Columns, one thread.</summary>
    [Benchmark]
    public long Columns()
    {
        _batch.Sum(AgeingBatch.DayOf(Day), _columns, _sums);
        var oldest = 0L;
        for (var i = 4; i < _sums.Length; i += 6) oldest += _sums[i];
        return oldest;
    }

    private static int BucketOf(int days) => days switch
    {
        <= 0 => 0,
        <= 30 => 1,
        <= 60 => 2,
        <= 90 => 3,
        _ => 4,
    };

    private static OpenItem ItemOf(int number, int customer, int days, long open) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"INV-{number}"),
        Customer = string.Create(CultureInfo.InvariantCulture, $"C-{customer}"),
        Issued = Day.PlusDays(days - 30) < Day ? Day.PlusDays(days - 30) : Day,
        Due = Day.PlusDays(days),
        Amount = Money.FromMinor(open, Currency.EUR),
        Open = Money.FromMinor(open, Currency.EUR),
    };
}
