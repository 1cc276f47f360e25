using System.Globalization;
using BenchmarkDotNet.Attributes;
using Invoicing.Catalog;
using Invoicing.Discounts;
using NodaTime;

namespace Invoicing.Benchmarks.Discounts;

/// <summary>Twenty rules applied to a document of ten lines, in cascade: percentages, amounts per unit, fixed amounts
/// and tiers by quantity; half of them for all items, the others for one each.</summary>
[MemoryDiagnoser]
public class DiscountBenchmarks
{
    private static readonly string[] Items = ["A", "B", "C", "D", "E"];
    private readonly PlainRule[] _plainRules = new PlainRule[20];
    private readonly PlainDiscountLine[] _plainLines = new PlainDiscountLine[10];
    private readonly decimal[] _left = new decimal[10];
    private DiscountEngine _engine = DiscountEngine.Cascade;
    private DiscountFacts _facts = null!;

    /// <summary>Builds both sides and compares what they give.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var lines = new DiscountLine[10];
        for (var i = 0; i < lines.Length; i++)
        {
            var (quantity, price) = (3m + i, 19.99m + (7.35m * i));
            _plainLines[i] = new PlainDiscountLine(Items[i % 5], quantity, quantity * price);
            lines[i] = new DiscountLine
            {
                Id = (i + 1).ToString(CultureInfo.InvariantCulture),
                Item = new Item("Item") { SellerId = Items[i % 5] },
                Quantity = Quantity.Pieces(quantity),
                Price = UnitPrice.Of(price, Currency.EUR),
                Gross = Money.Of(quantity * price, Currency.EUR),
            };
        }

        _facts = new DiscountFacts
        {
            Currency = Currency.EUR, Date = new LocalDate(2026, 11, 30), Lines = [.. lines],
        };
        for (var i = 0; i < _plainRules.Length; i++) Add(i);
        var report = Engine();
        Plain();
        for (var i = 0; i < lines.Length; i++)
            if (report.Lines[i].After.Amount != _left[i])
                throw new InvalidOperationException($"Line {i}: {report.Lines[i].After} and {_left[i]}.");
    }

    /// <summary>The hand-written loop.</summary>
    [Benchmark(Baseline = true)]
    public int Plain() => PlainDiscounts.Cascade(_plainRules, _plainLines, _left).Count;

    /// <summary>The engine, with its report: allowances with reason and basis, what is left, what was not
    /// granted.</summary>
    [Benchmark]
    public DiscountReport Engine() => _engine.Decide(_facts).Value;

    private void Add(int index)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rule-{index + 1}");
        var item = index % 2 == 0 ? null : Items[index / 2 % 5];
        var value = (index % 7) + 1m;
        var offer = (index % 4) switch
        {
            0 => Offer.Percent(id, value),
            1 => Offer.PerUnit(id, UnitPrice.Of(value / 100m, Currency.EUR)),
            2 => Offer.ByQuantity(id, DiscountTierMode.Whole,
                new QuantityDiscountTier(Quantity.Pieces(8), Percentage.Of(value))),
            _ => Offer.Amount(id, Money.Of(value, Currency.EUR)),
        };
        _engine = _engine.With(item is null ? offer : offer.ForItems(item));
        _plainRules[index] = new PlainRule(id, (index % 4) switch { 0 or 2 => 'p', 1 => 'u', _ => 'f' },
            index % 4 == 1 ? value / 100m : value, item, index % 4 == 2 ? 8m : 0m);
    }
}
