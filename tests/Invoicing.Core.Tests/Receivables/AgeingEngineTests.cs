using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class AgeingEngineTests
{
    static readonly LocalDate Day = new(2026, 12, 31);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static OpenItem Item(int overdue, decimal open, string customer = "A", Currency? currency = null) => new()
    {
        Id = $"{customer}{overdue}",
        Customer = customer,
        Issued = Day.PlusDays(-200),
        Due = Day.PlusDays(-overdue),
        Amount = Money.Of(open, currency ?? Currency.EUR),
        Open = Money.Of(open, currency ?? Currency.EUR),
    };

    static UnappliedAmount Unapplied(string? customer, decimal amount) => new()
    {
        Payment = "P", Customer = customer, Amount = Eur(amount), Date = Day, Basis = new Basis("x"),
    };

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(60, 2)]
    [InlineData(61, 3)]
    [InlineData(90, 3)]
    [InlineData(91, 4)]
    [InlineData(4000, 4)]
    public void An_item_stands_in_the_column_of_its_age(int overdue, int column)
    {
        var row = Assert.Single(AgeingEngine.Standard.Report(Day, [Item(overdue, 10m)], []).Rows);

        Assert.Equal(Enumerable.Range(0, 5).Select(i => Eur(i == column ? 10m : 0m)), row.Owed.ByBucket);
        Assert.Equal(Eur(10m), row.Owed.Total);
    }

    [Fact]
    public void Credits_are_not_aged_and_lower_the_total()
    {
        var report = AgeingEngine.Standard.Report(
            Day, [Item(10, 100m), Item(50, -30m)], [Unapplied("A", 20m), Unapplied(null, 999m)]);

        var owed = Assert.Single(report.Rows).Owed;
        Assert.Equal(Eur(100m), owed.ByBucket[1]);
        Assert.Equal(Eur(0m), owed.ByBucket[2]);
        Assert.Equal(Eur(-50m), owed.OnAccount);
        Assert.Equal(Eur(50m), owed.Total);
    }

    [Fact]
    public void Each_customer_and_currency_has_a_row_and_each_currency_a_total()
    {
        var report = AgeingEngine.Standard.Report(
            Day, [Item(1, 5m, "B"), Item(1, 7m), Item(2, 100m, "A", Currency.USD), Item(40, 1m), Item(3, 0m, "C")], []);

        Assert.Equal(["A EUR", "A USD", "B EUR"],
            report.Rows.Select(row => $"{row.Customer} {row.Owed.Total.Currency}"));
        Assert.Equal([Eur(13m), Money.Of(100m, Currency.USD)], report.Totals.Select(total => total.Total));
        Assert.Equal(Eur(12m), report.Totals[0].ByBucket[1]);
    }

    [Fact]
    public void Columns_of_ones_own_end_at_rising_days()
    {
        Assert.Equal(
            [new AgeingBucket(null, 0), new AgeingBucket(1, 7), new AgeingBucket(8, 14), new AgeingBucket(15, null)],
            AgeingEngine.EndingAt(7, 14).Report(Day, [], []).Buckets.AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeingEngine.EndingAt(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgeingEngine.EndingAt(30, 30));
        Assert.Throws<ArgumentException>(() => AgeingEngine.EndingAt());
    }
}
