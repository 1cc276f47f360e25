using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class StatementPolicyTests
{
    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static StatementReason Reason(StatementPolicy policy, int day, decimal balance, bool hasOpen) =>
        StatementEngine.Decide(policy, new LocalDate(2026, 11, day), Eur(balance), hasOpen).Reason;

    [Fact]
    public void A_statement_is_due_on_the_day_of_its_cycle_unless_the_policy_says_otherwise()
    {
        Assert.Equal(StatementReason.Due, Reason(StatementPolicy.Default, 30, 0m, false));
        Assert.Equal(StatementReason.NotInCycle, Reason(StatementPolicy.Default, 29, 0m, false));
        Assert.Equal(StatementReason.NotWanted,
            Reason(new StatementPolicy { Kind = StatementKind.None }, 30, 10m, true));
        Assert.Equal(StatementReason.NothingOpen,
            Reason(new StatementPolicy { OnlyIfOpen = true }, 30, 0m, false));
        Assert.Equal(StatementReason.Due, Reason(new StatementPolicy { OnlyIfOpen = true }, 30, 0m, true));
    }

    [Theory]
    [InlineData("9.99", StatementReason.BelowMinimum)]
    [InlineData("10", StatementReason.Due)]
    [InlineData("-50", StatementReason.BelowMinimum)]
    public void A_balance_below_the_minimum_gets_none(string balance, StatementReason expected) =>
        Assert.Equal(expected, Reason(new StatementPolicy { MinimumBalance = Eur(10m) }, 30,
            decimal.Parse(balance, System.Globalization.CultureInfo.InvariantCulture), true));

    [Fact]
    public void The_period_begins_the_day_after_the_statement_before()
    {
        var monthly = new StatementCycle { Day = 30 };

        Assert.True(monthly.IsDue(new LocalDate(2027, 2, 28)));
        Assert.Equal(DateRange.Inclusive(new(2027, 1, 31), new(2027, 2, 28)),
            monthly.PeriodClosedOn(new LocalDate(2027, 2, 28)));
        Assert.Equal(DateRange.Inclusive(new(2027, 3, 1), new(2027, 3, 30)),
            monthly.PeriodClosedOn(new LocalDate(2027, 3, 30)));
        Assert.Equal(DateRange.Inclusive(new(2026, 10, 1), new(2026, 12, 31)),
            new StatementCycle { Interval = StatementInterval.Quarterly }.PeriodClosedOn(new LocalDate(2026, 12, 31)));
        Assert.Equal(DateRange.Inclusive(new(2026, 11, 21), new(2026, 11, 27)),
            new StatementCycle { Interval = StatementInterval.Weekly }.PeriodClosedOn(new LocalDate(2026, 11, 27)));
        Assert.False(new StatementCycle { Interval = StatementInterval.Yearly }.IsDue(new LocalDate(2026, 11, 30)));
        Assert.Throws<ArgumentException>(() => monthly.PeriodClosedOn(new LocalDate(2027, 3, 1)));
    }

    [Fact]
    public void Open_items_tell_how_late_each_is()
    {
        var position = AccountPositionEngine.AsOf(new LocalDate(2026, 11, 30),
        [
            new AccountEntry { Customer = "A", Date = new(2026, 10, 1), Reference = "I-1", Amount = Eur(100m),
                Due = new(2026, 10, 31), Applied = [] },
            new AccountEntry { Customer = "A", Date = new(2026, 11, 1), Reference = "I-2", Amount = Eur(40m),
                Due = new(2026, 11, 30) },
            new AccountEntry { Customer = "A", Date = new(2026, 11, 5), Reference = "P-1", Amount = Eur(-25m),
                Kind = AccountEntryKind.Payment },
        ]);

        var statement = Assert.Single(StatementEngine.OpenItems(position));

        Assert.Equal([("I-1", 30, Eur(100m)), ("I-2", 0, Eur(140m))],
            statement.Lines.Select(line => (line.Item.Id, line.DaysLate, line.Balance)));
        Assert.Equal((Eur(140m), Eur(25m), Eur(115m)), (statement.Open, statement.Unapplied, statement.Total));
        Assert.Equal([Eur(40m), Eur(100m), Eur(0m), Eur(0m), Eur(0m)], statement.Ageing.ByBucket.AsEnumerable());
    }
}
