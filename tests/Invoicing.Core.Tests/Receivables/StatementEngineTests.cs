using FsCheck;
using FsCheck.Fluent;
using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class StatementEngineTests
{
    static readonly DateRange December = DateRange.Month(2026, 12);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static AccountEntry Entry(int month, int day, string reference, decimal amount, string customer = "A") => new()
    {
        Customer = customer,
        Date = new LocalDate(2026, month, day),
        Reference = reference,
        Kind = amount < 0 ? AccountEntryKind.Payment : AccountEntryKind.Invoice,
        Amount = Eur(amount),
    };

    [Fact]
    public void Closing_is_opening_and_debits_less_credits()
    {
        var statement = StatementEngine.Make("A", Currency.EUR, December,
        [
            Entry(12, 20, "P-1", -150m), Entry(11, 30, "I-1", 100m), Entry(12, 1, "I-2", 70m), Entry(12, 31, "I-3", 5m),
            Entry(12, 15, "I-4", 1000m, "B"),
        ]);

        Assert.Equal(Eur(100m), statement.Opening);
        Assert.Equal(Eur(75m), statement.Debits);
        Assert.Equal(Eur(150m), statement.Credits);
        Assert.Equal(Eur(25m), statement.Closing);
        Assert.Equal(["I-2", "P-1", "I-3"], statement.Lines.Select(line => line.Entry.Reference));
        Assert.Equal([Eur(170m), Eur(20m), Eur(25m)], statement.Lines.Select(line => line.Balance));
    }

    [Fact]
    public void An_account_without_entries_stands_at_zero()
    {
        var statement = StatementEngine.Make("A", Currency.EUR, December, []);

        Assert.Empty(statement.Lines);
        Assert.Equal(Eur(0m), statement.Closing);
    }

    [Fact]
    public void A_payment_stands_once_on_each_account_that_it_touches()
    {
        var report = new AllocationReport
        {
            Allocations = [Part("P", "I-1", "A", 10m), Part("P", "I-2", "A", 20m), Part("P", "I-3", "B", 5m)],
            Unapplied =
            [
                new UnappliedAmount { Payment = "P", Customer = "A", Amount = Eur(1m), Date = December.Start,
                    Basis = new Basis("x") },
                new UnappliedAmount { Payment = "Q", Amount = Eur(9m), Date = December.Start, Basis = new Basis("x") },
            ],
        };

        Assert.Equal(
            [("A", Eur(-31m)), ("B", Eur(-5m))],
            AccountEntry.Of(report).Select(entry => (entry.Customer, entry.Amount))
                .OrderBy(each => each.Customer, StringComparer.Ordinal));

        static Allocation Part(string payment, string item, string customer, decimal amount) => new()
        {
            Id = payment + item, Source = payment, Item = item, Customer = customer, Amount = Eur(amount),
            Date = December.Start, Basis = new Basis("x"),
            Parts = [new SettlementPart { Kind = SettlementKind.Payment, Amount = Eur(amount) }],
        };
    }

    [Fact]
    public void Entries_that_share_day_and_reference_stand_in_one_order_however_they_are_given()
    {
        AccountEntry[] entries =
        [
            Entry(12, 5, "X", -10m), Entry(12, 5, "X", -10m) with { Kind = AccountEntryKind.CreditNote },
            Entry(12, 5, "X", -20m), Entry(12, 5, "X", -20m) with { Due = new LocalDate(2026, 12, 6) },
        ];

        var statement = StatementEngine.Make("A", Currency.EUR, December, entries);

        Assert.Equal(statement, StatementEngine.Make("A", Currency.EUR, December, entries.Reverse()));
    }

    [Fact]
    public void Statements_of_two_periods_that_follow_each_other_are_that_of_both() => Law.Holds(
        from entries in Gen.ListOf(from month in Gen.Choose(10, 12)
                                   from day in Gen.Choose(1, 30)
                                   from amount in Gen.Choose(-500, 500)
                                   select Entry(month, day, $"R{amount}", amount))
        select entries,
        entries =>
        {
            var november = StatementEngine.Make("A", Currency.EUR, DateRange.Month(2026, 11), entries);
            var december = StatementEngine.Make("A", Currency.EUR, December, entries);
            var both = StatementEngine.Make("A", Currency.EUR, DateRange.Of(new(2026, 11, 1), new(2027, 1, 1)),
                entries);
            return november.Closing == december.Opening
                && both.Opening == november.Opening && both.Closing == december.Closing
                && both.Lines.SequenceEqual(november.Lines.Concat(december.Lines))
                && new[] { november, december, both }.All(each =>
                    each.Closing == each.Opening + each.Debits - each.Credits)
                && both.Equals(StatementEngine.Make("A", Currency.EUR, both.Period, entries.AsEnumerable().Reverse()));
        });
}
