using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Benchmarks.Receivables;

/// <summary>Reminders over 100,000 items of 10,000 customers, of which half were reminded before: the engine, which
/// also says of every item why it is not reminded of, against a loop written for this one plan, which does
/// not.</summary>
[MemoryDiagnoser]
public class ReminderBenchmarks
{
    private const int Customers = 10_000;

    private static readonly LocalDate Day = new(2026, 11, 30);

    private static readonly ReminderPlan Plan = new()
    {
        Id = "usual",
        Minimums = [Money.Of(10m, Currency.EUR)],
        Levels =
        [
            new() { DaysAfterDue = 7, Text = "friendly" },
            new() { DaysAfterDue = 21, DaysSinceLast = 10, Text = "firm", Fees = [Fee(5m)] },
            new() { DaysAfterDue = 35, DaysSinceLast = 10, Text = "last", Fees = [Fee(10m)] },
        ],
    };

    private readonly ReminderEngine _engine = ReminderEngine.Of(Plan);
    private ReminderFacts _facts = new() { Day = Day };

    /// <summary>Makes the items and checks that both propose the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var items = ImmutableArray.CreateBuilder<OpenItem>(Customers * 10);
        var history = ImmutableArray.CreateBuilder<ReminderSent>();
        for (var customer = 0; customer < Customers; customer++)
        {
            for (var i = 0; i < 10; i++) items.Add(Item(customer, i));
            if (customer % 2 == 0)
                history.Add(new ReminderSent
                {
                    Customer = items[^1].Customer, Currency = Currency.EUR, Date = Day.PlusDays(-(customer % 20) - 1),
                    Level = 1, Items = [.. items.Skip(items.Count - 10).Take(4).Select(i => new RemindedItem(i.Id, 1))],
                });
        }

        _facts = new ReminderFacts { Day = Day, Items = items.ToImmutable(), History = history.ToImmutable() };
        if (Written() != Decided()) throw new InvalidOperationException("The sums differ.");
    }

    /// <summary>Written for this plan: the sum of what is asked, and the number of reminders.</summary>
    [Benchmark(Baseline = true)]
    public (long Asked, int Count) Written()
    {
        var levels = new Dictionary<string, (int Level, LocalDate Last)>(StringComparer.Ordinal);
        foreach (var sent in _facts.History)
            foreach (var item in sent.Items) levels[item.Item] = (item.Level, sent.Date);
        var (asked, count) = (0L, 0);
        foreach (var account in _facts.Items.GroupBy(item => item.Customer, StringComparer.Ordinal))
        {
            var (open, highest) = (0L, 0);
            foreach (var item in account.OrderBy(item => item.Due))
            {
                if (!item.Open.IsPositive || item.Disputed) continue;
                var late = Period.DaysBetween(item.Due, Day);
                var (level, last) = levels.GetValueOrDefault(item.Id);
                if (level >= 3 || late < 7 + (14 * level)) continue;
                if (level > 0 && Period.DaysBetween(last, Day) < 10) continue;
                open += item.Open.MinorUnits;
                highest = Math.Max(highest, level + 1);
            }

            if (open < 1_000) continue;
            asked += open + (500 * (highest - 1));
            count++;
        }

        return (asked, count);
    }

    /// <summary>The engine.</summary>
    [Benchmark]
    public (long Asked, int Count) Decided()
    {
        var report = _engine.Decide(_facts).Value;
        var asked = 0L;
        foreach (var proposal in report.Proposals) asked += proposal.Total.MinorUnits;
        return (asked, report.Proposals.Length);
    }

    private static OpenItem Item(int customer, int i)
    {
        var amount = Money.FromMinor(5_000 + ((customer * 31) + (i * 977)) % 90_000, Currency.EUR);
        return new OpenItem
        {
            Id = FormattableString.Invariant($"INV-{(customer * 10) + i:D6}"),
            Customer = FormattableString.Invariant($"C-{customer:D5}"), Issued = Day.PlusDays(-100),
            Due = Day.PlusDays(30 - (10 * i) - (customer % 9)), Amount = amount, Open = amount,
            Disputed = (customer + i) % 50 == 0,
        };
    }

    private static ReminderFee Fee(decimal amount) => new() { Amount = Money.Of(amount, Currency.EUR) };
}
