using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Invoicing.Bulk;

namespace Invoicing.Benchmarks.Review;

/// <summary>Duplicates among a million documents of 20,000 suppliers, 1 % of them copies: exact ones by number, and
/// likely ones by points.</summary>
[MemoryDiagnoser]
public class DuplicateBenchmarks
{
    private const int Count = 1_000_000;

    private readonly DuplicateBatch _batch = DuplicateBatch.Standard;
    private DuplicateColumns _columns = new();
    private PlainDocument[] _documents = [];

    /// <summary>Builds both forms of the same documents and compares what is found.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_261_101);
        _documents = new PlainDocument[Count];
        for (var at = 0; at < Count; at++)
        {
            var supplier = random.Next(20_000);
            _documents[at] = at > 1000 && random.Next(100) == 0
                ? Copy(_documents[random.Next(at)], random)
                : new PlainDocument(supplier,
                    string.Create(CultureInfo.InvariantCulture, $"RE-2026-{random.Next(1_000_000):000000}"),
                    random.Next(100, 5_000_000), random.Next(20_000, 20_365), supplier + 1, random.Next(1, 200_000));
        }

        _columns = new DuplicateColumns
        {
            Numbers = Column<string?>(each => each.Number), Suppliers = Column(each => each.Supplier),
            Amounts = Column(each => each.Amount), Days = Column(each => each.Day),
            Accounts = Column(each => each.Account), Orders = Column(each => each.Order),
        };
        var (exact, plainExact) = (Exact(), PlainExact());
        if (exact < plainExact) throw new InvalidOperationException($"{exact} and {plainExact} exact ones.");
        var (likely, plainLikely) = (Likely(), PlainLikely());
        if (likely != plainLikely) throw new InvalidOperationException($"{likely} and {plainLikely} likely ones.");
    }

    /// <summary>A set of tuples, of numbers as they are written.</summary>
    [Benchmark]
    public int PlainExact() => PlainDuplicates.Exact(_documents);

    /// <summary>Columns, of numbers in their normal form.</summary>
    [Benchmark]
    public int Exact() => _batch.SameNumbers(_columns).Length;

    /// <summary>Normalising by LINQ, dictionaries of lists, points of each pair.</summary>
    [Benchmark]
    public int PlainLikely() => PlainDuplicates.Likely(_documents);

    /// <summary>Columns, points of each pair.</summary>
    [Benchmark]
    public int Likely() => _batch.Likely(_columns).Length;

    private static PlainDocument Copy(PlainDocument document, Random random) => random.Next(3) switch
    {
        0 => document,
        1 => document with { Number = document.Number.Replace("RE-", "Rechnung ", StringComparison.Ordinal) },
        _ => document with { Number = document.Number.ToLowerInvariant(), Day = document.Day + 2 },
    };

    private ImmutableArray<T> Column<T>(Func<PlainDocument, T> of) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(_documents, document => of(document)));
}
