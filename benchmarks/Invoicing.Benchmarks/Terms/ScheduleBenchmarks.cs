using BenchmarkDotNet.Attributes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Benchmarks.Terms;

/// <summary>Schedules of 1,000 invoices, 30 days and then three equal parts a month apart: derived from terms, against
/// a loop written for these terms alone.</summary>
[MemoryDiagnoser]
public class ScheduleBenchmarks
{
    private const int Count = 1_000;

    private static readonly PaymentTerms Agreed =
        PaymentTerms.NetDays(30) with { Instalments = [Instalment.EqualParts(3)] };

    private readonly (LocalDate Issued, Money Due)[] _invoices = new (LocalDate, Money)[Count];

    /// <summary>Checks that both give the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var first = new LocalDate(2026, 1, 1);
        for (var i = 0; i < Count; i++)
            _invoices[i] = (first.PlusDays(i), Money.FromMinor(1_000 + (7 * i), Currency.EUR));
        if (WrittenForTheseTerms() != DerivedFromTerms()) throw new InvalidOperationException("The sums differ.");
    }

    /// <summary>Three dates and three amounts, by hand.</summary>
    [Benchmark(Baseline = true)]
    public long WrittenForTheseTerms()
    {
        var sum = 0L;
        foreach (var (issued, due) in _invoices)
        {
            var (each, left) = Math.DivRem(due.MinorUnits, 3L);
            var date = issued.PlusDays(30);
            for (var part = 0; part < 3; part++)
                sum += (each + (part < left ? 1 : 0)) * date.PlusMonths(part).Day;
        }

        return sum;
    }

    /// <summary>The schedule with its reasons.</summary>
    [Benchmark]
    public long DerivedFromTerms()
    {
        var sum = 0L;
        foreach (var (issued, due) in _invoices)
            foreach (var payment in TermsEngine.Standard.Schedule(Agreed, new DueFacts(issued), due).Value.Payments)
                sum += payment.Amount.MinorUnits * payment.Due.Day;
        return sum;
    }
}
