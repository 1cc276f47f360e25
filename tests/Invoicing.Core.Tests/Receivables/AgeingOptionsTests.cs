using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class AgeingOptionsTests
{
    static readonly LocalDate Day = new(2026, 12, 31);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static OpenItem Item(int old, int overdue, Money open) => new()
    {
        Id = "I",
        Customer = "A",
        Issued = Day.PlusDays(-old),
        Due = Day.PlusDays(-overdue),
        Amount = open,
        Open = open,
    };

    static AgeingAmounts Aged(AgeingOptions options, params OpenItem[] items) =>
        Assert.Single(AgeingEngine.Standard.Report(Day, [.. items], [], options).Rows).Owed;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    public void By_document_date_the_age_counts_from_the_document(int old, int column)
    {
        var report = AgeingEngine.DocumentAge.Report(Day, [Item(old, -10, Eur(5m))], [],
            new AgeingOptions { Basis = AgeingBasis.DocumentDate });

        Assert.Equal(Eur(5m), Assert.Single(report.Rows).Owed.ByBucket[column]);
    }

    [Fact]
    public void Credits_are_aged_with_the_debits_where_that_is_asked()
    {
        OpenItem[] items = [Item(60, 10, Eur(100m)), Item(60, 20, Eur(-30m))];

        var owed = Aged(new AgeingOptions { AgeCredits = true }, items);

        Assert.Equal((Eur(70m), Eur(0m), Eur(70m)), (owed.ByBucket[1], owed.OnAccount, owed.Total));
    }

    [Fact]
    public void Disputed_amounts_are_told_where_that_is_asked()
    {
        OpenItem[] items = [Item(60, 10, Eur(100m)) with { Disputed = true }, Item(60, 20, Eur(30m))];

        Assert.Equal(Eur(100m), Aged(new AgeingOptions { ShowDisputed = true }, items).Disputed);
        Assert.Null(Aged(AgeingOptions.Default, items).Disputed);
    }

    [Fact]
    public void The_purchases_ledger_stands_apart_and_what_we_owe_is_above_zero()
    {
        OpenItem[] items = [Item(60, 10, Eur(100m)), Item(60, 10, Eur(-40m)) with { Ledger = ItemLedger.Purchases }];

        Assert.Equal(Eur(100m), Aged(AgeingOptions.Default, items).Total);
        Assert.Equal(Eur(40m), Aged(new AgeingOptions { Ledger = ItemLedger.Purchases }, items).ByBucket[1]);
    }

    [Fact]
    public void What_was_issued_or_came_in_after_the_day_is_left_out()
    {
        var late = new UnappliedAmount
        {
            Payment = "P",
            Customer = "A",
            Amount = Eur(5m),
            Date = Day.PlusDays(1),
            Basis = new Basis("x"),
        };

        Assert.Empty(AgeingEngine.Standard.Report(Day, [Item(-1, -30, Eur(9m))], [late]).Rows);
    }

    [Fact]
    public void The_base_currency_takes_what_was_booked_else_the_rate_of_the_day()
    {
        var report = AgeingEngine.Standard.Report(Day,
            [
                Item(60, 10, Money.Of(110m, Currency.USD)) with { Booked = Eur(99m), BookedOpen = Eur(99m) },
                Item(60, 10, Money.Of(100m, Currency.USD)),
                Item(60, 10, Eur(1m)),
            ],
            [],
            new AgeingOptions
            {
                Base = Currency.EUR,
                Rates = [ExchangeRate.Of(Currency.EUR, Currency.USD, 1.25m)],
            });

        Assert.Equal([Eur(1m), Eur(179m)], report.Rows.Select(row => row.InBase!.Total));
        Assert.Equal(Eur(180m), report.BaseTotal!.Total);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void A_rate_that_is_missing_is_found()
    {
        var report = AgeingEngine.Standard.Report(
            Day, [Item(60, 10, Money.Of(110m, Currency.USD)), Item(9, 1, Eur(2m))], [],
            new AgeingOptions { Base = Currency.EUR });

        Assert.Equal(Eur(2m), report.BaseTotal!.Total);
        Assert.Null(report.Rows[1].InBase);
        Assert.Equal(AccountFindings.RateMissing, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void Columns_that_do_not_hold_every_day_once_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AgeingEngine.Of([new(0, 10), new(11, null)]));
        Assert.Throws<ArgumentException>(() => AgeingEngine.Of([new(null, 10), new(12, null)]));
        Assert.Throws<ArgumentException>(() => AgeingEngine.Of([new(null, 10), new(10, null)]));
        Assert.Throws<ArgumentException>(() => AgeingEngine.Of([new(null, 10), new(11, 20)]));
        Assert.Throws<ArgumentException>(() => AgeingEngine.Of([new(null, 10), new(11, 5), new(6, null)]));
        Assert.Single(AgeingEngine.Of([new(null, null)]).Buckets);
    }
}
