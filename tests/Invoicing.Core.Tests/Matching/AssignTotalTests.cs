using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using static Invoicing.Core.Tests.Matching.AssignSamples;

namespace Invoicing.Core.Tests.Matching;

public class AssignTotalTests
{
    // 120.00, 45.00 and 77.70 less 10 %: 69.93.
    static readonly Order Three = Order("PO-1",
        Ordered("10", "Board", 10, 12m), Ordered("20", "Batten", 15, 3m),
        Ordered("30", "Screw", 7, 11.10m) with { Adjustments = [Discount.Percent(10m)] });

    [Theory]
    [InlineData(120.00, "10")]
    [InlineData(165.00, "10,20")]
    [InlineData(189.93, "10,30")]
    [InlineData(234.93, "10,20,30")]
    public void A_lump_is_put_beside_the_lines_that_come_to_it(double amount, string lines)
    {
        var report = Match(Lump((decimal)amount), Three);
        Assert.Equal(lines.Split(','), report.Lines.Select(line => line.OrderLineId));
        Assert.All(report.Lines, line => Assert.Equal(("1", AssignmentWay.Total), (line.Line, line.Way)));
        Assert.Equal((decimal)amount, report.Lines.Sum(line => line.Net!.Value.Amount));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void A_lump_that_no_lines_come_to_is_not_explained()
    {
        var report = Match(Lump(120.01m), Three);
        Assert.Equal([MatchFindings.TotalNotExplained], Codes(report));
        Assert.Equal("No open order lines come to 120.01 EUR together.", report.Findings[0].Message());
        Assert.Equal(["1 PO-1/ 1 None"], Shown(report));
    }

    [Fact]
    public void Several_sets_are_ambiguous_and_that_of_all_lines_has_no_advantage()
    {
        // 30.00 is either line; 60.00 is both and nothing else.
        var order = Order("PO-1", Ordered("10", "Board", 10, 3m), Ordered("20", "Batten", 15, 2m));
        var report = Match(Lump(30m), order);
        Assert.Equal([MatchFindings.Ambiguous], Codes(report));
        Assert.Equal("As per order fits several order lines alike: PO-1/10, PO-1/20.", report.Findings[0].Message());
        Assert.Empty(Match(Lump(60m), order).Findings);
    }

    [Fact]
    public void Lines_that_are_interchangeable_are_one_way()
    {
        var order = Order("PO-1",
            Ordered("20", "Board", 10, 3m), Ordered("10", "Board", 10, 3m), Ordered("30", "Nail", 1, 7m));
        Assert.Equal(["10", "30"], Match(Lump(37m), order).Lines.Select(line => line.OrderLineId));
    }

    [Fact]
    public void Without_an_order_the_open_lines_of_the_seller_are_searched()
    {
        var lump = Lump(165m) with { OrderReference = null };
        var report = Match(lump, Three, Order("PO-2", Ordered("10", "Door", 1, 400m)));
        Assert.Equal(["1 PO-1/10 10 Total", "1 PO-1/20 15 Total"], Shown(report));
        Assert.Equal([MatchFindings.NotAgreed], Codes(Match(lump, Three with { SellerId = "S-2" })));
    }

    [Fact]
    public void What_was_billed_before_does_not_remain()
    {
        // 4 of the 10 boards are billed; 6 remain: 72.00.
        var first = Draft(Billed("1", "Board", 4, 12m) with { OrderReference = "PO-1", OrderLineReference = "10" });
        var facts = Facts(Three) with { BilledSoFar = BilledSoFar.Nothing.With(Invoice(first)) };
        var report = Match(Lump(117m), facts);
        Assert.Equal(["1 PO-1/10 6 Total", "1 PO-1/20 15 Total"], Shown(report));
    }

    [Fact]
    public void A_document_without_lines_is_put_beside_the_lines_that_come_to_its_total()
    {
        var draft = Draft() with { OrderReference = "PO-1" };
        var invoice = WithoutLines(draft, 165m);
        var report = MatchEngine.Standard.Match(invoice, Facts(Three));
        Assert.Equal([" PO-1/10 10 Total", " PO-1/20 15 Total"], Shown(report));
        Assert.Empty(report.Findings);
        var billed = report.Record(BilledSoFar.Nothing, invoice);
        Assert.Equal([("PO-1", "10", 10m), ("PO-1", "20", 15m)],
            billed.Items.Select(item => (item.OrderId!, item.OrderLineId!, item.Quantity.Value)));
    }

    [Fact]
    public void A_lump_that_is_credited_gives_back_what_it_billed()
    {
        var invoice = Invoice(Lump(165m));
        var facts = Facts(Three);
        var billed = MatchEngine.Standard.Match(invoice, facts).Record(BilledSoFar.Nothing, invoice);
        var credit = Invoice(Lump(165m) with { Number = "G-1", Type = Documents.DocumentType.CreditNote });
        var report = MatchEngine.Standard.Match(credit, facts with { BilledSoFar = billed });
        Assert.Equal(["1 PO-1/10 10 Total", "1 PO-1/20 15 Total"], Shown(report));
        var after = report.Record(billed, credit);
        Assert.All(after.Items.GroupBy(item => item.OrderLineId, StringComparer.Ordinal),
            items => Assert.Equal(0m, items.Sum(item => item.Quantity.Value)));
    }

    [Theory]
    [InlineData("PO-1", 165.01, MatchFindings.TotalNotExplained)]
    [InlineData("PO-9", 165.00, MatchFindings.OrderUnknown)]
    public void A_document_without_lines_is_found_for_what_is_wrong(string order, double amount, string code)
    {
        var report = MatchEngine.Standard.Match(
            WithoutLines(Draft() with { OrderReference = order }, (decimal)amount),
            Facts(Three));
        var finding = Assert.Single(report.Findings);
        Assert.Equal((code, ""), (finding.Code, finding.Path));
        Assert.Empty(report.Lines);
    }

    [Fact]
    public void Where_the_search_is_too_long_nothing_is_claimed()
    {
        var order = Order("PO-1",
            [.. Enumerable.Range(1, 40).Select(n => Ordered($"{n}", $"Part {n}", 1, 100m + (n * n / 100m)))]);
        var report = Match(Lump(2_000m), Facts(order),
            AssignmentOptions.Default with { MostSums = 1_000 });
        Assert.Equal([MatchFindings.SearchBounded], Codes(report));
    }

    [Fact]
    public void A_line_that_names_an_article_is_no_lump()
    {
        var draft = Lump(165m);
        var line = draft.Lines[0] with { Item = new("Crane") { SellerId = "X-1" } };
        Assert.Equal([MatchFindings.OrderLineUnknown], Codes(Match(draft with { Lines = [line] }, Three)));
    }

    static InvoiceDraft Lump(decimal amount) =>
        Draft(Billed("1", "As per order", 1, amount)) with { OrderReference = "PO-1" };

    static Invoice WithoutLines(InvoiceDraft draft, decimal amount)
    {
        var total = Money.Of(amount, Currency.EUR);
        var zero = Money.Zero(Currency.EUR);
        var declared = new DeclaredAmounts
        {
            Totals = new InvoiceTotals
            {
                SumOfLineNets = total, Allowances = zero, Charges = zero, WithoutTax = total, Tax = zero,
                WithTax = total, Paid = zero, Rounding = zero, Due = total, Withheld = zero, SplitPayment = zero,
                AmountToPay = total,
            },
        };
        return new Invoice(draft, InvoiceAmounts.From(draft, declared).Value);
    }
}
