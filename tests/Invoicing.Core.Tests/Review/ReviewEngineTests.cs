using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

public class ReviewEngineTests
{
    static readonly Invoice Right = Invoice("RE-0815");

    static readonly ReviewFacts Facts = new()
    {
        Agreed = new MatchFacts
        {
            Orders =
            [
                new Order
                {
                    Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = new LocalDate(2026, 11, 1),
                    Currency = Currency.EUR,
                    Lines =
                    [
                        new OrderLine
                        {
                            Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(10),
                            Price = UnitPrice.Of(12m, Currency.EUR),
                        },
                    ],
                },
            ],
            Receipts =
            [
                new GoodsReceipt
                {
                    Number = "GR-1", OrderId = "PO-1", Date = new LocalDate(2026, 11, 10),
                    Lines = [new DeliveredLine { OrderLineId = "1", Quantity = Quantity.Pieces(10) }],
                },
            ],
        },
    };

    [Fact]
    public void A_right_invoice_is_accepted()
    {
        var report = ReviewEngine.Standard.Review(Right, Facts);
        Assert.Empty(report.Findings);
        Assert.Equal(ReviewOutcome.Accepted, report.Outcome);
    }

    [Fact]
    public void A_copy_under_a_number_written_otherwise_is_held_and_not_matched()
    {
        var facts = Facts with
        {
            Earlier = [Right],
            Agreed = Facts.Agreed with { BilledSoFar = BilledSoFar.Nothing.With(Right) },
        };
        var report = ReviewEngine.Standard.Review(Invoice("re 815"), facts);
        Assert.Equal([ReviewFindings.DuplicateNumber], report.Findings.Select(finding => finding.Code));
        Assert.Null(report.Match);
        Assert.Equal(ReviewOutcome.Held, report.Outcome);
        Assert.Equal("re 815 came before as RE-0815 of 2026-11-20 over 142.80 EUR.", report.Findings[0].Message());
    }

    [Fact]
    public void An_invoice_that_is_among_the_earlier_ones_is_no_copy_of_itself() =>
        Assert.Empty(ReviewEngine.Standard.Review(Right, Facts with { Earlier = [Right] }).Findings);

    [Fact]
    public void A_copy_under_a_new_number_is_held() =>
        Assert.Equal([ReviewFindings.DuplicateContent], Codes(Invoice("RE-0816"), Right));

    [Theory]
    [InlineData("another date")]
    [InlineData("another amount")]
    [InlineData("another seller")]
    [InlineData("a credit note")]
    public void What_differs_in_date_amount_seller_or_effect_is_no_copy(string what)
    {
        var other = what switch
        {
            "another date" => Change("RE-0816", draft => draft with { IssueDate = new LocalDate(2026, 11, 21) }),
            "another amount" => Invoice("RE-0816", pieces: 9),
            "another seller" => Change("RE-0815", draft => draft with { Seller = new("Holz", "DE") { Id = "S-2" } }),
            _ => Change("RE-0815", draft => draft with { Type = DocumentType.CreditNote }),
        };
        Assert.Empty(DuplicateEngine.Exact.Find(other, [Right]).Findings);
    }

    [Fact]
    public void Sellers_without_an_id_are_the_same_by_vat_number_else_by_name()
    {
        var byVat = OfSeller(new("Holz KG (neu)", "DE") { VatNumber = "DE 136695976" });
        var known = OfSeller(new("Holz KG", "DE") { VatNumber = "DE136695976" });
        Assert.Equal([ReviewFindings.DuplicateNumber], Codes(byVat, known));
        var byName = OfSeller(new("HOLZ KG", "DE"));
        Assert.Equal([ReviewFindings.DuplicateNumber], Codes(byName, known));
    }

    [Fact]
    public void Amounts_that_do_not_follow_from_the_lines_are_found()
    {
        var wrong = new Invoice(Right.Draft, Invoice("RE-0815", pieces: 11).Amounts);
        var report = ReviewEngine.Standard.Review(wrong, Facts);
        var finding = Assert.Single(report.Findings, finding => finding.Code == ReviewFindings.AmountsDiffer);
        Assert.Equal("Declared is 157.08 EUR, computed 142.80 EUR.", finding.Message());
    }

    [Fact]
    public void Amounts_whose_computed_counterparts_are_beyond_64_bits_are_found()
    {
        var draft = Right.Draft with
        {
            Lines =
            [
                Right.Draft.Lines[0] with
                {
                    Quantity = Quantity.Pieces(999_999_999_999m),
                    Price = UnitPrice.Of(999_999_999_999m, Currency.EUR),
                },
            ],
        };
        var report = ReviewEngine.Standard.Review(new Invoice(draft, Right.Amounts), Facts);
        var finding = Assert.Single(report.Findings, finding => finding.Code == ReviewFindings.AmountsDiffer);
        Assert.Equal("Declared is 142.80 EUR, computed an amount beyond 64 bits.", finding.Message());
    }

    [Fact]
    public void Quantities_that_cannot_be_added_are_more_than_was_ordered()
    {
        var draft = Right.Draft with
        {
            Lines = [Right.Draft.Lines[0] with { Quantity = Quantity.Pieces(999_999_999_999_999_999m) }],
        };
        var half = Change("RE-0814", of => of with
        {
            Lines = [of.Lines[0] with { Quantity = Quantity.Pieces(0.5m) }],
        });
        var report = ReviewEngine.Standard.Review(new Invoice(draft, Right.Amounts),
            Facts with { Agreed = Facts.Agreed with { BilledSoFar = BilledSoFar.Nothing.With(half) } });
        Assert.Contains(report.Findings, finding => finding.Code == MatchFindings.QuantityAboveOrder);
    }

    [Fact]
    public void Where_the_total_is_right_the_amount_that_is_not_is_named()
    {
        // 120.00 as 10 x 24.00 less 120.00, and as 10 x 25.00 less 130.00.
        var cut = Halved(24m, 120m);
        var dear = Halved(25m, 130m);
        var report = ReviewEngine.Standard.Review(new Invoice(dear.Draft, cut.Amounts), Facts);
        Assert.Equal(ReviewOutcome.Held, report.Outcome);
        Assert.DoesNotContain(report.Findings, finding => finding.Code == ReviewFindings.AmountsDiffer);
        Assert.Contains(report.Findings, finding =>
            finding is { Code: VerifyFindings.LineAmount, Severity: Severity.Error }
            && finding.Message().Contains("240.00 EUR; 250.00 EUR", StringComparison.Ordinal));

        static Invoice Halved(decimal price, decimal off) => Change("RE-0815", draft => draft with
        {
            Lines =
            [
                draft.Lines[0] with
                {
                    Price = UnitPrice.Of(price, Currency.EUR),
                    Adjustments = [Discount.Of(Money.Of(off, Currency.EUR))],
                },
            ],
        });
    }

    [Fact]
    public void The_same_lines_for_another_period_or_order_are_no_copy()
    {
        var may = Period("RE-1", new LocalDate(2026, 5, 1));
        Assert.Equal([ReviewFindings.DuplicateContent], Codes(Period("RE-2", new LocalDate(2026, 5, 1)), may));
        Assert.Empty(Codes(Period("RE-2", new LocalDate(2026, 6, 1)), may));
        Assert.Empty(Codes(Change("RE-0816", draft => draft with { OrderReference = "PO-2" }), Right));

        static Invoice Period(string number, LocalDate start) => Change(number, draft => draft with
        {
            Lines = [draft.Lines[0] with { Period = DateRange.Of(start, start.PlusMonths(1)) }],
        });
    }

    [Fact]
    public void An_invoice_without_a_number_is_held() =>
        Assert.Equal([ReviewFindings.NumberMissing],
            ReviewEngine.Standard.Review(Invoice(" "), Facts).Findings.Select(finding => finding.Code));

    [Fact]
    public void What_does_not_match_is_held()
    {
        var report = ReviewEngine.Standard.Review(Invoice("RE-0815", pieces: 11), Facts);
        Assert.Equal([MatchFindings.QuantityAboveOrder], report.Findings.Select(finding => finding.Code));
        Assert.False(report.Match!.IsMatched);
    }

    static IEnumerable<string> Codes(Invoice invoice, Invoice earlier) =>
        DuplicateEngine.Exact.Find(invoice, [earlier]).Findings.Select(finding => finding.Code);

    static Invoice OfSeller(Party seller) => Change("RE-0815", draft => draft with { Seller = seller });

    static Invoice Change(string number, Func<InvoiceDraft, InvoiceDraft> change) =>
        InvoiceCalculator.Calculate(change(Invoice(number).Draft)).Value;

    static Invoice Invoice(string number, int pieces = 10) => InvoiceCalculator.Calculate(new InvoiceDraft
    {
        Number = number, Currency = Currency.EUR, IssueDate = new LocalDate(2026, 11, 20),
        Seller = new("Holz KG", "DE") { Id = "S-1" }, Buyer = new("Studio Nord GmbH", "DE") { Id = "US" },
        OrderReference = "PO-1",
        Lines =
        [
            new InvoiceLine
            {
                Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(pieces),
                Price = UnitPrice.Of(12m, Currency.EUR), Taxes = [Vat.Standard(19m)], OrderLineReference = "1",
            },
        ],
    }).Value;
}
