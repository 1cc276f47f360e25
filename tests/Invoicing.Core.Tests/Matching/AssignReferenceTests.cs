using Invoicing.Contracts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using static Invoicing.Core.Tests.Matching.AssignSamples;

namespace Invoicing.Core.Tests.Matching;

public class AssignReferenceTests
{
    static readonly Order Boards = Order("PO-100",
        Ordered("10", "Board", 10, 12m, "A-1"), Ordered("20", "Batten", 5, 3m, "A-2"));
    static readonly InvoiceLine Board = Billed("1", "Board", 10, 12m, "A-1");

    [Fact]
    public void A_line_that_names_order_and_line_is_put_beside_them()
    {
        var report = Match(Draft(Board with { OrderReference = "PO-100", OrderLineReference = "10" }), Boards);
        Assert.Equal(["1 PO-100/10 10 Reference"], Shown(report));
        Assert.Empty(report.Findings);
        Assert.Null(report.Lines[0].Score);
    }

    [Theory]
    [InlineData("po100")]
    [InlineData("PO 0100")]
    [InlineData("PO/100")]
    public void An_order_number_that_is_written_otherwise_is_taken_and_said(string written)
    {
        var report = Match(Draft(Board with { OrderReference = written, OrderLineReference = "10" }), Boards);
        Assert.Equal(["1 PO-100/10 10 NormalisedReference"], Shown(report));
        var finding = Assert.Single(report.Findings);
        Assert.Equal((MatchFindings.ReferenceWrittenOtherwise, Severity.Notice, "/lines/1"),
            (finding.Code, finding.Severity, finding.Path));
        Assert.Equal($"\"{written}\" was taken as PO-100.", finding.Message());
    }

    [Fact]
    public void An_order_line_that_is_written_otherwise_is_taken_and_said()
    {
        var report = Match(Draft(Board with { OrderReference = "PO-100", OrderLineReference = "00010" }), Boards);
        Assert.Equal(["1 PO-100/10 10 NormalisedReference"], Shown(report));
        Assert.Equal("\"PO-100/00010\" was taken as PO-100/10.", Assert.Single(report.Findings).Message());
    }

    [Fact]
    public void A_number_that_two_orders_have_in_normal_form_is_not_known()
    {
        var report = Match(Draft(Board with { OrderReference = "po 100" }), Boards, Boards with { Id = "PO100" });
        Assert.Equal([MatchFindings.OrderUnknown], Codes(report));
    }

    [Fact]
    public void An_order_of_another_supplier_is_never_taken_for_a_number_written_otherwise()
    {
        var other = Boards with { Id = "PO100", SellerId = "S-2" };
        Assert.Equal(["1 PO-100/10 10 NormalisedReference"],
            Shown(Match(Draft(Board with { OrderReference = "po 100", OrderLineReference = "10" }), Boards, other)));
        Assert.Equal([MatchFindings.OrderUnknown],
            Codes(Match(Draft(Board with { OrderReference = "po 100" }), other)));
    }

    [Fact]
    public void A_reference_that_is_not_known_is_reported_though_an_order_line_would_fit()
    {
        Assert.Equal([MatchFindings.OrderUnknown],
            Codes(Match(Draft(Board with { OrderReference = "PO-9" }), Boards)));
        Assert.Equal([MatchFindings.OrderLineUnknown],
            Codes(Match(Draft(Board with { OrderReference = "PO-100", OrderLineReference = "30" }), Boards)));
    }

    [Fact]
    public void The_number_that_the_buyer_gave_a_sales_order_leads_to_it()
    {
        var sales = Boards with { Id = "SO-7", BuyerOrderNumber = "4500012" };
        Assert.Equal(["1 SO-7/10 10 Reference"],
            Shown(Match(Draft(Board with { OrderReference = "4500012", OrderLineReference = "10" }), sales)));
    }

    [Fact]
    public void The_sales_order_of_a_document_leads_to_it_where_no_other_order_is_named()
    {
        var draft = Draft(Board) with { SalesOrderReference = "PO-100" };
        Assert.Equal(["1 PO-100/10 10 ItemOrName"], Shown(Match(draft, Boards)));
    }

    [Fact]
    public void A_receipt_leads_to_its_order_and_lines()
    {
        // Two lines of the same article: the receipt has the second.
        var order = Order("PO-1", Ordered("10", "Board", 6, 12m, "A-1"), Ordered("20", "Board", 6, 12m, "A-1") with
        {
            MatchLevel = MatchLevel.Received,
        });
        var facts = new MatchFacts
        {
            Orders = [order],
            Receipts = [new GoodsReceipt { Number = "GR-5", OrderId = "PO-1", Date = Day, Lines = [Of("20", 6)] }],
        };
        var report = Match(
            Draft(Billed("1", "Board", 6, 12m, "A-1")) with { ReceivingAdviceReference = "GR-5" }, facts);
        Assert.Equal(["1 PO-1/20 6 Score"], Shown(report));
        // 50 item, 40 name, 25 price, 5 unit, 20 order, 10 receipt, 5 received, 5 date, 15 quantity.
        Assert.Equal(175, report.Lines[0].Score);
    }

    [Fact]
    public void A_despatch_leads_to_its_order_and_one_that_is_not_known_to_nothing()
    {
        var facts = new MatchFacts
        {
            Orders = [Boards],
            Deliveries =
            [
                new DeliveryNote { Number = "LS 77", OrderId = "PO-100", Date = Day, Lines = [Of("10", 10)] },
            ],
        };
        var draft = Draft(Board) with { DespatchAdviceReference = "LS-077" };
        Assert.Equal(["1 PO-100/10 10 ItemOrName"], Shown(Match(draft, facts)));
        Assert.Equal(["1 PO-100/10 10 Score"],
            Shown(Match(draft with { DespatchAdviceReference = "LS-78" }, facts)));
    }

    [Fact]
    public void A_delivery_that_a_line_names_as_its_source_leads_to_its_order_line()
    {
        var facts = new MatchFacts
        {
            Orders = [Boards],
            Deliveries = [new DeliveryNote { Number = "LS-1", OrderId = "PO-100", Date = Day, Lines = [Of("20", 5)] }],
        };
        var line = Billed("1", "Whatever", 5, 3m) with { SourceReference = SourceReference.Delivery("LS-1", "20") };
        Assert.Equal(["1 PO-100/20 5 Reference"], Shown(Match(Draft(line), facts)));
    }

    [Fact]
    public void A_contract_number_that_is_written_otherwise_is_taken_and_said()
    {
        var contract = new Contract
        {
            Id = "C-1", SellerId = "S-1", BuyerId = "US", Currency = Currency.EUR,
            Rates =
            [
                new WorkRate
                {
                    Item = new("Joinery"), Unit = UnitOfMeasure.Hour, Price = UnitPrice.Of(60m, Currency.EUR),
                },
            ],
        };
        var line = Billed("1", "Joinery", 1, 60m) with { Quantity = Quantity.Hours(2), ContractReference = "c 01" };
        var report = Match(Draft(line), new MatchFacts { Contracts = [contract] });
        Assert.Equal("C-1", report.Lines[0].ContractId);
        Assert.Equal(AssignmentWay.NormalisedReference, report.Lines[0].Way);
        Assert.Equal([MatchFindings.ReferenceWrittenOtherwise], Codes(report));
    }

    static DeliveredLine Of(string line, decimal pieces) =>
        new() { OrderLineId = line, Quantity = Quantity.Pieces(pieces) };
}
