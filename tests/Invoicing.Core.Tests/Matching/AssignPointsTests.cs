using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using static Invoicing.Core.Tests.Matching.AssignSamples;

namespace Invoicing.Core.Tests.Matching;

public class AssignPointsTests
{
    [Fact]
    public void A_line_without_a_reference_is_put_beside_the_one_order_line_that_fits()
    {
        var report = Match(Draft(Billed("1", "Oak board", 4, 12m, "A-1")),
            Order("PO-1", Ordered("10", "Oak board", 10, 12m, "A-1"), Ordered("20", "Pine board", 10, 9m, "A-2")));
        Assert.Equal(["1 PO-1/10 4 Score"], Shown(report));
        Assert.Empty(report.Findings);
        Assert.Equal("Score\nPO-1/10: 140 = SellerItem 50 (A-1 = A-1), Name 40 (Oak board = Oak board), "
            + "Price 25 (12.00 EUR = 12.00 EUR), Unit 5 (H87 = H87), Received 5 (received = received), "
            + "Date 5 (2026-11-20 / from 2026-11-10), QuantityWithin 10 (4 H87 / 10 H87)",
            report.Lines[0].Assignment.ToText());
    }

    [Fact]
    public void Price_and_quantity_alone_are_not_enough()
    {
        // 25 price, 5 unit, 15 quantity, 5 received, 5 date: 55 of the 60 needed.
        var report = Match(Draft(Billed("1", "Freight", 10, 12m)), Order("PO-1", Ordered("10", "Board", 10, 12m)));
        Assert.Equal([MatchFindings.NotAgreed], Codes(report));
        var lower = AssignmentOptions.Default with { Threshold = 55 };
        report = Match(Draft(Billed("1", "Freight", 10, 12m)),
            Facts(Order("PO-1", Ordered("10", "Board", 10, 12m))), lower);
        Assert.Equal(["1 PO-1/10 10 Score"], Shown(report));
        Assert.Equal(55, report.Lines[0].Score);
    }

    // Of "Oak board 20 mm" and "Oak board 25 mm", 3 of 4 words are common: 2 * 3 / 8 of 40 points are 30.
    [Fact]
    public void A_part_of_the_words_gives_a_part_of_the_points()
    {
        var report = Match(Draft(Billed("1", "oak BOARD 20mm", 10, 12m)),
            Order("PO-1", Ordered("10", "Oak board 25 mm", 10, 12m)));
        Assert.Equal(30, Points(report, AssignmentCriterion.Name));
        Assert.Equal(85, report.Lines[0].Score);
    }

    [Fact]
    public void Order_lines_that_fit_alike_are_named_and_none_is_chosen()
    {
        var report = Match(Draft(Billed("1", "Board", 4, 12m)),
            Order("PO-2", Ordered("10", "Board", 10, 12m)), Order("PO-1", Ordered("10", "Board", 10, 12m)));
        Assert.Equal(["1 / 4 None"], Shown(report));
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("/lines/1", Severity.Error), (finding.Path, finding.Severity));
        Assert.Equal("Board fits several order lines alike: PO-1/10 (90), PO-2/10 (90).", finding.Message());
    }

    // Quantities 4 of 10 and 4 of 4: 10 points and 15. With a margin of 5 the second is clear.
    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void The_best_is_chosen_from_the_margin_on(int margin, bool isClear)
    {
        var orders = new[]
        {
            Order("PO-1", Ordered("10", "Board", 10, 12m)), Order("PO-2", Ordered("10", "Board", 4, 12m)),
        };
        var report = Match(Draft(Billed("1", "Board", 4, 12m)), Facts(orders),
            AssignmentOptions.Default with { Margin = margin });
        Assert.Equal([isClear ? "1 PO-2/10 4 Score" : "1 / 4 None"], Shown(report));
    }

    [Fact]
    public void Interchangeable_lines_of_one_order_are_taken_in_the_order_of_their_ids()
    {
        var order = Order("PO-1", Ordered("20", "Board", 4, 12m), Ordered("10", "Board", 4, 12m));
        Assert.Equal(["1 PO-1/10 4 Score"], Shown(Match(Draft(Billed("1", "Board", 4, 12m)), order)));
        Assert.Equal(["2 PO-1/20 4 Score", "1 PO-1/10 4 Score"],
            Shown(Match(Draft(Billed("2", "Board", 4, 12m), Billed("1", "Board", 4, 12m)), order)));
    }

    [Fact]
    public void Equal_lines_are_shared_out_over_orders_that_each_has_room_for_one()
    {
        var report = Match(Draft(Billed("b", "Board", 4, 12m), Billed("a", "Board", 4, 12m)),
            Order("PO-2", Ordered("10", "Board", 4, 12m)), Order("PO-1", Ordered("10", "Board", 4, 12m)));
        Assert.Equal(["b PO-2/10 4 Score", "a PO-1/10 4 Score"], Shown(report));
        Assert.Empty(report.Findings);
    }

    // 10 to the order of 10 and 5 to that of 5 fill both: 15 points each; any other way is over one of them.
    [Fact]
    public void Lines_that_compete_are_assigned_together()
    {
        var report = Match(Draft(Billed("1", "Board", 5, 12m), Billed("2", "Board", 10, 12m)),
            Order("PO-1", Ordered("10", "Board", 10, 12m)), Order("PO-2", Ordered("10", "Board", 5, 12m)));
        Assert.Equal(["1 PO-2/10 5 Score", "2 PO-1/10 10 Score"], Shown(report));
        Assert.Empty(report.Findings);
    }

    // 4 to 4 and 5 of 10 give 15 and 10 points; 4 and 5 of 10 give 10 and 10: 5 fewer, within the margin. The 5 are of
    // the order of 10 either way.
    [Fact]
    public void Of_lines_that_compete_those_are_decided_that_every_near_way_gives_the_same_order_line()
    {
        var report = Match(Draft(Billed("1", "Board", 4, 12m), Billed("2", "Board", 5, 12m)),
            Order("PO-1", Ordered("10", "Board", 4, 12m)), Order("PO-2", Ordered("10", "Board", 10, 12m)));
        Assert.Equal(["1 / 4 None", "2 PO-2/10 5 Score"], Shown(report));
        Assert.Equal([MatchFindings.Ambiguous], Codes(report));
    }

    [Fact]
    public void What_a_line_names_does_not_remain_for_one_that_names_nothing()
    {
        var named = Billed("1", "Board", 10, 12m) with { OrderReference = "PO-1", OrderLineReference = "10" };
        var report = Match(Draft(Billed("2", "Board", 10, 12m), named),
            Order("PO-1", Ordered("10", "Board", 10, 12m)), Order("PO-2", Ordered("10", "Board", 10, 12m)));
        Assert.Equal(["2 PO-2/10 10 Score", "1 PO-1/10 10 Reference"], Shown(report));
    }

    [Fact]
    public void What_was_billed_before_does_not_remain()
    {
        var orders = new[]
        {
            Order("PO-1", Ordered("10", "Board", 10, 12m)), Order("PO-2", Ordered("10", "Board", 10, 12m)),
        };
        var first = Draft(Billed("1", "Board", 10, 12m) with { OrderReference = "PO-1", OrderLineReference = "10" });
        var facts = Facts(orders) with { BilledSoFar = BilledSoFar.Nothing.With(Invoice(first)) };
        Assert.Equal(["1 PO-2/10 10 Score"], Shown(Match(Draft(Billed("1", "Board", 10, 12m)), facts)));
    }

    [Fact]
    public void What_is_closed_or_of_others_is_no_candidate()
    {
        var board = Ordered("10", "Board", 10, 12m);
        Order[] none =
        [
            Order("PO-1", board) with { Status = OrderStatus.Closed },
            Order("PO-2", board) with { Status = OrderStatus.Cancelled },
            Order("PO-3", board with { IsClosed = true }),
            Order("PO-4", board) with { SellerId = "S-2" },
            Order("PO-5", board) with { BuyerId = "OTHER" },
            Order("PO-6", board) with { Currency = Currency.USD },
        ];
        Assert.Equal([MatchFindings.NotAgreed], Codes(Match(Draft(Billed("1", "Board", 10, 12m)), none)));
        Assert.Equal(["1 PO-7/10 10 Score"],
            Shown(Match(Draft(Billed("1", "Board", 10, 12m)), [.. none, Order("PO-7", board)])));
    }

    [Fact]
    public void A_release_comes_before_the_blanket_order_that_it_is_of()
    {
        var blanket = Order("BL-1", Ordered("1", "Board", 1_000, 12m));
        var release = Order("PO-1", Ordered("10", "Board", 100, 12m, blanketLine: "1")) with
        {
            BlanketOrderId = "BL-1",
        };
        var draft = Draft(Billed("1", "Board", 60, 12m));
        Assert.Equal(["1 PO-1/10 60 Score"], Shown(Match(draft, blanket, release)));
        Assert.Equal(["1 BL-1/1 60 Score"], Shown(Match(draft, blanket)));
    }

    [Fact]
    public void What_was_received_is_preferred()
    {
        var board = Ordered("10", "Board", 10, 12m) with { MatchLevel = MatchLevel.Received };
        var facts = new MatchFacts
        {
            Orders = [Order("PO-1", board), Order("PO-2", board)],
            Receipts =
            [
                new GoodsReceipt
                {
                    Number = "GR-1", OrderId = "PO-2", Date = Day,
                    Lines = [new DeliveredLine { OrderLineId = "10", Quantity = Quantity.Pieces(10) }],
                },
            ],
        };
        var options = AssignmentOptions.Default.With(AssignmentCriterion.Received, 10);
        Assert.Equal(["1 PO-2/10 10 Score"], Shown(Match(Draft(Billed("1", "Board", 10, 12m)), facts, options)));
    }

    // 120.00 for a box of 12 is 10.00 a piece.
    [Fact]
    public void Price_and_quantity_are_compared_in_the_unit_of_the_order()
    {
        var box = UnitOfMeasure.Parse("XBX", null);
        var line = Billed("1", "Screw", 2, 120m, "A-1") with
        {
            Quantity = Quantity.Of(2, box),
            Price = UnitPrice.Of(120m, Currency.EUR, Quantity.Of(1, box)),
        };
        var facts = new MatchFacts
        {
            Orders = [Order("PO-1", Ordered("10", "Screw", 24, 10m, "A-1"))],
            UnitConversions = [new(Quantity.Of(1, box), Quantity.Pieces(12), "A-1")],
        };
        var report = Match(Draft(line), facts);
        Assert.Equal(["1 PO-1/10 2 Score"], Shown(report));
        Assert.Equal(25, Points(report, AssignmentCriterion.Price));
        Assert.Equal(3, Points(report, AssignmentCriterion.UnitConverted));
        Assert.Equal(15, Points(report, AssignmentCriterion.QuantityEqual));
    }

    // 12.05 for 12.00 with 0.05 allowed.
    [Theory]
    [InlineData("12.05", 15)]
    [InlineData("12.06", 0)]
    public void A_price_within_the_tolerance_gives_fewer_points(string price, int points)
    {
        var billed = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);
        var report = MatchEngine.Standard
            .With(ToleranceTable.Strict.With(ToleranceKind.UnitPrice,
                ToleranceRange.Within(Tolerance.Of(Money.Of(0.05m, Currency.EUR)))))
            .Match(Invoice(Draft(Billed("1", "Board", 10, billed, "A-1"))),
                Facts(Order("PO-1", Ordered("10", "Board", 10, 12m, "A-1"))));
        Assert.Equal(points, Points(report, AssignmentCriterion.PriceWithinTolerance));
        Assert.Equal(0, Points(report, AssignmentCriterion.Price));
    }

    [Fact]
    public void Another_article_number_weighs_against()
    {
        // 40 name, 25 price, 5 unit, 15 quantity, 5, 5: 95, less 50.
        var report = Match(Draft(Billed("1", "Board", 10, 12m, "A-2")),
            Order("PO-1", Ordered("10", "Board", 10, 12m, "A-1")));
        Assert.Equal([MatchFindings.NotAgreed], Codes(report));
    }

    [Fact]
    public void In_the_order_that_is_named_lines_of_one_article_are_told_by_price()
    {
        var order = Order("PO-1", Ordered("10", "Board", 10, 12m, "A-1"), Ordered("20", "Board", 10, 11m, "A-1"));
        var report = Match(Draft(Billed("1", "Board", 10, 11m, "A-1") with { OrderReference = "PO-1" }), order);
        Assert.Equal(["1 PO-1/20 10 Score"], Shown(report));
        Assert.Equal(20, Points(report, AssignmentCriterion.OrderNamed));
    }

    [Fact]
    public void A_credit_is_put_beside_the_order_line_that_was_billed()
    {
        var orders = new[]
        {
            Order("PO-1", Ordered("10", "Board", 10, 12m)), Order("PO-2", Ordered("10", "Board", 10, 12m)),
        };
        var first = Draft(Billed("1", "Board", 10, 12m) with { OrderReference = "PO-1", OrderLineReference = "10" });
        var facts = Facts(orders) with { BilledSoFar = BilledSoFar.Nothing.With(Invoice(first)) };
        var credit = Draft(Billed("1", "Board", 10, 12m)) with { Type = Documents.DocumentType.CreditNote };
        Assert.Equal(["1 PO-1/10 10 Score"], Shown(Match(credit, facts)));
    }

    [Fact]
    public void More_possibilities_than_the_bound_are_not_decided()
    {
        // Three orders of one article: with a bound of two candidates none is looked at.
        var orders = Enumerable.Range(1, 3).Select(n => Order($"PO-{n}", Ordered("10", "Board", 10, 12m, "A-1")));
        var facts = Facts(orders);
        var report = Match(Draft(Billed("1", "Board", 10, 12m, "A-1")), facts,
            AssignmentOptions.Default with { MostCandidates = 2 });
        Assert.Equal([MatchFindings.SearchBounded], Codes(report));
        // Three lines that compete take more than five steps.
        report = Match(Draft(Billed("1", "Board", 4, 12m), Billed("2", "Board", 5, 12m), Billed("3", "Board", 6, 12m)),
            facts, AssignmentOptions.Default with { MostSteps = 5 });
        Assert.Equal(
            [MatchFindings.SearchBounded, MatchFindings.SearchBounded, MatchFindings.SearchBounded], Codes(report));
    }

    [Fact]
    public void Points_are_not_negative_but_for_another_article_number()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CriterionWeight(AssignmentCriterion.Price, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CriterionWeight(AssignmentCriterion.ItemDiffers, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssignmentOptions.Default with { Margin = 0 });
        Assert.Equal(7, AssignmentOptions.Default.With(AssignmentCriterion.Unit, 6).With(AssignmentCriterion.Unit, 7)
            .PointsOf(AssignmentCriterion.Unit));
    }

    static int Points(MatchReport report, AssignmentCriterion criterion) => report.Lines[0].Assignment.Candidates[0]
        .Criteria.FirstOrDefault(each => each.Criterion == criterion)?.Points ?? 0;
}
