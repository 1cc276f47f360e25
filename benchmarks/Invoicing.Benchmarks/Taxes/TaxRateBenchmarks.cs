using BenchmarkDotNet.Attributes;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Benchmarks;

/// <summary>Looking up 1,000 rates of four countries by class and day, against a switch written by hand.</summary>
[MemoryDiagnoser]
public class TaxRateBenchmarks
{
    private const int Count = 1_000;
    private static readonly string[] Codes = ["DE", "FR", "CH", "LU"];
    private readonly TaxRates _rates = TaxRates.Standard;
    private readonly CountryCode[] _countries = new CountryCode[Count];
    private readonly string[] _codes = new string[Count];
    private readonly string[] _classes = new string[Count];
    private readonly LocalDate[] _days = new LocalDate[Count];

    /// <summary>Draws countries, classes and days, and compares both results.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261127);
        for (var i = 0; i < Count; i++)
        {
            _codes[i] = Codes[random.Next(Codes.Length)];
            _countries[i] = CountryCode.Of(_codes[i]);
            _classes[i] = random.Next(3) == 0 ? RateClass.Reduced : RateClass.Standard;
            _days[i] = new LocalDate(2015, 1, 1).PlusDays(random.Next(4_300));
        }

        if (Switch() != LookUp()) throw new InvalidOperationException("Switch and look-up disagree.");
    }

    /// <summary>A switch over country, class and day.</summary>
    [Benchmark(Baseline = true)]
    public int Switch()
    {
        var sum = 0;
        for (var i = 0; i < Count; i++) sum += ByHand(_codes[i], _classes[i], _days[i]);
        return sum;
    }

    /// <summary>The dated data.</summary>
    [Benchmark]
    public int LookUp()
    {
        var sum = 0;
        for (var i = 0; i < Count; i++)
        {
            var rate = _rates.Find(_countries[i], null, "VAT", _classes[i], _days[i])!.Rate;
            sum += rate.Scale == 0 ? rate.Mantissa * 10 : rate.Mantissa;
        }

        return sum;
    }

    // In tenths of a per cent.
    private static int ByHand(string country, string rateClass, LocalDate day) => (country, rateClass) switch
    {
        ("DE", "standard") => day >= new LocalDate(2020, 7, 1) && day < new LocalDate(2021, 1, 1) ? 160 : 190,
        ("DE", "reduced") => day >= new LocalDate(2020, 7, 1) && day < new LocalDate(2021, 1, 1) ? 50 : 70,
        ("FR", "standard") => 200,
        ("FR", "reduced") => 100,
        ("CH", "standard") => day < new LocalDate(2018, 1, 1) ? 80 : day < new LocalDate(2024, 1, 1) ? 77 : 81,
        ("CH", "reduced") => day < new LocalDate(2024, 1, 1) ? 25 : 26,
        ("LU", "standard") => day.Year == 2023 ? 160 : 170,
        ("LU", "reduced") => day.Year == 2023 ? 70 : 80,
        _ => throw new InvalidOperationException($"{country} {rateClass}"),
    };
}
