using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using static Invoicing.Core.Tests.Matching.AssignSamples;

namespace Invoicing.Core.Tests.Matching;

public class AssignSpreadTests
{
    // 10 and 5 of one article at one price: 15 are both.
    static readonly Order Two = Order("PO-1",
        Ordered("10", "Board", 10, 12m, "A-1"), Ordered("20", "Board", 5, 12m, "A-1"));

    static readonly InvoiceLine Named =
        Billed("1", "Board", 15, 12m, "A-1") with { OrderReference = "PO-1", OrderLineReference = "10" };

    [Fact]
    public void A_quantity_that_is_all_that_remains_of_several_lines_is_spread_over_them()
    {
        var report = Match(Draft(Named), Two);
        Assert.Equal(["1 PO-1/10 10 Spread", "1 PO-1/20 5 Spread"], Shown(report));
        // 180.00 in the ratio of 10 to 5.
        Assert.Equal([120m, 60m], report.Lines.Select(line => line.Net!.Value.Amount));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void It_is_spread_in_the_order_of_delivery()
    {
        var order = Two with
        {
            Lines =
            [
                Two.Lines[0] with { DeliverIn = DateRange.Inclusive(Day.PlusDays(5), Day.PlusDays(5)) },
                Two.Lines[1] with { DeliverIn = DateRange.Inclusive(Day, Day) },
            ],
        };
        Assert.Equal(["1 PO-1/20 5 Spread", "1 PO-1/10 10 Spread"],
            Shown(MatchEngine.Standard.Match(Invoice(Draft(Named)), Facts(order))));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    public void A_quantity_that_is_not_exactly_what_remains_stays_with_the_line_that_is_named(int pieces)
    {
        var report = Match(Draft(Named with { Quantity = Quantity.Pieces(pieces) }), Two);
        Assert.Equal([$"1 PO-1/10 {pieces} Reference"], Shown(report));
        Assert.Equal([MatchFindings.QuantityAboveOrder], Codes(report));
    }

    [Fact]
    public void Several_ways_to_spread_are_none()
    {
        // 10 of the first, and 5 of the second or the third, which are due on different days.
        var another = Two.Lines[1] with { Id = "30", DeliverIn = DateRange.Inclusive(Day, Day) };
        var order = Two with { Lines = [.. Two.Lines, another] };
        Assert.Equal(["1 PO-1/10 15 Reference"], Shown(Match(Draft(Named), order)));
        // Interchangeable ones are one way.
        order = Two with { Lines = [.. Two.Lines, Two.Lines[1] with { Id = "30" }] };
        Assert.Equal(["1 PO-1/10 10 Spread", "1 PO-1/20 5 Spread"], Shown(Match(Draft(Named), order)));
    }

    [Fact]
    public void Another_price_is_another_agreement()
    {
        var order = Two with { Lines = [Two.Lines[0], Two.Lines[1] with { Price = UnitPrice.Of(11m, Currency.EUR) }] };
        Assert.Equal(["1 PO-1/10 15 Reference"], Shown(Match(Draft(Named), order)));
    }

    [Fact]
    public void What_was_billed_of_them_before_is_left_out()
    {
        // 4 of the 10 and 2 of the 5 are billed: 6 and 3 remain.
        var before = BilledSoFar.Nothing.With(Invoice(Draft(
            Named with { Id = "1", Quantity = Quantity.Pieces(4) },
            Named with { Id = "2", Quantity = Quantity.Pieces(2), OrderLineReference = "20" })));
        var report = Match(
            Draft(Named with { Quantity = Quantity.Pieces(9) }), Facts(Two) with { BilledSoFar = before });
        Assert.Equal(["1 PO-1/10 6 Spread", "1 PO-1/20 3 Spread"], Shown(report));
    }

    [Fact]
    public void Two_lines_that_would_take_the_same_order_line_are_not_spread()
    {
        // 10 and 12 with 5 between them: 15 and 17 would each take it.
        var order = Order("PO-1", Ordered("10", "Board", 10, 12m, "A-1"), Ordered("20", "Board", 5, 12m, "A-1"),
            Ordered("30", "Board", 12, 12m, "A-1"));
        var report = Match(Draft(Named, Named with
        {
            Id = "2",
            Quantity = Quantity.Pieces(17),
            OrderLineReference = "30",
        }), order);
        Assert.Equal(["1 PO-1/10 15 Reference", "2 PO-1/30 17 Reference"], Shown(report));
    }

    [Fact]
    public void A_line_without_a_reference_is_spread_over_orders_that_fit_alike()
    {
        var report = Match(Draft(Billed("1", "Board", 15, 12m)),
            Order("PO-2", Ordered("10", "Board", 5, 12m)), Order("PO-1", Ordered("10", "Board", 10, 12m)));
        Assert.Equal(["1 PO-1/10 10 Spread", "1 PO-2/10 5 Spread"], Shown(report));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Shares_are_recorded_each_for_its_order_line_and_credited_again()
    {
        var invoice = Invoice(Draft(Named));
        var facts = Facts(Two);
        var billed = MatchEngine.Standard.Match(invoice, facts).Record(BilledSoFar.Nothing, invoice);
        Assert.Equal([("10", 10m, 120m), ("20", 5m, 60m)],
            billed.Items.Select(item => (item.OrderLineId!, item.Quantity.Value, item.Net.Amount)));
        var credit = Invoice(Draft(Named) with { Number = "G-1", Type = DocumentType.CreditNote });
        var report = MatchEngine.Standard.Match(credit, facts with { BilledSoFar = billed });
        Assert.Equal(["1 PO-1/10 10 Spread", "1 PO-1/20 5 Spread"], Shown(report));
        Assert.Empty(report.Findings);
        var after = report.Record(billed, credit);
        Assert.All(after.Items.GroupBy(item => item.OrderLineId, StringComparer.Ordinal), items =>
        {
            Assert.Equal(0m, items.Sum(item => item.Quantity.Value));
            Assert.Equal(0m, items.Sum(item => item.Net.Amount));
        });
        // What was credited can be billed again.
        Assert.Empty(MatchEngine.Standard.Match(invoice, facts with { BilledSoFar = after }).Findings);
    }
}
