using Invoicing;
using Invoicing.Payments;
using Invoicing.Postings;
using MonthEnd.Steps;
using NodaTime;

namespace MonthEnd.Tests;

/// <summary>The payments of the month that the sample comes with, worked out by hand.</summary>
public sealed class ShippedPaymentsTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Payments_are_allocated_exactly_in_part_over_and_not_at_all()
    {
        var payments = await RunAsync();
        Assert.Equal(
            [
                "B-9001 INV-2026-00081 1190.00 EUR", // exact
                "B-9101 INV-2026-00075 640.00 EUR", // by its structured reference
                "B-9002 INV-2026-00082 1500.00 GBP", // of 2400.00
                "B-9103 INV-2026-00074 415.00 CHF", // with two digits swapped
                "B-9104 INV-2026-00073 921.66 EUR", // for 1000.00 USD
                "B-9105 INV-2026-00076 392.00 EUR", // less 8.00
                "B-9105 INV-2026-00077 245.00 EUR", // less 5.00
                "B-9105 INV-2026-00078 343.00 EUR", // less 7.00
                "B-9003 INV-2026-00083 3120.00 EUR", // of 3200.00 paid
                "B-9005 INV-2026-00079 980.50 CHF", // names nothing; the only item of that amount
            ],
            payments.Position.Allocations.Select(each => $"{each.Source} {each.Item} {each.Amount}"));
        Assert.Equal(
            ["B-9003 C-1001 80.00 EUR", "B-9004 nobody 412.30 EUR"],
            payments.Position.Unapplied.Select(each => $"{each.Payment} {each.Customer ?? "nobody"} {each.Amount}"));
    }

    [Fact]
    public async Task What_came_in_is_allocated_or_unapplied_or_went_back()
    {
        var totals = (await RunAsync()).Position.Received;
        Assert.Equal(
            [
                // 415.00 + 980.50
                "1395.50 CHF = 1395.50 CHF + 0.00 CHF + 0.00 CHF",
                // 1190.00 + 3200.00 + 412.30 + 640.00 + 500.00 + 921.66 + 980.00 = 7843.96, of which
                // 1190.00 + 3120.00 + 640.00 + 921.66 + 980.00 are allocated, and 80.00 + 412.30 are left.
                "7843.96 EUR = 6851.66 EUR + 492.30 EUR + 500.00 EUR",
                "1500.00 GBP = 1500.00 GBP + 0.00 GBP + 0.00 GBP",
            ],
            totals.Select(each => $"{each.Received} = {each.Allocated} + {each.Unapplied} + {each.Returned}"));
    }

    [Fact]
    public async Task A_structured_reference_tells_the_item_whoever_pays()
    {
        var found = await RemitterAsync("B-9101");
        Assert.Equal(RemitterDecision.Automatic, found.Decision);
        Assert.Equal("C-1001", found.Proposals[0].Customer);
        // 80 + 25, cut to 100; account and name are known to nobody.
        Assert.Equal(100, found.Proposals[0].Confidence);
        Assert.Equal([RemitterEvidenceKind.StructuredReference, RemitterEvidenceKind.Amount],
            found.Proposals[0].Evidence.Select(each => each.Kind));
    }

    [Fact]
    public async Task A_number_with_swapped_digits_is_found_by_amount_and_account()
    {
        var found = await RemitterAsync("B-9103");
        Assert.Equal(RemitterDecision.Automatic, found.Decision);
        Assert.Equal("INV-2026-00074", Assert.Single(found.Proposals[0].Items));
        Assert.Equal(
            ["NearNumber +25", "Amount +25", "Account +60", "Name +30"],
            found.Proposals[0].Evidence.Select(each => $"{each.Kind} +{each.Points}"));
        var allocation = Assert.Single((await RunAsync()).Position.Allocations, each => each.Source == "B-9103");
        Assert.Equal("by-reference", allocation.Basis.RuleId); // not only as the one item of that amount
    }

    [Fact]
    public async Task What_is_not_certain_enough_is_proposed_and_left_to_the_allocator()
    {
        var found = await RemitterAsync("B-9104");
        Assert.Equal(RemitterDecision.Proposed, found.Decision);
        Assert.Equal(("C-1005", 65), // 55 for the number, 30 for the name, less 20 for the other currency
            (found.Proposals[0].Customer, found.Proposals[0].Confidence));
        Assert.Equal(RemitterDecision.Unknown, (await RemitterAsync("B-9004")).Decision);
    }

    [Fact]
    public async Task Three_invoices_at_once_less_discount_correct_the_tax_of_each()
    {
        var parts = (await RunAsync()).Position.Allocations.Where(each => each.Source == "B-9105")
            .SelectMany(each => each.Parts).Where(part => part.Kind == SettlementKind.Discount);
        Assert.Equal(
            [
                "8.00 EUR with 1.28 EUR", // 8.00 x 63.87 / 400.00 = 1.2774
                "5.00 EUR with 0.80 EUR", // 5.00 x 39.92 / 250.00 = 0.7984
                "7.00 EUR with 1.12 EUR", // 7.00 x 55.88 / 350.00 = 1.1176
            ],
            parts.Select(part => $"{part.Amount} with {Assert.Single(part.Taxes).Tax}"));
    }

    [Fact]
    public async Task Euros_for_an_item_in_dollars_settle_it_at_the_rate_of_the_day_with_a_loss()
    {
        var payments = await RunAsync();
        // 921.66 x 1.085 = 1000.0011; booked were 930.00.
        var allocation = Assert.Single(payments.Position.Allocations, each => each.Source == "B-9104");
        Assert.Equal("1000.00 USD", allocation.Settled.ToString());
        Assert.Equal("-8.34 EUR", allocation.ExchangeDifference.ToString());
        var item = Assert.Single(payments.Position.Items, each => each.Id == "INV-2026-00073");
        Assert.Equal(("0.00 USD", "0.00 EUR"), (item.Open.ToString(), item.BookedOpen.ToString()));
    }

    [Fact]
    public async Task A_debit_that_comes_back_opens_its_item_again_and_its_fee_is_charged()
    {
        var payments = await RunAsync();
        Assert.Equal(
            [
                "2026-11-12 PaymentReceived B-9102", "2026-11-12 Allocated B-9102#1",
                "2026-11-20 AllocationReversed B-9102#1 AC04", "2026-11-20 PaymentReturned B-9102 AC04",
            ],
            payments.Ledger.Events.Where(each => each.Subject.StartsWith("B-9102", StringComparison.Ordinal))
                .Select(each => $"{each.Date:R} {each.Kind} {each.Subject} {each.Because}".TrimEnd()));
        Assert.Equal("0.00 EUR", OpenOn(new LocalDate(2026, 11, 19)));
        Assert.Equal("500.00 EUR", OpenOn(new LocalDate(2026, 11, 20)));
        var fee = Assert.Single(payments.Position.Items, each => each.Id == "B-9106-fee");
        Assert.Equal(("C-1006", OpenItemKind.Fee, "8.00 EUR"), (fee.Customer, fee.Kind, fee.Open.ToString()));

        string OpenOn(LocalDate day) => Assert.Single(
            payments.Ledger.AsOf(day).Items, each => each.Id == "INV-2026-00072").Open.ToString();
    }

    [Fact]
    public async Task Every_posting_balances_and_together_they_tell_what_happened()
    {
        var payments = await RunAsync();
        var postings = Bookkeeping.Of(payments);
        Assert.All(postings, posting => Assert.True(posting.IsBalanced, posting.Id));
        Assert.Equal(postings.Length, (await File.ReadAllLinesAsync(_folder["out/postings.jsonl"])).Length);
        // 10 receipts and 11 allocations; the debit's is reversed, it goes back, and there are 2 fees.
        Assert.Equal(10 + 11 + 1 + 1 + 2, postings.Length);
        // 7843.96 came in, 500.00 went back.
        Assert.Equal("7343.96 EUR", SumOf(PostingAccount.Cash, "EUR"));
        Assert.Equal("16.80 EUR", SumOf(PostingAccount.DiscountGranted, "EUR")); // 20.00 less 3.20
        Assert.Equal("3.20 EUR", SumOf(PostingAccount.OutputTax, "EUR")); // 1.28 + 0.80 + 1.12
        Assert.Equal("-492.30 EUR", SumOf(PostingAccount.UnappliedCash, "EUR"));
        Assert.Equal("8.34 EUR", Money.Sum(postings.SelectMany(each => each.Lines)
            .Where(line => line.Account == PostingAccount.ExchangeLoss).Select(line => line.Base!.Value), Currency.EUR)
            .ToString());

        string SumOf(PostingAccount account, string currency) => Money.Sum(postings
            .SelectMany(each => each.Lines).Where(line => line.Account == account).Select(line => line.Amount)
            .Where(amount => amount.Currency.Code == currency), Currency.Of(currency)).ToString();
    }

    async Task<RemitterReport> RemitterAsync(string payment) =>
        Assert.Single((await RunAsync()).Remitters, each => each.Payment == payment);

    async Task<SettledPayments> RunAsync() => (await MonthRun.RunAsync(
        new MonthOptions(Shipped.Data, _folder["out"], null), TextWriter.Null)).Payments!;
}
