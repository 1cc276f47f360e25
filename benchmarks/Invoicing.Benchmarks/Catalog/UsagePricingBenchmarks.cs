using BenchmarkDotNet.Attributes;
using Invoicing.Catalog;
using NodaTime;

namespace Invoicing.Benchmarks.Catalog;

/// <summary>1,000 usage records priced by graduated tiers, each record by itself: a decimal loop over tiers, the model
/// prepared once, and the engine with its parts, basis and checks.</summary>
[MemoryDiagnoser]
public class UsagePricingBenchmarks
{
    private const int Records = 1_000;

    private static readonly (decimal UpTo, decimal Price, decimal Flat)[] Tiers =
        [(1_000m, 0.05m, 0m), (10_000m, 0.03m, 2.50m), (100_000m, 0.012m, 0m), (decimal.MaxValue, 0.0085m, 0m)];

    private readonly decimal[] _usage = new decimal[Records];
    private readonly Quantity[] _quantities = new Quantity[Records];
    private readonly PriceQuestion[] _questions = new PriceQuestion[Records];
    private readonly Money[] _amounts = new Money[Records];
    private PreparedPrice _prepared = null!;
    private PriceEngine _engine = null!;

    /// <summary>Makes the records and checks that all ways agree on each.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var model = PricingModel.Graduated([.. Tiers.Select(tier => new PriceTier
        {
            UpTo = tier.UpTo == decimal.MaxValue ? null : Quantity.Ones(tier.UpTo),
            UnitPrice = UnitPrice.Of(tier.Price, Currency.EUR),
            Flat = tier.Flat == 0m ? null : Money.Of(tier.Flat, Currency.EUR),
        })]);
        _prepared = PreparedPrice.Of(model, UnitOfMeasure.One).Value;
        _engine = PriceEngine.Of(
            [new PriceList { Id = "L", Currency = Currency.EUR, Entries = [PriceEntry.Of("CALLS", model)] }]);
        for (var i = 0; i < Records; i++)
        {
            _usage[i] = i * 7_919L % 200_003 / 4m;
            _quantities[i] = Quantity.Ones(_usage[i]);
            _questions[i] = new PriceQuestion
            {
                ItemId = "CALLS",
                Quantity = _quantities[i],
                Date = new LocalDate(2026, 11, 30),
                Currency = Currency.EUR,
            };
            var expected = Price(_usage[i]);
            if (_prepared.Price(_quantities[i]).Amount != expected
                || _engine.Decide(_questions[i]).Value.Total.Amount != expected)
                throw new InvalidOperationException($"The prices of record {i} disagree.");
        }
    }

    /// <summary>(a) A bare decimal loop over tiers.</summary>
    [Benchmark(Baseline = true)]
    public decimal BareDecimalLoop()
    {
        var sum = 0m;
        foreach (var usage in _usage) sum += Price(usage);
        return sum;
    }

    /// <summary>(b) The model prepared once: 64-bit integers.</summary>
    [Benchmark]
    public long Prepared()
    {
        _prepared.Price(_quantities, _amounts);
        var sum = 0L;
        foreach (var amount in _amounts) sum += amount.MinorUnits;
        return sum;
    }

    /// <summary>(c) The engine: list, precedence, checks, parts and basis.</summary>
    [Benchmark]
    public long Engine()
    {
        var sum = 0L;
        foreach (var question in _questions) sum += _engine.Decide(question).Value.Total.MinorUnits;
        return sum;
    }

    private static decimal Price(decimal usage)
    {
        var amount = 0m;
        var above = 0m;
        foreach (var (upTo, price, flat) in Tiers)
        {
            if (above > 0m && usage <= above) break;
            var part = Math.Min(usage, upTo) - above;
            amount += Math.Round(part * price, 2, MidpointRounding.AwayFromZero) + flat;
            above = upTo;
        }

        return amount;
    }
}
