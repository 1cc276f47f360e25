using MonthEnd.Files;

namespace MonthEnd.Tests;

/// <summary>One mistake in one file at a time.</summary>
public sealed class FileMistakeTests : IDisposable
{
    const string Papierhaus = "suppliers/invoices/2026-11-04-papierhaus.json";

    readonly TemporaryFolder _folder = new();

    /// <summary>File, what stands there, what stands there instead, the path of the problem, what it says.</summary>
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        { "customers.json", "\"language\": \"de\"", "\"langauge\": \"de\"", "/1/langauge", "JSON-UNKNOWN-MEMBER" },
        { "customers.json", "\"name\": \"Thames Design Ltd\"", "\"name\": null", "/2/name", "JSON-NULL" },
        { "orders/orders.json", "149.00 EUR", "149,00 EUR", "/0/lines/0/price", "found \"149,00 EUR\"; expected" },
        { "orders/orders.json", "\"lines\"", "lines", "/0", "JSON-SYNTAX" },
        { "orders/deliveries.json", "2500 H87", "2500 pieces", "/3/lines/0/quantity", "\"2500 pieces\"; expected" },
        { "orders/deliveries.json", "2026-11-20", "2026-11-31", "/3/date", "found \"2026-11-31\"; expected" },
        { "contracts.json", "\"4500.00 EUR\"", "4500", "/2/milestones/0/amount", "JSON-TYPE" },
        { "contracts.json", "\"Arrears\"", "\"Later\"", "/3/recurring/0/timing", "found \"Later\"; expected" },
        { "milestones.json", "\"M1\"", "\"M1\", \"milestoneId\": \"M2\"", "/0/milestoneId", "JSON-DUPLICATE-MEMBER" },
        { "open-items.json", "\"980.50 CHF\"", "\"980.505 CHF\"", "/7/amount", "found \"980.505 CHF\"; expected" },
        { "payers.json", "[ \"FR", "[ true, \"FR", "/0/accounts/0", "JSON-TYPE" },
        { "payment-means.json", "\"bic\"", "\"swift\"", "/0/creditTransfers/0/swift", "JSON-UNKNOWN-MEMBER" },
        { "billed-so-far.json", "[]", "{}", "/items", "JSON-TYPE" },
        { "suppliers/suppliers.json", "\"SE\"", "\"Sweden\"", "/1/address/country", "found \"Sweden\"; expected" },
        { "suppliers/purchase-orders.json", "12.50 EUR", "12.50 EURO", "/0/lines/0/price", "\"12.50 EURO\"; expected" },
        { "suppliers/receipts.json", "3.2 MTQ", "3.2", "/1/lines/0/quantity", "found \"3.2\"; expected" },
        { Papierhaus, "\"withTax\": \"595.00 EUR\"", "\"withTax\": \"595.00\"", "/amounts/totals/withTax", "expected" },
        { Papierhaus, "\"version\": 1", "\"version\": 2", "/version", "JSON-VERSION" },
        { "bank.csv", "1190.00", "1190.0O", "/rows/2/amount", "found 1190.0O; expected" },
        { "bank.csv", "2026-11-16", "16.11.2026", "/rows/3/date", "expected a date such as" },
        { "bank.csv", ",GBP,", ",GBP,,", "/rows/3", "8 fields; expected 7" },
        { "bank.csv", "Danke", "\"Danke", "/rows/5", "BANK-CSV-QUOTES" },
        { "bank.xml", "\"EUR\">640.00", "\"EUR\">640,00", "/statements/1/entries/1/Amt", "found 640,00; expected" },
        { "bank.xml", "2026-11-12<", "2026-11-31<", "/statements/1/entries/2/Dt", "expected a date" },
        { "bank.xml", "</Ntry>", "</Nrty>", "", "BANK-CAMT-XML" },
        { "rates.json", "1.085 EUR/USD", "1,085 EUR/USD", "/1/rate", "found \"1,085 EUR/USD\"; expected" },
        { "reminders.json", "\"9 %\"", "\"9\"", "/levels/2/interest/rates/0/rate/rate", "found \"9\"; expected" },
        { "reminder-facts.json", "2026-10-06", "06.10.2026", "/history/0/date", "expected" },
        { "contracts.json", "\"upTo\": \"50000 H87\"", "\"upTo\": \"50000\"",
            "/3/metered/0/model/graduated/1/upTo", "found \"50000\"; expected" },
        { "discounts.json", "\"10 %\"", "\"10\"", "/offers/0/percent", "found \"10\"; expected" },
        { "facts/C-1001.json", "\"isValid\": true", "\"isValid\": \"yes\"",
            "/evidence/vatNumberChecks/0/isValid", "JSON-TYPE" },
        { "usage.csv", "14250 H87", "14250", "/quantity", "found \"14250\"; expected" },
        { "usage.csv", "itemId", "item", "/header", "expected id,contractId,itemId,date,quantity" },
        { "timesheets.csv", "7.5 HUR", "7.5 hours", "/quantity", "found \"7.5 hours\"; expected" },
        { "timesheets.csv", "Mira Holt", "", "/person", "JSON-MISSING-MEMBER" },
        { "timesheets.csv", "T-303,", "T-303,T-303,", "", "10 fields; expected 9" },
        { "timesheets.csv", "Rules engine,\n", "\"Rules engine,\n", "", "the quotes do not match" },
        { "timesheets.csv", "approvedBy", "approved", "/header", "approved; expected id,contractId" },
    };

    static readonly string[] Names =
    [
        "customers.json", "orders/orders.json", "orders/deliveries.json", "contracts.json", "milestones.json",
        "timesheets.csv", "usage.csv", "discounts.json", "coupon-uses.json", "billed-so-far.json",
        "open-items.json", "payers.json", "bank.csv", "payment-means.json",
        "suppliers/suppliers.json", "suppliers/purchase-orders.json", "suppliers/receipts.json",
    ];

    public static TheoryData<string> Files => [.. Names];

    public static TheoryData<string> JsonFiles =>
        [.. Names.Where(file => file.EndsWith(".json", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_told_by_file_line_and_path_and_the_rest_of_the_month_runs(
        string file, string right, string wrong, string path, string says)
    {
        Shipped.CopyTo(_folder["data"]);
        var text = await File.ReadAllTextAsync(Data(file));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no {right}");
        await File.WriteAllTextAsync(Data(file), text[..at] + wrong + text[(at + right.Length)..]);

        var month = await RunAsync();

        var problem = FirstProblem(month, file);
        Assert.Equal(path, problem.Path);
        Assert.Equal(1 + text[..at].Count(each => each == '\n'), problem.Line);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Contains(problem.ToString(), month.Failures);
        Assert.StartsWith($"{file}:{problem.Line}", problem.ToString(), StringComparison.Ordinal);
        TheRestRan(month);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_missing_file_is_told_and_the_rest_of_the_month_runs(string file)
    {
        Shipped.CopyTo(_folder["data"]);
        File.Delete(Data(file));
        var month = await RunAsync();
        Assert.Equal(new Problem(file, 0, "", "the file is missing"), Assert.Single(month.Problems));
        TheRestRan(month, mayIssueNothing: file == "customers.json");
    }

    [Theory, MemberData(nameof(JsonFiles))]
    public async Task A_file_that_ends_too_early_is_told_and_the_rest_of_the_month_runs(string file)
    {
        Shipped.CopyTo(_folder["data"]);
        var text = (await File.ReadAllTextAsync(Data(file))).TrimEnd();
        await File.WriteAllTextAsync(Data(file), text[..^1].TrimEnd());
        var month = await RunAsync();
        var problem = Assert.Single(month.Problems);
        Assert.Equal(file, problem.File);
        Assert.Equal(text[..^1].TrimEnd().Split('\n').Length, problem.Line);
        Assert.Contains("JSON-SYNTAX", problem.Message, StringComparison.Ordinal);
        TheRestRan(month, mayIssueNothing: file == "customers.json");
    }

    [Theory]
    [InlineData("company.json")]
    [InlineData("series.json")]
    [InlineData("as-of.txt")]
    public async Task Without_company_series_or_day_nothing_is_done(string file)
    {
        Shipped.CopyTo(_folder["data"]);
        await File.WriteAllTextAsync(Data(file), "?");
        var month = await RunAsync();
        var problem = Assert.Single(month.Problems);
        Assert.Equal((file, 1L), (problem.File, problem.Line));
        Assert.Equal(MonthStatus.NothingDone, month.Status);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task A_company_without_an_id_is_told()
    {
        Shipped.CopyTo(_folder["data"]);
        await File.WriteAllTextAsync(Data("company.json"), """{ "name": "Us" }""");
        var month = await RunAsync();
        Assert.Equal(("company.json", "/id"),
            (Assert.Single(month.Problems).File, Assert.Single(month.Problems).Path));
        Assert.Equal(MonthStatus.NothingDone, month.Status);
    }

    [Fact]
    public async Task The_day_of_the_command_line_needs_no_file()
    {
        Shipped.CopyTo(_folder["data"]);
        File.Delete(Data("as-of.txt"));
        var options = new MonthOptions(_folder["data"], _folder["out"], new(2026, 11, 30));
        Assert.Equal(MonthStatus.Done, (await MonthRun.RunAsync(options, TextWriter.Null)).Status);
    }

    [Fact]
    public async Task A_bank_file_whose_entries_do_not_give_its_closing_balance_is_told()
    {
        Shipped.CopyTo(_folder["data"]);
        var text = await File.ReadAllTextAsync(Data("bank.xml"));
        await File.WriteAllTextAsync(Data("bank.xml"), text.Replace("12541.66", "12541.67", StringComparison.Ordinal));
        var month = await RunAsync();
        var problem = Assert.Single(month.Problems);
        Assert.Equal(("bank.xml", "/statements/1"), (problem.File, problem.Path));
        Assert.Contains("BANK-CAMT-BALANCE", problem.Message, StringComparison.Ordinal);
        Assert.Equal(10, month.Payments!.Position.Allocations.Length);
        TheRestRan(month);
    }

    [Fact]
    public async Task A_bank_file_that_is_cut_off_gives_what_could_be_read_or_nothing_and_is_told()
    {
        Shipped.CopyTo(_folder["data"]);
        var text = await File.ReadAllTextAsync(Data("bank.xml"));
        await File.WriteAllTextAsync(Data("bank.xml"), text[..(text.Length / 2)]);
        var month = await RunAsync();
        var problem = FirstProblem(month, "bank.xml");
        Assert.Equal(1 + text[..(text.Length / 2)].Count(each => each == '\n'), problem.Line);
        Assert.Contains("BANK-CAMT-XML", problem.Message, StringComparison.Ordinal);
        TheRestRan(month);
    }

    [Fact]
    public async Task A_payment_that_stands_in_both_bank_files_stops_the_payments_and_nothing_else()
    {
        Shipped.CopyTo(_folder["data"]);
        await File.AppendAllTextAsync(Data("bank.csv"), "B-9101,2026-11-26,1.00,EUR,Somebody,,again\n");
        var month = await RunAsync();
        Assert.Equal(MonthStatus.Incomplete, month.Status);
        Assert.Contains("B-9101", Assert.Single(month.Failures), StringComparison.Ordinal);
        Assert.Null(month.Payments);
        Assert.Null(month.Accounts);
        Assert.NotEmpty(month.Issued);
    }

    [Fact]
    public async Task A_folder_of_supplier_invoices_that_is_missing_is_told()
    {
        Shipped.CopyTo(_folder["data"]);
        Directory.Delete(Data("suppliers/invoices"), recursive: true);
        var month = await RunAsync();
        Assert.Equal("suppliers/invoices: the folder is missing", Assert.Single(month.Problems).ToString());
        TheRestRan(month);
    }

    [Fact]
    public async Task Timesheets_that_are_no_text_are_told()
    {
        Shipped.CopyTo(_folder["data"]);
        await File.WriteAllBytesAsync(Data("timesheets.csv"), [0x69, 0xFF, 0xFE]);
        var month = await RunAsync();
        Assert.Equal("timesheets.csv: this is not UTF-8", Assert.Single(month.Problems).ToString());
        TheRestRan(month);
    }

    [Fact]
    public async Task A_wrong_item_of_a_file_costs_the_others_nothing()
    {
        Shipped.CopyTo(_folder["data"]);
        var text = await File.ReadAllTextAsync(Data("orders/orders.json"));
        await File.WriteAllTextAsync(Data("orders/orders.json"),
            text.Replace("780.00 EUR", "780,00 EUR", StringComparison.Ordinal));
        var month = await RunAsync();
        // The order is not known; all that is delivered of the others is billed.
        Assert.Equal(["deliveries/LS-502/1", "deliveries/LS-502/2"],
            month.Billing!.Held.Where(fact => fact.Findings[0].Code == "BILLING-ORDER-UNKNOWN")
                .Select(fact => fact.Source));
        Assert.Equal(15, month.Billing.Billed.Length);
    }

    [Fact]
    public async Task A_series_that_gives_no_numbers_issues_nothing_and_the_rest_of_the_month_runs()
    {
        Shipped.CopyTo(_folder["data"]);
        await File.WriteAllTextAsync(Data("series.json"), """{ "id": "S", "pattern": "INV" }""");
        var month = await RunAsync();
        Assert.Equal(MonthStatus.Incomplete, month.Status);
        Assert.Contains("NUMBERING-PATTERN", Assert.Single(month.Failures), StringComparison.Ordinal);
        Assert.Empty(month.Issued);
        Assert.Equal(10, month.Payments!.Position.Allocations.Length);
        Assert.False(Directory.Exists(_folder["out/carry-over"]));
    }

    void TheRestRan(MonthResult month, bool mayIssueNothing = false)
    {
        Assert.Equal(MonthStatus.Incomplete, month.Status);
        Assert.True(mayIssueNothing || month.Issued.Length > 0);
        Assert.NotNull(month.Accounts);
        Assert.True(File.Exists(_folder["out/ageing.txt"]));
        Assert.Equal(["data", "out"], Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).Order());
    }

    static Problem FirstProblem(MonthResult month, string file)
    {
        Assert.All(month.Problems, problem => Assert.Equal(file, problem.File));
        return month.Problems[0];
    }

    string Data(string file) => Path.Combine(_folder["data"], file);

    Task<MonthResult> RunAsync() =>
        MonthRun.RunAsync(new MonthOptions(_folder["data"], _folder["out"], null), TextWriter.Null);
}
