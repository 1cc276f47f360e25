using FsCheck;
using FsCheck.Fluent;
using Invoicing.Findings;
using Invoicing.Review;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

public class SupplierStatementTests
{
    static readonly LocalDate Day = new(2026, 11, 2);

    static readonly Gen<SupplierStatementLine> Lines =
        from kind in Gen.Elements(SupplierEntryKind.Invoice, SupplierEntryKind.CreditNote, SupplierEntryKind.Payment)
        from number in Gen.Elements("RE-1", "RE 01", "Rechnung 1", "RE-2", "7", "")
        from day in Gen.Choose(0, 20)
        from amount in Gen.Elements(100m, 40m, 60m)
        from part in Gen.Elements(true, false)
        select new SupplierStatementLine
        {
            Kind = kind, Number = number, Date = Day.PlusDays(day), Amount = Signed(kind, amount),
            Open = part ? Signed(kind, amount / 2m) : null,
        };

    static readonly Gen<SupplierEntry> Entries =
        from line in Lines
        from state in Gen.Elements(SupplierEntryState.Posted, SupplierEntryState.Held, SupplierEntryState.Disputed)
        from settled in Gen.Choose(0, 4)
        select new SupplierEntry
        {
            Kind = line.Kind, Number = line.Number!, Date = line.Date, State = state,
            Open = settled == 0 ? Money.Zero(Currency.EUR) : line.Balance,
        };

    [Fact]
    public void The_report_reads_as_a_letter_would()
    {
        var report = Reconcile(
            [
                Line("RE-1", 100m), Line("RE-2", 50m), Line("RE-9", 40m),
                Line("RE-1", 100m) with { Date = Day.PlusDays(1) },
            ],
            [Entry("RE-1", 100m), Entry("RE-2", 45m), Entry("P-3", -20m) with { Kind = SupplierEntryKind.Payment }],
            closing: 291m);
        Assert.Equal(
            """
            Statement of S-1 as of 2026-11-30
            Their balance 291.00 EUR, ours 125.00 EUR, difference 166.00 EUR
              20.00 EUR  P-3 of 2026-11-02: a payment on its way
              5.00 EUR  RE-2 of 2026-11-02: the amounts differ
              40.00 EUR  RE-9 of 2026-11-02: missing with us: ask for a copy
              100.00 EUR  RE-1 of 2026-11-03: listed more than once
              1.00 EUR  in no line
              1 agreed
            """.ReplaceLineEndings("\n"), report.ToText());
        Assert.Equal("RE-2 is 50.00 EUR with them and 45.00 EUR with us: 5.00 EUR.",
            Assert.Single(report.Findings, each => each.Code == SupplierStatementFindings.AmountDiffers).Message());
    }

    [Fact]
    public void Of_several_entries_with_one_number_that_over_the_same_amount_is_taken()
    {
        var report = Reconcile([Line("RE-1", 40m)], [Entry("RE-1", 100m), Entry("RE 1", 40m)], 40m);
        Assert.Equal([(SupplierItemStatus.Agreed, 0m), (SupplierItemStatus.MissingWithThem, -100m)],
            report.Items.Select(each => (each.Status, each.Difference.Amount)).Order());
    }

    [Fact]
    public void The_same_value_twice_is_two_entries()
    {
        var report = Reconcile([Line("RE-1", 40m)], [Entry("RE-1", 40m), Entry("RE-1", 40m)], 40m);
        Assert.Equal(-40m, report.Difference.Amount);
        Assert.Equal(2, report.Items.Length);
    }

    [Fact]
    public void Days_of_payments_are_an_option()
    {
        var line = Line("77", -60m) with { Kind = SupplierEntryKind.Payment };
        var entry = Entry("P-1", -60m) with { Kind = SupplierEntryKind.Payment, Date = Day.PlusDays(3) };
        SupplierStatement statement = new()
        {
            Supplier = "S-1", AsOf = new LocalDate(2026, 11, 30), Lines = [line], Closing = line.Amount,
        };
        var reconciliation = SupplierStatementReconciliation.Standard;
        Assert.Single(reconciliation.WithPaymentDays(3).Reconcile(statement, [entry]).Items);
        Assert.Equal(2, reconciliation.WithPaymentDays(2).Reconcile(statement, [entry]).Items.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => reconciliation.WithPaymentDays(-1));
    }

    [Fact]
    public void The_differences_sum_to_that_of_the_balances() => Law.Holds(
        from lines in Gen.ListOf(Lines)
        from entries in Gen.ListOf(Entries)
        from closing in Gen.Choose(-500, 500)
        select (lines: lines.ToArray(), entries: entries.ToArray(), closing),
        given =>
        {
            var report = Reconcile(given.lines, given.entries, given.closing);
            return report.Theirs - report.Ours == report.NotItemised
                + Money.Sum(report.Items.Select(each => each.Difference), Currency.EUR)
                && report.Items.Count(each => each.Line is not null) == given.lines.Length
                && report.Items.Count(each => each.Entry is { Open.IsZero: false })
                    == given.entries.Count(each => !each.Open.IsZero);
        }, 2000);

    [Fact]
    public void The_order_of_lines_and_entries_does_not_count() => Law.Holds(
        from lines in Gen.ListOf(Lines)
        from entries in Gen.ListOf(Entries)
        select (lines: lines.ToArray(), entries: entries.ToArray()),
        given => Reconcile(given.lines, given.entries, 5m)
            .Equals(Reconcile([.. given.lines.Reverse()], [.. given.entries.Reverse()], 5m)), 1000);

    [Fact]
    public void Our_own_ledger_as_a_statement_agrees() => Law.Holds(
        from entries in Gen.ListOf(Entries) select entries.ToArray(),
        entries =>
        {
            var lines = entries.Select(each => new SupplierStatementLine
            {
                Kind = each.Kind, Number = each.Number, Date = each.Date, Amount = each.Open,
            }).ToArray();
            var report = Reconcile(lines, entries, entries.Sum(each => each.Open.Amount));
            return report.Difference.IsZero && report.Items.All(each => each.Status is SupplierItemStatus.Agreed
                or SupplierItemStatus.Held or SupplierItemStatus.Disputed);
        });

    static SupplierStatementReport Reconcile(
        SupplierStatementLine[] lines, SupplierEntry[] entries, decimal closing) =>
        SupplierStatementReconciliation.Standard.Reconcile(new SupplierStatement
        {
            Supplier = "S-1", AsOf = new LocalDate(2026, 11, 30), Lines = [.. lines],
            Closing = Money.Of(closing, Currency.EUR),
        }, entries);

    static SupplierStatementLine Line(string number, decimal amount) =>
        new() { Number = number, Date = Day, Amount = Money.Of(amount, Currency.EUR) };

    static SupplierEntry Entry(string number, decimal open) =>
        new() { Number = number, Date = Day, Open = Money.Of(open, Currency.EUR) };

    static Money Signed(SupplierEntryKind kind, decimal amount) =>
        Money.Of(kind == SupplierEntryKind.Invoice ? amount : -amount, Currency.EUR);
}
