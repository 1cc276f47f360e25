using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Invoicing.Benchmarks;

/// <summary>Money against decimal: 1,000 amounts added, taxed and rounded, formatted, parsed.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[MemoryDiagnoser]
public class MoneyBenchmarks
{
    private const int Count = 1_000;
    private static readonly Percentage Rate = Percentage.Of(19m);
    private readonly Money[] _money = new Money[Count];
    private readonly decimal[] _decimals = new decimal[Count];
    private readonly byte[][] _moneyTexts = new byte[Count][];
    private readonly byte[][] _decimalTexts = new byte[Count][];
    private readonly byte[] _buffer = new byte[64];

    /// <summary>Makes the amounts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261130);
        for (var i = 0; i < Count; i++)
        {
            _money[i] = Money.FromMinor(random.Next(-1_000_000, 10_000_000), Currency.EUR);
            _decimals[i] = _money[i].Amount;
            _moneyTexts[i] = Encoding.UTF8.GetBytes(_money[i].ToString());
            _decimalTexts[i] = Encoding.UTF8.GetBytes(_decimals[i].ToString("F2", CultureInfo.InvariantCulture));
        }

        if (AddMoney().Amount != AddDecimal() || RoundMoney().Amount != RoundDecimal())
            throw new InvalidOperationException("Money and decimal disagree.");
        if (ParseMoney() != AddMoney() || ParseDecimal() != AddDecimal())
            throw new InvalidOperationException("What was parsed is not what was formatted.");
    }

    /// <summary>Sum in decimal.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("add")]
    public decimal AddDecimal()
    {
        var sum = 0m;
        foreach (var amount in _decimals) sum += amount;
        return sum;
    }

    /// <summary>Sum in Money, each addition checked for currency and overflow.</summary>
    [Benchmark, BenchmarkCategory("add")]
    public Money AddMoney()
    {
        var sum = Money.Zero(Currency.EUR);
        foreach (var amount in _money) sum += amount;
        return sum;
    }

    /// <summary>19 % of each amount, rounded half-up, in decimal.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("round")]
    public decimal RoundDecimal()
    {
        var sum = 0m;
        foreach (var amount in _decimals) sum += Math.Round(amount * 19m / 100m, 2, MidpointRounding.AwayFromZero);
        return sum;
    }

    /// <summary>19 % of each amount, rounded half-up, in Money.</summary>
    [Benchmark, BenchmarkCategory("round")]
    public Money RoundMoney()
    {
        var sum = Money.Zero(Currency.EUR);
        foreach (var amount in _money) sum += amount.Multiply(Rate, Rounding.HalfUp);
        return sum;
    }

    /// <summary>Decimal to UTF-8, two digits.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("format")]
    public int FormatDecimal()
    {
        var length = 0;
        foreach (var amount in _decimals)
        {
            amount.TryFormat(_buffer, out var written, "F2", CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }

    /// <summary>Money with its currency code to UTF-8.</summary>
    [Benchmark, BenchmarkCategory("format")]
    public int FormatMoney()
    {
        var length = 0;
        foreach (var amount in _money)
        {
            amount.TryFormat(_buffer, out var written, default, null);
            length += written;
        }

        return length;
    }

    /// <summary>UTF-8 to decimal.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("parse")]
    public decimal ParseDecimal()
    {
        var sum = 0m;
        foreach (var text in _decimalTexts)
            sum += decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
        return sum;
    }

    /// <summary>UTF-8 to Money, currency code read and known.</summary>
    [Benchmark, BenchmarkCategory("parse")]
    public Money ParseMoney()
    {
        var sum = Money.Zero(Currency.EUR);
        foreach (var text in _moneyTexts) sum += Money.Parse(text, null);
        return sum;
    }
}
