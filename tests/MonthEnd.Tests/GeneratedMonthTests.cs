using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Review;
using Invoicing.Serialization;
using MonthEnd.Tests.Generation;

namespace MonthEnd.Tests;

public class GeneratedMonthTests(GeneratedRuns runs) : IClassFixture<GeneratedRuns>
{
    public static TheoryData<ulong> Seeds => [1, 20261130, 18446744073709551615];

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_month_without_wrong_files_is_done(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        Assert.Empty(run.Result.Problems);
        Assert.Empty(run.Result.Failures);
        Assert.Equal(MonthStatus.Done, run.Result.Status);
        Assert.Equal(300, run.Month.PaymentCount);
        Assert.Equal(20, run.Month.SupplierInvoices);
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Each_fact_is_billed_or_held_or_not_yet_due_and_once(ulong seed)
    {
        var (expected, billing) = ((await runs.OfAsync(seed)).Expected, (await runs.OfAsync(seed)).Result.Billing!);
        Assert.Equal(expected.Facts, billing.Billed.Length + billing.Held.Length + billing.NotYetDue.Length);
        Assert.Equal(Sorted(expected.Billed.Keys), Sorted(billing.Billed));
        Assert.Equal(Sorted(expected.Held.Select(each => each.Fact)), Sorted(billing.Held.Select(each => each.Source)));
        Assert.Equal(Sorted(expected.NotYetDue), Sorted(billing.NotYetDue.Select(each => each.Source)));
        Assert.Empty(billing.BilledBefore);
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Each_seeded_fault_of_a_fact_is_found_by_code_and_path_and_nothing_else_is(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        Assert.Equal(
            Sorted(run.Expected.Held.Select(each => $"{each.Code} {each.Path}")),
            Sorted(run.Result.Billing!.Held.SelectMany(each => each.Findings).Select(Said)));
        // Every fault of deliveries is there, and more of contracts.
        Assert.True(run.Expected.Held.DistinctBy(each => each.Code).Count() > SalesOrders.FaultKinds);
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Each_billed_fact_is_a_line_of_one_invoice_of_its_customer_with_its_amount(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        var lines = from invoice in run.Result.Issued
                    from line in invoice.Lines
                    select (line.Line.SourceReference!, invoice.Buyer.Id!, invoice.Currency.Code, line.Net.Amount);
        var expected = run.Expected.Billed.Select(
            each => (each.Key, each.Value.Customer, each.Value.Currency, each.Value.Net));
        Assert.Equal(expected.Order(), lines.Order());
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Numbers_have_no_gaps(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        Assert.Equal(run.Result.Issued.Select((_, position) => GeneratedMonth.Number(position)),
            run.Result.Issued.Select(invoice => invoice.Number));
        Assert.Equal(17 + run.Result.Issued.Length, Assert.Single(run.Result.Series!.Counters).Next);
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Every_issued_invoice_reads_back_from_its_file_and_its_amounts_are_right(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        foreach (var invoice in run.Result.Issued)
        {
            var file = Path.Combine(run.Folder[GeneratedRun.Out], "invoices", Uri.EscapeDataString(invoice.Number!));
            var read = InvoicingJson.Read<Invoice>(await File.ReadAllBytesAsync(file + ".json"));
            Assert.Empty(read.Findings);
            Assert.Equal(invoice, read.Value);
            Assert.Empty(InvoiceCalculator.Verify(read.Value));
            Assert.Contains(invoice.Number!, await File.ReadAllTextAsync(file + ".txt"), StringComparison.Ordinal);
            Assert.Contains(invoice.Number!, await File.ReadAllTextAsync(file + ".html"), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Each_fault_of_a_supplier_invoice_is_found_and_nothing_else_is(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        Assert.Equal(
            Sorted(run.Expected.Reviews.Select(each => $"{each.File} {each.Code} {each.Path}")),
            Sorted(run.Result.Reviews.SelectMany(each =>
                each.Report.Findings.Select(finding => $"{Path.GetFileName(each.File)} {Said(finding)}"))));
        Assert.Equal(
            Sorted(run.Expected.Accepted),
            Sorted(run.Result.Reviews.Where(each => each.Report.Outcome == ReviewOutcome.Accepted)
                .Select(each => Path.GetFileName(each.File))));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task What_came_in_is_allocated_or_unapplied_in_every_currency(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        var payments = run.Result.Payments!;
        foreach (var total in payments.Position.Received)
        {
            var currency = total.Received.Currency;
            Assert.Equal(run.Expected.Received[currency.Code], total.Received.Amount);
            var kept = payments.Position.Allocations.Select(each => each.Amount)
                .Concat(payments.Position.Unapplied.Select(each => each.Amount))
                .Where(amount => amount.Currency == currency);
            Assert.Equal(total.Received.Amount, kept.Sum(amount => amount.Amount));
        }

        Assert.Equal(
            Sorted(run.Expected.Received.Keys),
            Sorted(payments.Position.Received.Select(total => total.Received.Currency.Code)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task What_payers_name_is_settled_with_what_they_paid_and_every_odd_payment_is_found(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        var payments = run.Result.Payments!;
        var named = payments.Position.Allocations.Where(each => each.Basis.RuleId == "by-reference")
            .ToDictionary(each => each.Item, each => each.Amount.Amount, StringComparer.Ordinal);
        Assert.Equal(run.Expected.Settled.OrderBy(each => each.Key), named.OrderBy(each => each.Key));
        Assert.Equal(
            Sorted(run.Expected.PaymentFindings.Select(each => $"{each.Code} {each.Path}")),
            Sorted(payments.Findings.Select(Said)));
        Assert.Equal(6, run.Expected.PaymentFindings.DistinctBy(each => each.Code).Count());
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Statements_begin_with_what_was_owed_and_close_with_what_the_ageing_shows(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        var accounts = run.Result.Accounts!;
        foreach (var statement in accounts.Statements)
        {
            var account = (statement.Customer, statement.Closing.Currency.Code);
            Assert.Equal(run.Expected.Owed.GetValueOrDefault(account), statement.Opening.Amount);
            var billed = run.Result.Issued
                .Where(invoice => (invoice.Buyer.Id, invoice.Currency.Code) == account)
                .Sum(invoice => invoice.Totals.AmountToPay.Amount);
            Assert.Equal(billed, statement.Debits.Amount);
            Assert.Equal(statement.Opening + statement.Debits - statement.Credits, statement.Closing);
            var aged = accounts.Ageing.Rows
                .Where(row => (row.Customer, row.Owed.Total.Currency.Code) == account)
                .Sum(row => row.Owed.Total.Amount);
            Assert.Equal(aged, statement.Closing.Amount);
        }

        Assert.Superset(accounts.Statements.Select(each => each.Customer).ToHashSet(),
            run.Expected.Owed.Keys.Select(each => each.Customer).ToHashSet());
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task A_second_run_gives_the_same_bytes(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        var text = new StringWriter();
        var options = new MonthOptions(run.Folder["data"], run.Folder["again"], null);
        await MonthRun.RunAsync(options, text);
        Assert.Equal(run.Folder.Files(GeneratedRun.Out), run.Folder.Files("again"));
        Assert.Equal(run.Text, text.ToString());
        await MonthRun.RunAsync(options, TextWriter.Null);
        Assert.Equal(run.Folder.Files(GeneratedRun.Out), run.Folder.Files("again"));
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task What_was_billed_is_not_billed_again_when_the_run_is_carried_over(ulong seed)
    {
        var run = await runs.OfAsync(seed);
        var data = run.Folder["carried"];
        foreach (var (file, content) in run.Folder.Files("data"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(data, file))!);
            await File.WriteAllTextAsync(Path.Combine(data, file), content);
        }

        Directory.CreateDirectory(Path.Combine(data, "facts"));
        foreach (var (file, content) in run.Folder.Files("out/carry-over"))
            await File.WriteAllTextAsync(Path.Combine(data, file), content);
        await File.WriteAllTextAsync(Path.Combine(data, "bank.csv"), BankAccount.Header);
        var next = await MonthRun.RunAsync(new MonthOptions(data, run.Folder["next"], null), TextWriter.Null);
        Assert.Empty(next.Failures);
        Assert.Empty(next.Issued);
        Assert.Equal(Sorted(run.Expected.Billed.Keys), Sorted(next.Billing!.BilledBefore));
        Assert.Equal(
            run.Result.Accounts!.Ageing.Totals.Select(each => each.Total),
            next.Accounts!.Ageing.Totals.Select(each => each.Total));
    }

    static string Said(Finding finding) => $"{finding.Code} {finding.Path}";

    static IEnumerable<string> Sorted(IEnumerable<string> texts) => texts.Order(StringComparer.Ordinal);
}
