using Invoicing.Payments;
using Invoicing.Receivables;

namespace MonthEnd.Tests;

/// <summary>Reminders, ageing and statements of the month that the sample comes with, worked out by hand.</summary>
public sealed class ShippedAccountsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Late_customers_are_reminded_with_level_fee_and_interest()
    {
        var reminders = (await RunAsync()).Reminders!;
        Assert.Equal(
            [
                "C-1003 level 1: 900.00 GBP + 0.00 GBP", // 16 days late, for the first time
                // 317.73 + 500.00 + 8.00; levels 1 and 2 were sent for the oldest, which is 62 days late.
                "C-1006 level 3: 825.73 EUR + 10.00 EUR",
            ],
            reminders.Report.Proposals.Select(each => $"{each.Customer} level {each.Level}: {each.Open} + {each.Fee}"));
        var last = reminders.Report.Proposals[1];
        Assert.Equal(["INV-2026-00080 3", "INV-2026-00072 1", "B-9106-fee 0"],
            last.Items.Select(each => $"{each.Item} {each.Level}"));
        Assert.Equal(
            [
                "INV-2026-00072 3.70 EUR", // 500.00 x 9 % x 30 / 365 = 3.6986
                "INV-2026-00080 4.86 EUR", // 317.73 x 9 % x 62 / 365 = 4.8574
            ],
            last.Interest.Select(each => $"{each.Document} {each.Amount}"));
        Assert.Equal("844.29 EUR", last.Total.ToString()); // 825.73 + 10.00 + 3.70 + 4.86
        var text = await File.ReadAllTextAsync(_folder["out/reminders/C-1006.txt"]);
        Assert.Contains("INV-2026-00072 due 2026-10-31, 30 days late: 500.00 EUR", text, StringComparison.Ordinal);
        Assert.Contains("Total: 844.29 EUR, to be paid by 2026-12-07", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interest_runs_on_what_was_open_before_a_part_was_paid()
    {
        Shipped.CopyTo(_folder["data"]);
        await File.WriteAllTextAsync(_folder["data/reminder-facts.json"], """
            {
              "day": "2026-12-06",
              "history": [
                { "customer": "C-1003", "currency": "GBP", "date": "2026-11-22", "level": 1,
                  "items": [ { "item": "INV-2026-00082", "level": 1 } ] },
                { "customer": "C-1003", "currency": "GBP", "date": "2026-12-06", "level": 2,
                  "items": [ { "item": "INV-2026-00082", "level": 2 } ] }
              ]
            }
            """);
        var month = await MonthRun.RunAsync(
            new MonthOptions(_folder["data"], _folder["out"], new(2026, 12, 31)), TextWriter.Null);
        var reminder = Assert.Single(month.Reminders!.Report.Proposals, each => each.Customer == "C-1003");
        // 2400.00 on 15 and 16 November, 900.00 from 17 November to 31 December, 45 days:
        // (2400.00 x 2 + 900.00 x 45) x 9 % / 365 = 11.1699
        Assert.Equal("11.17 GBP", Assert.Single(reminder.Interest).Amount.ToString());
    }

    [Fact]
    public async Task Of_every_other_item_it_is_told_why_it_is_not_reminded()
    {
        var not = (await RunAsync()).Reminders!.Report.NotReminded;
        Assert.Equal(
            [84, 85, 86, 87, 88, 89, 90, 91, 92],
            not.Select(each => int.Parse(each.Item[^2..], System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.All(not, each => Assert.Equal(NotRemindedReason.NotOverdue, each.Reason));
    }

    [Fact]
    public async Task A_run_that_is_carried_over_reminds_nobody_twice()
    {
        await RunAsync();
        Shipped.CopyTo(_folder["data"]);
        foreach (var (file, content) in _folder.Files("out/carry-over"))
            await File.WriteAllTextAsync(Path.Combine(_folder["data"], file), content);
        File.Delete(_folder["data/bank.xml"]);
        await File.WriteAllTextAsync(_folder["data/bank.csv"], "id,date,amount,currency,name,iban,text\n");
        var next = await MonthRun.RunAsync(
            new MonthOptions(_folder["data"], _folder["next"], null), TextWriter.Null);
        Assert.Empty(next.Failures);
        Assert.Empty(next.Reminders!.Report.Proposals);
        Assert.Equal(
            ["C-1001 9133.00 EUR", "C-1002 4203.45 EUR", "C-1003 2190.00 GBP", "C-1004 555.00 CHF",
                "C-1005 4142.50 USD", "C-1006 1026.37 EUR"],
            next.Accounts!.Statements.Select(each => $"{each.Customer} {each.Closing}"));
    }

    [Fact]
    public async Task What_is_open_is_aged_from_its_due_date()
    {
        var ageing = (await RunAsync()).Accounts!.Ageing;
        // Not due, 1 to 30 days, 31 to 60, 61 to 90, more; on account; total.
        string[] rows =
        [
            "C-1001 9213.00 0.00 0.00 0.00 0.00 -80.00 9133.00 EUR", // 4713.00 + 4500.00
            "C-1002 4203.45 0.00 0.00 0.00 0.00 0.00 4203.45 EUR", // 3925.93 + 277.52
            "C-1003 1290.00 900.00 0.00 0.00 0.00 0.00 2190.00 GBP", // due 14 November: 16 days
            "C-1004 555.00 0.00 0.00 0.00 0.00 0.00 555.00 CHF", // 245.00 + 310.00
            "C-1005 4142.50 0.00 0.00 0.00 0.00 0.00 4142.50 USD",
            // 190.64 and the fee of the reminder 10.00; 500.00, due 31 October, and the fee of the bank 8.00;
            // 317.73, due 29 September: 62 days.
            "C-1006 200.64 508.00 0.00 317.73 0.00 0.00 1026.37 EUR",
        ];
        Assert.Equal(rows, ageing.Rows.Select(row => string.Join(' ',
        [
            row.Customer,
            .. row.Owed.ByBucket.Append(row.Owed.OnAccount).Select(each => each.ToString().Split(' ')[0]),
            row.Owed.Total.ToString(),
        ])));
    }

    [Fact]
    public async Task Statements_go_from_what_was_open_to_what_is_open()
    {
        var statements = (await RunAsync()).Accounts!.Statements;
        // Opening + charges - payments - credits + fees = closing.
        string[] expected =
        [
            // 3120.00 + 640.00 open; 3200.00 + 640.00 paid
            "C-1001 3760.00 EUR + 9213.00 EUR - 3840.00 EUR - 0.00 EUR + 0.00 EUR = 9133.00 EUR",
            // 1190.00 + 400.00 + 250.00 + 350.00 open; 1190.00 + 980.00 paid; discounts 8.00 + 5.00 + 7.00
            "C-1002 2190.00 EUR + 4203.45 EUR - 2170.00 EUR - 20.00 EUR + 0.00 EUR = 4203.45 EUR",
            "C-1003 2400.00 GBP + 1290.00 GBP - 1500.00 GBP - 0.00 GBP + 0.00 GBP = 2190.00 GBP",
            // 980.50 + 415.00
            "C-1004 1395.50 CHF + 555.00 CHF - 1395.50 CHF - 0.00 CHF + 0.00 CHF = 555.00 CHF",
            // 921.66 came in, and paid the dollars
            "C-1005 0.00 EUR + 0.00 EUR - 0.00 EUR - 0.00 EUR + 0.00 EUR = 0.00 EUR",
            "C-1005 1000.00 USD + 4142.50 USD - 1000.00 USD - 0.00 USD + 0.00 USD = 4142.50 USD",
            // 317.73 + 500.00 open; 500.00 paid and taken back; 8.00 and 10.00 of fees
            "C-1006 817.73 EUR + 190.64 EUR - 0.00 EUR - 0.00 EUR + 18.00 EUR = 1026.37 EUR",
        ];
        Assert.Equal(expected, statements.Select(each =>
            $"{each.Customer} {each.Opening} + {each.Sum(StatementGroup.Charges)} - {each.Sum(StatementGroup.Payments)}"
            + $" - {each.Sum(StatementGroup.Credits)} + {each.Sum(StatementGroup.Fees)} = {each.Closing}"));
    }

    [Fact]
    public async Task A_payment_that_came_back_stands_on_the_statement_twice()
    {
        var statement = (await RunAsync()).Accounts!.Statements[^1];
        Assert.Equal(
            [
                "Payment B-9102 -500.00 EUR: 317.73 EUR", "ReturnedPayment B-9102 500.00 EUR: 817.73 EUR",
                "Fee B-9106-fee 8.00 EUR: 825.73 EUR", "Fee C-1006-EUR-2026-11-30 10.00 EUR: 835.73 EUR",
                "Invoice INV-2026-00092 190.64 EUR: 1026.37 EUR",
            ],
            statement.Lines.Select(line =>
                $"{line.Entry.Kind} {line.Entry.Reference} {line.Entry.Amount}: {line.Balance}"));
    }

    [Fact]
    public async Task Statements_of_open_items_come_to_the_same()
    {
        var accounts = (await RunAsync()).Accounts!;
        Assert.Equal(accounts.Statements.Where(each => !each.Closing.IsZero)
                .Select(each => (each.Customer, each.Closing)),
            accounts.OpenItems.Select(each => (each.Customer, each.Total)));
        var text = await File.ReadAllTextAsync(_folder["out/statements/C-1001-EUR-open.txt"]);
        foreach (var amount in new[] { "4,713.00", "4,500.00", "80.00", "9,133.00" })
            Assert.Contains(amount, text, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out/statements/C-1001-EUR-open.html"]));
    }

    [Fact]
    public async Task A_month_without_bank_file_rates_and_plan_of_reminders_is_done()
    {
        Shipped.CopyTo(_folder["data"]);
        foreach (var file in new[] { "bank.xml", "rates.json", "reminders.json", "reminder-facts.json" })
            File.Delete(Path.Combine(_folder["data"], file));
        var month = await MonthRun.RunAsync(
            new MonthOptions(_folder["data"], _folder["out"], null), TextWriter.Null);
        Assert.Equal(MonthStatus.Done, month.Status);
        Assert.Null(month.Reminders);
        Assert.Equal(4, month.Payments!.Position.Allocations.Length);
    }

    Task<MonthResult> RunAsync() =>
        MonthRun.RunAsync(new MonthOptions(Shipped.Data, _folder["out"], null), TextWriter.Null);
}
