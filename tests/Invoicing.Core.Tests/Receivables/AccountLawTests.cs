using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

/// <summary>Ageing, statements and positions of the same accounts agree.</summary>
public class AccountLawTests
{
    static readonly LocalDate Day = new(2026, 11, 30);
    static readonly DateRange November = DateRange.Month(2026, 11);

    [Fact]
    public void The_columns_part_the_open_items_and_with_what_is_on_account_make_the_closing_balance() => Law.Holds(
        AccountGenerators.Accounts(),
        entries =>
        {
            var position = AccountPositionEngine.AsOf(Day, entries);
            var report = AgeingEngine.Weeks.Report(position);
            return StatementEngine.MakeAll(November, entries).All(statement =>
            {
                var row = report.Rows.FirstOrDefault(each =>
                    each.Customer == statement.Customer && each.Owed.Total.Currency == statement.Closing.Currency);
                var total = row?.Owed.Total ?? Money.Zero(statement.Closing.Currency);
                var items = position.Items.Where(item => item.Customer == statement.Customer
                    && item.Open.Currency == statement.Closing.Currency && item.Open.IsPositive);
                return total == statement.Closing
                    && (row is null || Money.Sum(row.Owed.ByBucket.AsSpan(), total.Currency)
                        == Money.Sum(items.Select(item => item.Open), total.Currency));
            });
        });

    [Fact]
    public void A_statement_of_open_items_comes_to_the_balance_forward_of_the_same_day() => Law.Holds(
        AccountGenerators.Accounts(),
        entries =>
        {
            var byKey = StatementEngine.MakeAll(November, entries)
                .ToDictionary(each => (each.Customer, each.Closing.Currency), each => each.Closing);
            return StatementEngine.OpenItems(AccountPositionEngine.AsOf(Day, entries)).All(each =>
                each.Total == byKey[(each.Customer, each.Total.Currency)]
                && each.Total == each.Open - each.Unapplied && each.Ageing.Total == each.Total
                && (each.Lines.IsEmpty ? each.Open.IsZero : each.Lines[^1].Balance == each.Open));
        });

    [Fact]
    public void Closing_is_opening_and_charges_less_payments_less_credits_and_fees() => Law.Holds(
        AccountGenerators.Accounts(),
        entries => StatementEngine.MakeAll(November, entries).All(each => each.Closing == each.Opening
            + each.Sum(StatementGroup.Charges) - each.Sum(StatementGroup.Payments)
            - each.Sum(StatementGroup.Credits) + each.Sum(StatementGroup.Fees)));

    [Fact]
    public void A_later_entry_never_changes_an_earlier_position() => Law.Holds(
        AccountGenerators.Accounts(),
        entries => AccountPositionEngine.AsOf(Day, entries)
            .Equals(AccountPositionEngine.AsOf(Day, entries.Where(entry => entry.Date <= Day))));

    [Fact]
    public void The_order_of_entries_does_not_matter_to_a_position() => Law.Holds(
        AccountGenerators.Accounts(),
        entries =>
        {
            var one = AccountPositionEngine.AsOf(Day, entries);
            var other = AccountPositionEngine.AsOf(Day, entries.Reverse());
            return one.Items.SequenceEqual(other.Items) && one.Findings.Equals(other.Findings)
                && one.OnAccount.SequenceEqual(other.OnAccount);
        });
}
