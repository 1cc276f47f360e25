using Invoicing.Review;
using NodaTime;

namespace MonthEnd.Tests;

/// <summary>The month that the sample comes with, worked out by hand.</summary>
public sealed class ShippedMonthTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_invoice_has_its_lines_and_its_amounts()
    {
        var month = await RunAsync();
        Assert.Equal(MonthStatus.Done, month.Status);
        string[] lines =
        [
            "INV-2026-00084 C-1001 Oak table 180 cm, 4 H87: 3120.00 EUR", // 4 x 780.00
            "INV-2026-00084 C-1001 Oak bench 160 cm, 6 H87: 1593.00 EUR", // 6 x 265.50
            "INV-2026-00085 C-1001 Design approved, 1 LS: 4500.00 EUR",
            "INV-2026-00086 C-1002 Bücherregal Eiche, 2 m, 12 H87: 1698.60 EUR", // 12 x 149.00, less 5 % 89.40
            "INV-2026-00086 C-1002 Ausstellungskatalog „Holz und Licht“, 120 H87: 1068.00 EUR", // 120 x 8.90
            "INV-2026-00086 C-1002 Ausstellungskatalog „Holz und Licht“, 80 H87: 712.00 EUR", // 80 x 8.90
            "INV-2026-00087 C-1002 Betrieb Online-Katalog, Monat, 1 MON: 71.91 EUR", // 79.90 less 10 % 7.99
            // 64,200 views: 10,000 at 0.40, 40,000 at 0.25 and 14,200 at 0.15 for a hundred.
            "INV-2026-00087 C-1002 Seitenaufrufe Online-Katalog, 10000 H87: 40.00 EUR",
            "INV-2026-00087 C-1002 Seitenaufrufe Online-Katalog, 40000 H87: 100.00 EUR",
            "INV-2026-00087 C-1002 Seitenaufrufe Online-Katalog, 14200 H87: 21.30 EUR",
            "INV-2026-00088 C-1003 Pendant lamp, ash veneer, 20 H87: 1290.00 GBP", // 20 x 64.50
            "INV-2026-00089 C-1004 Wartungspauschale, Monat, 21 DAY: 245.00 CHF", // 10 to 30 November: 350.00 x 21 / 30
            "INV-2026-00090 C-1004 Wandhaken Messing, 2500 H87: 310.00 CHF", // 25 hundreds x 12.40
            "INV-2026-00091 C-1005 Senior engineer, 7.5 HUR: 1087.50 USD", // x 145.00
            "INV-2026-00091 C-1005 Senior engineer, 6.25 HUR: 906.25 USD",
            "INV-2026-00091 C-1005 Engineer, 8 HUR: 760.00 USD", // x 95.00
            "INV-2026-00091 C-1005 Engineer, 7.75 HUR: 736.25 USD",
            "INV-2026-00091 C-1005 Senior engineer, 4.5 HUR: 652.50 USD",
            "INV-2026-00092 C-1006 Zeitschriftenständer, 2 H87: 178.00 EUR", // 2 x 89.00
        ];
        Assert.Equal(lines, month.Issued.SelectMany(invoice => invoice.Lines.Select(line =>
            $"{invoice.Number} {invoice.Buyer.Id} {line.Line.Item.Name}, {line.Line.Quantity}: {line.Net}")));
    }

    [Fact]
    public async Task Each_invoice_has_its_totals_and_its_due_date()
    {
        var month = await RunAsync();
        string[] totals =
        [
            "4713.00 EUR + 0.00 EUR = 4713.00 EUR, due 30 December", // 3120.00 + 1593.00, to France: without VAT
            "4500.00 EUR + 0.00 EUR = 4500.00 EUR, due 14 December", // reverse charge
            "3478.60 EUR + 447.33 EUR = 3925.93 EUR, due 14 December", // 19 % of 1698.60 322.73, 7 % of 1780.00 124.60
            "233.21 EUR + 44.31 EUR = 277.52 EUR, due 10 December", // 71.91 + 161.30; 19 % of it is 44.3099
            "1290.00 GBP + 0.00 GBP = 1290.00 GBP, due 30 December", // export
            "245.00 CHF + 0.00 CHF = 245.00 CHF, due 14 December", // not taxable here
            "310.00 CHF + 0.00 CHF = 310.00 CHF, due 30 December", // export
            "4142.50 USD + 0.00 USD = 4142.50 USD, due 30 December", // 1087.50 + 906.25 + 760.00 + 736.25 + 652.50
            "160.20 EUR + 30.44 EUR = 190.64 EUR, due 14 December", // 178.00 less 10 % by coupon; 19 % is 30.438
        ];
        Assert.Equal(totals, month.Issued.Select(invoice =>
            $"{invoice.Totals.WithoutTax} + {invoice.Totals.Tax} = {invoice.Totals.AmountToPay}, "
            + $"due {invoice.DueDate!.Value.Day} December"));
        Assert.All(month.Issued, invoice => Assert.Equal(new LocalDate(2026, 11, 30), invoice.IssueDate));
    }

    [Fact]
    public async Task What_cannot_be_billed_is_held_and_what_comes_later_waits()
    {
        var billing = (await RunAsync()).Billing!;
        string[] held =
        [
            "deliveries/LS-505/2 BILLING-PRICE-MISSING", // the counter, made to measure
            "deliveries/LS-506/1 BILLING-DELIVERY-EXCEEDS-ORDER", // 20 + 8 of 25 lamps
            "timesheets/T-306 BILLING-TIME-NOT-APPROVED",
            "timesheets/T-307 BILLING-RATE-MISSING", // nobody agreed on a trainee
        ];
        Assert.Equal(held, billing.Held.Select(fact => $"{fact.Source} {Assert.Single(fact.Findings).Code}"));
        string[] later =
        [
            "contracts/V-2001/recurring/care/2026-12-01", "timesheets/T-308", "deliveries/LS-508/1",
            "contracts/V-2004/recurring/hosting/2026-12-01", "contracts/V-2004/usage/views/2026-12-01",
            "contracts/V-2003/milestones/M2", "contracts/V-2003/milestones/M3",
        ];
        Assert.Equal(later, billing.NotYetDue.Select(fact => fact.Source));
        Assert.Equal(17, billing.Billed.Length);
    }

    [Fact]
    public async Task What_the_files_leave_open_is_decided_and_says_why()
    {
        var month = await RunAsync();
        string[] taxes =
        [
            "INV-2026-00084 K VATEX-EU-IC 2006/112/EC art. 32, 138(1)", // furniture to a business in France
            "INV-2026-00085 AE VATEX-EU-AE 2006/112/EC art. 44, 196", // reverse charge
            "INV-2026-00086 S 19 % 2006/112/EC art. 32, 193", "INV-2026-00086 S 7 % 2006/112/EC art. 32, 193",
            "INV-2026-00087 S 19 % 2006/112/EC art. 32, 193",
            "INV-2026-00088 G VATEX-EU-G 2006/112/EC art. 32, 146(1)(a)", // export to Great Britain
            "INV-2026-00089 O VATEX-EU-O 2006/112/EC art. 44", // a service to a business in Switzerland
            "INV-2026-00090 G VATEX-EU-G 2006/112/EC art. 32, 146(1)(a)", // export to Switzerland
            "INV-2026-00091 O VATEX-EU-O 2006/112/EC art. 44",
            "INV-2026-00092 S 19 % 2006/112/EC art. 32, 193",
        ];
        Assert.Equal(taxes, month.Issued.SelectMany(invoice => invoice.Draft.Lines
            .SelectMany(line => line.Taxes)
            .Select(tax => $"{invoice.Number} {tax.Category} {tax.ExemptionReasonCode ?? $"{tax.Rate}"} "
                + tax.Basis!.Clause)
            .Distinct(StringComparer.Ordinal)));
        var coupon = Assert.Single(month.Issued[^1].Draft.Adjustments);
        Assert.Equal("HERBST26", coupon.Basis!.RuleId);
        var use = Assert.Single(month.Billing!.CouponUses);
        Assert.Equal(("HERBST-7K2M", "C-1006", 1), (use.Code, use.Customer, use.Count));
    }

    [Fact]
    public async Task A_graduated_price_names_its_tiers_in_the_language_of_the_customer()
    {
        await RunAsync();
        var text = await File.ReadAllTextAsync(_folder["out/invoices/INV-2026-00087.html"]);
        foreach (var tier in new[] { "bis 10.000 Stk.", "über 10.000 Stk. bis 50.000 Stk.", "über 50.000 Stk." })
            Assert.Contains(tier, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coupon_for_one_use_is_not_taken_again()
    {
        Shipped.CopyTo(_folder["data"]);
        await File.WriteAllTextAsync(_folder["data/coupon-uses.json"],
            """[ { "code": "HERBST-7K2M", "customer": "C-1006", "document": "another", "count": 1 } ]""");
        var month = await MonthRun.RunAsync(
            new MonthOptions(_folder["data"], _folder["out"], null), TextWriter.Null);
        Assert.Equal("211.82 EUR", month.Issued[^1].Totals.AmountToPay.ToString()); // 178.00 + 33.82
        Assert.Empty(month.Billing!.CouponUses);
    }

    [Fact]
    public async Task One_supplier_invoice_is_fine_one_overbilled_one_a_duplicate()
    {
        var reviews = (await RunAsync()).Reviews;
        Assert.Equal(
            [("RE 4711", ReviewOutcome.Accepted), ("9920", ReviewOutcome.Held), ("RE-4711", ReviewOutcome.Held)],
            reviews.Select(review => (review.Invoice.Number!, review.Report.Outcome)));
        Assert.Empty(reviews[0].Report.Findings);
        // 3.5 cubic metres billed, 3.2 received.
        Assert.Equal("MATCH-QUANTITY-ABOVE-DELIVERED", Assert.Single(reviews[1].Report.Findings).Code);
        Assert.Equal("REVIEW-DUPLICATE-NUMBER", Assert.Single(reviews[2].Report.Findings).Code);
    }

    [Fact]
    public async Task One_amount_is_explained()
    {
        await RunAsync();
        var why = await File.ReadAllTextAsync(_folder["out/why.txt"]);
        // The invoice with the most lines among those with tax: 71.91 + 40.00 + 100.00 + 21.30.
        Assert.StartsWith("INV-2026-00087\n", why, StringComparison.Ordinal);
        foreach (var amount in new[] { "44.31 EUR", "233.21 EUR", "71.91 EUR", "40.00 EUR", "100.00 EUR", "21.30 EUR" })
            Assert.Contains(amount, why, StringComparison.Ordinal);
        Assert.Contains("UStG § 12 (1)", why, StringComparison.Ordinal);
        Assert.Contains("contract V-2004, metered item views", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mid_month_only_what_had_happened_by_then_counts()
    {
        var month = await MonthRun.RunAsync(
            new MonthOptions(Shipped.Data, _folder["out"], new LocalDate(2026, 11, 16)), TextWriter.Null);
        Assert.Equal(MonthStatus.Done, month.Status);
        Assert.All(month.Issued, invoice => Assert.Equal(new LocalDate(2026, 11, 16), invoice.IssueDate));
        // LS-501 and LS-502 in full, no milestone yet, the days of care, the approved hours.
        Assert.Equal(["C-1001", "C-1002", "C-1004", "C-1005"], month.Issued.Select(invoice => invoice.Buyer.Id));
        // The direct debit of 12 November had not come back yet; the item in dollars was not paid yet.
        Assert.Equal(["B-9001", "B-9101", "B-9102", "B-9002", "B-9103"],
            month.Payments!.Position.Allocations.Select(each => each.Source));
        Assert.All(month.Accounts!.Statements,
            statement => Assert.Equal(new LocalDate(2026, 11, 16), statement.Period.Last));
    }

    Task<MonthResult> RunAsync() =>
        MonthRun.RunAsync(new MonthOptions(Shipped.Data, _folder["out"], null), TextWriter.Null);
}
