using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Benchmarks.Receivables;

/// <summary>Statutory interest on 10,000 items, one part payment each: the engine with its parts and reasons, against a
/// decimal loop written for this law.</summary>
[MemoryDiagnoser]
public class InterestBenchmarks
{
    private const int Count = 10_000;

    private static readonly LocalDate Until = new(2026, 6, 30);

    private static readonly InterestTerms Terms = LatePaymentLaws.Find("DE")!.TermsFor() with { FixedSums = [] };

    private static readonly (LocalDate From, decimal Rate)[] Rates =
    [
        (new(2024, 7, 1), 12.37m), (new(2025, 1, 1), 11.27m), (new(2025, 7, 1), 10.27m), (new(2026, 7, 1), 0m),
    ];

    private InterestFacts _facts = new() { Until = Until };

    /// <summary>Makes the items and checks that both give the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var items = ImmutableArray.CreateBuilder<InterestItem>(Count);
        for (var i = 0; i < Count; i++)
        {
            var due = new LocalDate(2024, 8, 1).PlusDays(i % 600);
            items.Add(new InterestItem
            {
                Item = new OpenItem
                {
                    Id = FormattableString.Invariant($"INV-{i:D5}"), Customer = "C-1", Issued = due, Due = due,
                    Amount = Money.FromMinor(100_000 + i, Currency.EUR), Open = Money.FromMinor(50_000, Currency.EUR),
                },
                Changes = [new BalanceChange(due.PlusDays(20), Money.FromMinor(-50_000 - i, Currency.EUR))],
            });
        }

        _facts = _facts with { Items = items.MoveToImmutable() };
        if (Math.Abs(Written() - Computed()) > 1) throw new InvalidOperationException("The sums differ.");
    }

    /// <summary>Decimals, rounded once for each item.</summary>
    [Benchmark(Baseline = true)]
    public long Written()
    {
        var sum = 0L;
        foreach (var given in _facts.Items)
        {
            var paid = given.Changes[0].Date;
            var interest = 0m;
            for (var i = 0; i < 3; i++)
            {
                var from = LocalDate.Max(given.Item.Due, Rates[i].From.PlusDays(-1));
                var to = LocalDate.Min(Until, Rates[i + 1].From.PlusDays(-1));
                interest += Rates[i].Rate * ((given.Item.Amount.MinorUnits * Days(from, LocalDate.Min(to, paid)))
                    + (given.Item.Open.MinorUnits * Days(LocalDate.Max(from, paid), to)));
            }

            sum += (long)Math.Round(interest / 36_500m, MidpointRounding.AwayFromZero);
        }

        return sum;
    }

    /// <summary>The engine.</summary>
    [Benchmark]
    public long Computed()
    {
        var sum = 0L;
        foreach (var charge in InterestEngine.Standard.Compute(Terms, _facts).Value.Charges)
            sum += charge.Amount.MinorUnits;
        return sum;
    }

    private static long Days(LocalDate from, LocalDate to) => to <= from ? 0 : Period.DaysBetween(from, to);
}
