using BenchmarkDotNet.Attributes;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Benchmarks.Payments;

/// <summary>A remittance advice of 10,000 lines against as many open items of the customer: the allocator with
/// everything it explains, against a dictionary and a subtraction.</summary>
[MemoryDiagnoser]
public class RemittanceBenchmarks
{
    AllocationFacts _facts = null!;
    (string Document, decimal Amount)[] _lines = null!;
    PlainItem[] _items = null!;

    /// <summary>How many lines.</summary>
    [Params(1_000, 10_000)]
    public int Lines { get; set; }

    /// <summary>Makes the advice; every tenth line pays a part. Sees that both ways leave the same open.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(20_261_127);
        var day = new LocalDate(2026, 1, 1);
        var rows = Enumerable.Range(0, Lines).Select(n => (Id: $"INV-{n:D6}", Due: random.Next(90),
            Open: random.Next(1_000, 90_000), Paid: 0)).ToArray();
        for (var n = 0; n < Lines; n++) rows[n].Paid = n % 10 == 0 ? rows[n].Open / 2 : rows[n].Open;
        _items = Array.ConvertAll(rows, row => new PlainItem(row.Id, "C-1", default, row.Open / 100m));
        var open = rows.Select(row => new OpenItem
        {
            Id = row.Id, Customer = "C-1", Issued = day, Due = day.PlusDays(row.Due), Amount = Cents(row.Open),
            Open = Cents(row.Open),
        }).ToArray();
        random.Shuffle(rows);
        _lines = Array.ConvertAll(rows, row => (row.Id, row.Paid / 100m));
        _facts = new AllocationFacts
        {
            OpenItems = [.. open],
            Payments =
            [
                new Payment
                {
                    Id = "P-1", Customer = "C-1", Received = day, Amount = Cents(rows.Sum(row => (long)row.Paid)),
                    Remittance =
                    [
                        .. rows.Select(row => new RemittanceLine { Document = row.Id, Amount = Cents(row.Paid) }),
                    ],
                },
            ],
        };
        var report = PaymentAllocator.NamedOnly.Allocate(_facts).Value;
        var left = Money.Sum(report.OpenItems.Select(item => item.Open), Currency.EUR).Amount;
        if (Dictionary() != left || report.Allocations.Length != Lines)
            throw new InvalidOperationException($"{report.Allocations.Length} lines, {left} open.");
    }

    /// <summary>By hand: what is open afterwards.</summary>
    [Benchmark(Baseline = true)]
    public decimal Dictionary()
    {
        for (var n = 0; n < _items.Length; n++) _items[n].Open = _facts.OpenItems[n].Open.Amount;
        var byId = _items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var (document, amount) in _lines)
            if (byId.TryGetValue(document, out var item)) item.Open -= Math.Min(amount, item.Open);
        return _items.Sum(item => item.Open);
    }

    /// <summary>The allocator.</summary>
    [Benchmark]
    public int Engine() => PaymentAllocator.NamedOnly.Allocate(_facts).Value.Allocations.Length;

    static Money Cents(long amount) => Money.FromMinor(amount, Currency.EUR);
}
