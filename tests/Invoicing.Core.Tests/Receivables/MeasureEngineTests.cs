using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class MeasureEngineTests
{
    static readonly SalesOfPeriod November = new(DateRange.Month(2026, 11), Eur(60_000m));

    static readonly Gen<(Money Owed, Money Current, ImmutableArray<SalesOfPeriod> Sales)> Facts =
        from owed in Gen.Choose(-100, 9000)
        from current in Gen.Choose(0, 5000)
        from sold in Gen.Choose(-50, 4000).ArrayOf(3)
        select (Money.FromMinor(owed, Currency.EUR), Money.FromMinor(current, Currency.EUR),
            sold.Select((amount, i) => new SalesOfPeriod(
                DateRange.Month(2026, 9 + i), Money.FromMinor(amount, Currency.EUR))).ToImmutableArray());

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    [Fact]
    public void Days_sales_outstanding_is_explained_by_receivables_days_and_sales()
    {
        var measure = MeasureEngine.DaysSalesOutstanding(Eur(45_000m), November);

        Assert.Equal((Exact)22.5m, measure.Value);
        Assert.Equal(new LocalDate(2026, 11, 30), measure.AsOf);
        Assert.Equal(
            """
            22.5 = 1350000 / 60000.00 EUR
              Step: 1350000 = 45000.00 EUR x 30
                Receivables: 45000.00 EUR, stated
                Days: 30, stated
              Sales: 60000.00 EUR, stated
            """.ReplaceLineEndings("\n"),
            measure.Explanation!.ToText());
        Assert.Equal("Days sales outstanding: 22.5 days", measure.ToString());
    }

    [Fact]
    public void A_measure_without_a_divisor_says_so_and_is_not_zero()
    {
        var measure = MeasureEngine.DaysSalesOutstanding(Eur(1m), November with { Amount = Eur(0m) });

        Assert.Null(measure.Value);
        Assert.Equal(MeasureGap.NoSales, measure.NotDefined);
        Assert.Equal("not defined: NoSales", measure.ToText());
    }

    [Fact]
    public void Every_measure_follows_from_its_explanation_node_by_node() => Law.Holds(
        Facts,
        facts => Measures(facts).All(measure => measure.Value is null
            ? measure.NotDefined is not null && measure.Explanation is null
            : measure.NotDefined is null && Evaluates(measure.Explanation!)
                && measure.Explanation!.Result.Number == measure.Value));

    [Fact]
    public void Counting_back_needs_no_more_days_than_there_are_and_grows_with_what_is_owed() => Law.Holds(
        Facts.Where(facts => facts.Sales.All(each => each.Amount.IsPositive) && !facts.Owed.IsNegative),
        facts =>
        {
            var less = MeasureEngine.CountBack(new LocalDate(2026, 11, 30), facts.Owed, facts.Sales);
            var more = MeasureEngine.CountBack(
                new LocalDate(2026, 11, 30), facts.Owed + Money.FromMinor(1, Currency.EUR), facts.Sales);
            return (less.Value is not { } days || days <= 91)
                && (more.Value is null || less.Value < more.Value);
        });

    [Fact]
    public void Periods_with_a_gap_or_another_end_are_refused()
    {
        var day = new LocalDate(2026, 11, 30);
        SalesOfPeriod september = new(DateRange.Month(2026, 9), Eur(1m));

        Assert.Throws<ArgumentException>(() => MeasureEngine.CountBack(day, Eur(9m), [November, september]));
        Assert.Throws<ArgumentException>(() => MeasureEngine.CountBack(day.PlusDays(1), Eur(9m), [November]));
        Assert.Throws<ArgumentException>(() => MeasureEngine.CountBack(day, Eur(9m), [November, November]));
    }

    [Fact]
    public void Currencies_do_not_mix()
    {
        var dollars = Money.Of(1m, Currency.USD);

        Assert.Throws<CurrencyMismatchException>(() => MeasureEngine.DaysSalesOutstanding(dollars, November));
        Assert.Throws<CurrencyMismatchException>(
            () => MeasureEngine.CollectionEffectiveness(Eur(1m), November, dollars, Eur(1m)));
        Assert.Throws<CurrencyMismatchException>(() => MeasureEngine.CountBack(
            new LocalDate(2026, 11, 30), dollars, [November]));
    }

    [Fact]
    public void The_weeks_expected_sum_to_what_is_open() => Law.Holds(
        from items in AccountGenerators.Accounts()
        from delay in Gen.Choose(-20, 40)
        from promised in Gen.Choose(-30, 30)
        from amount in Gen.Choose(0, 900)
        select (items, delay, promised, amount),
        facts =>
        {
            var day = new LocalDate(2026, 11, 30);
            var open = AccountPositionEngine.AsOf(day, facts.items).Items;
            var cash = ExpectedCashEngine.Of(day, Currency.EUR, open, [new CustomerDelay("A", facts.delay)],
                [new CashPromise("R1", day.PlusDays(facts.promised), Money.FromMinor(facts.amount, Currency.EUR)),
                    new CashPromise("R2", day.PlusDays(3))]);
            var expected = Money.Sum(open.Where(item => item.Open.IsPositive && item.Open.Currency == Currency.EUR)
                .Select(item => item.Open), Currency.EUR);
            return cash.Total == expected
                && Money.Sum(cash.Weeks.Select(week => week.Amount), Currency.EUR) == expected
                && cash.Weeks.All(week => week.Parts.All(part => part.Date >= day && part.Amount.IsPositive
                    && part.Date >= week.Monday && part.Date < week.Monday.PlusDays(7)));
        });

    static IEnumerable<Measure> Measures((Money Owed, Money Current, ImmutableArray<SalesOfPeriod> Sales) facts) =>
    [
        MeasureEngine.DaysSalesOutstanding(facts.Owed, facts.Sales[2]),
        MeasureEngine.BestPossible(facts.Current, facts.Sales[2]),
        MeasureEngine.Delinquent(facts.Owed, facts.Current, facts.Sales[2]),
        MeasureEngine.CountBack(new LocalDate(2026, 11, 30), facts.Owed, facts.Sales),
        MeasureEngine.CollectionEffectiveness(facts.Current, facts.Sales[2], facts.Owed, facts.Current),
    ];

    static bool Evaluates(Explanation explanation) =>
        explanation.Evaluate() == explanation.Result.Number && explanation.Operands.All(Evaluates);
}
