using FsCheck.Fluent;
using Invoicing.Billing;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Billing;

public class EvaluatedReceiptTests
{
    static readonly Party Supplier = new("Holz KG", "DE") { Id = "S-1", VatNumber = "DE136695976" };
    static readonly Party Us = new("Studio Nord GmbH", "DE") { Id = "US", VatNumber = "DE811569869" };
    static readonly LocalDate Day = new(2026, 11, 16);

    // 10 boards at 12.00 less 10 %, and 4 beams at 50.00 with 2.00 off all four; 3 % off the whole, freight 15.00.
    static readonly Order Purchase = new()
    {
        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Day.PlusDays(-14), Currency = Currency.EUR,
        Terms = PaymentTerms.NetDays(30), Taxes = [Vat.Standard(19m)],
        Adjustments = [Discount.Percent(3m), Charge.Freight(Euros(15m))],
        Lines =
        [
            new OrderLine
            {
                Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(10),
                Price = UnitPrice.Of(12m, Currency.EUR), Adjustments = [Discount.Percent(10m)],
            },
            new OrderLine
            {
                Id = "2", Item = new Item("Beam"), Quantity = Quantity.Pieces(4),
                Price = UnitPrice.Of(50m, Currency.EUR), Adjustments = [Discount.Of(Euros(2m))],
            },
        ],
    };

    [Fact]
    public void What_was_received_is_billed_in_the_name_of_the_supplier_with_the_words_of_the_law()
    {
        var draft = Assert.Single(Bill(Receipt("GR-1", ("1", 6m), ("2", 2m))).Drafts);
        Assert.Equal(DocumentType.SelfBilledInvoice, draft.Type);
        Assert.Equal(("S-1", "US", "PO-1", "GR-1"),
            (draft.Seller.Id, draft.Buyer.Id, draft.OrderReference, draft.ReceivingAdviceReference));
        Assert.Equal(["Self-billing", "Gutschrift"], draft.Notes.Select(note => note.Text));
        var invoice = InvoiceCalculator.Calculate(draft).Value;
        // 6 x 12.00 less 7.20 is 64.80; 2 x 50.00 less 1.00 is 99.00; 3 % of 163.80 is 4.914; freight 15.00.
        Assert.Equal([Euros(64.80m), Euros(99m)], invoice.Lines.Select(line => line.Net));
        Assert.Equal(Euros(173.89m), invoice.Totals.WithoutTax);
    }

    [Fact]
    public void What_was_billed_is_not_billed_again_and_the_freight_once_only()
    {
        var first = Calculated(Bill(Receipt("GR-1", ("1", 6m))))[0];
        var billed = BilledSoFar.Nothing.With(first);
        Assert.Empty(Bill(billed, Receipt("GR-1", ("1", 6m))).Drafts);
        var second = Calculated(Bill(billed, Receipt("GR-1", ("1", 6m)), Receipt("GR-2", ("1", 4m))))[0];
        Assert.Equal(Quantity.Pieces(4), Assert.Single(second.Lines).Line.Quantity);
        // 4 x 12.00 less 4.80 is 43.20; less 3 %, 1.296.
        Assert.Equal(Euros(41.90m), second.Totals.WithoutTax);
    }

    [Fact]
    public void What_was_sent_back_before_it_was_billed_is_not_billed_and_after_it_is_credited()
    {
        Assert.Equal(Quantity.Pieces(5),
            Calculated(Bill(Receipt("GR-1", ("1", 6m)), Receipt("GR-2", ("1", -1m))))[0].Lines[0].Line.Quantity);
        var billed = BilledSoFar.Nothing.With(Calculated(Bill(Receipt("GR-1", ("1", 6m))))[0]);
        var draft = Assert.Single(Bill(billed, Receipt("GR-1", ("1", 6m)), Receipt("GR-2", ("1", -1m))).Drafts);
        Assert.Equal(DocumentType.SelfBilledCreditNote, draft.Type);
        Assert.Equal(Quantity.Pieces(1), Assert.Single(draft.Lines).Quantity);
        // 12.00 less 1.20; less 3 %, 0.324; no freight.
        Assert.Equal(Euros(10.48m), InvoiceCalculator.Calculate(draft).Value.Totals.WithoutTax);
    }

    [Fact]
    public void What_was_received_beyond_the_order_is_held_and_the_rest_billed()
    {
        var report = Bill(Receipt("GR-1", ("1", 12m)));
        Assert.Equal(Quantity.Pieces(10), Assert.Single(report.Drafts).Lines[0].Quantity);
        Assert.Equal(("orders/PO-1/1", BillingFindings.DeliveryExceedsOrder),
            (report.Held[0].Source, report.Findings[0].Code));
    }

    [Fact]
    public void What_cannot_be_billed_is_held_for_its_reason()
    {
        var line = Purchase.Lines[0];
        Held(BillingFindings.OrderUnknown, Purchase with { Id = "PO-2" });
        Held(BillingFindings.CustomerUnknown, Purchase with { BuyerId = "US-2" });
        Held(BillingFindings.SupplierUnknown, Purchase with { SellerId = "S-9" });
        Held(BillingFindings.OrderNotOpen, Purchase with { Status = OrderStatus.Cancelled });
        Held(BillingFindings.OrderLineUnknown, Purchase with { Lines = [Purchase.Lines[1]] });
        Held(BillingFindings.PriceMissing, Purchase with { Lines = [line with { Price = null }] });
        Held(BillingFindings.TaxMissing, Purchase with { Taxes = [] });
        Held(BillingFindings.UnitDiffers, Purchase with { Lines = [line with { Quantity = Quantity.Kilograms(10) }] });
        Held(BillingFindings.NotDivisible, Purchase with
        {
            Lines =
            [
                line with
                {
                    Adjustments =
                    [
                        Discount.PerUnit(UnitPrice.Of(1m, Currency.EUR)) with { Quantity = Quantity.Pieces(3) },
                    ],
                },
            ],
        });

        static void Held(string code, Order order)
        {
            var report = EvaluatedReceipt.Bill(Facts(BilledSoFar.Nothing, order, Receipt("GR-1", ("1", 6m))), Day);
            Assert.Empty(report.Drafts);
            Assert.Equal([code], report.Findings.Select(found => found.Code));
        }
    }

    [Fact]
    public void A_receipt_of_a_later_day_does_not_count_yet()
    {
        Assert.Empty(EvaluatedReceipt.Bill(
            Facts(BilledSoFar.Nothing, Purchase, Receipt("GR-1", ("1", 6m))), Day.PlusDays(-1)).Drafts);
        Assert.Throws<ArgumentException>(() => EvaluatedReceipt.Bill(
            new EvaluatedReceiptFacts { Buyer = Us with { Id = null } }, Day));
    }

    [Fact]
    public void Such_a_draft_matches_its_order_and_receipts_and_in_the_end_what_was_kept_is_billed()
    {
        var notes =
            from line in Gen.Elements("1", "2")
            from tenths in Gen.Choose(-30, 60)
            from day in Gen.Choose(0, 40)
            select (line, quantity: tenths / 10m, day);
        Law.Holds(notes.ListOf(8), listed =>
        {
            var there = new Dictionary<string, decimal> { ["1"] = 0, ["2"] = 0 };
            var receipts = listed.OrderBy(each => each.day).Select((each, n) =>
            {
                // No more is sent back than is there.
                var quantity = there[each.line] + each.quantity < 0 ? -each.quantity : each.quantity;
                there[each.line] += quantity;
                return Receipt($"GR-{n}", (each.line, quantity)) with { Date = Day.PlusDays(each.day) };
            }).ToArray();
            var billed = BilledSoFar.Nothing;
            foreach (var asOf in new[] { Day.PlusDays(10), Day.PlusDays(20), Day.PlusDays(40) })
            {
                GoodsReceipt[] known = [.. receipts.Where(each => each.Date <= asOf)];
                foreach (var invoice in Calculated(EvaluatedReceipt.Bill(Facts(billed, Purchase, known), asOf)))
                {
                    var facts = new MatchFacts { Orders = [Purchase], Receipts = [.. known], BilledSoFar = billed };
                    var report = MatchEngine.Standard.Match(invoice, facts);
                    Assert.Equal(FindingList.Empty, report.Findings);
                    billed = report.Record(billed, invoice);
                }

                Assert.Empty(EvaluatedReceipt.Bill(Facts(billed, Purchase, known), asOf).Drafts);
            }

            return Purchase.Lines.All(line => Billed(billed, line.Id) == Kept(receipts, line));
        }, count: 200);
    }

    [Fact]
    public void A_buyer_waits_for_a_credit_of_what_was_billed_and_sent_back()
    {
        var billed = BilledSoFar.Nothing.With(Calculated(Bill(Receipt("GR-1", ("1", 6m), ("2", 4m))))[0]);
        GoodsReceipt[] receipts = [Receipt("GR-1", ("1", 6m), ("2", 4m)), Receipt("GR-2", ("1", -2m))];
        // 2 x 12.00 less 10 %.
        var expected = new ExpectedCredit("S-1", "PO-1", "1", Quantity.Pieces(2), Euros(21.60m));
        Assert.Equal(expected, Assert.Single(OpenCredits.Of(Facts(billed, Purchase, receipts), Day)));
        var credit = Calculated(Bill(billed, receipts))[0];
        var facts = new MatchFacts { Orders = [Purchase], Receipts = [.. receipts], BilledSoFar = billed };
        Assert.Equal(FindingList.Empty, MatchEngine.Standard.Match(credit, facts).Findings);
        Assert.Empty(OpenCredits.Of(Facts(billed.With(credit), Purchase, receipts), Day));
        Assert.Empty(OpenCredits.Of(Facts(BilledSoFar.Nothing, Purchase, receipts), Day));
    }

    static Exact Billed(BilledSoFar billed, string line) => billed.Items.Where(item => item.OrderLineId == line)
        .Aggregate(Exact.Zero, (sum, item) => sum + item.Quantity.Value);

    static Exact Kept(GoodsReceipt[] receipts, OrderLine line)
    {
        var kept = receipts.SelectMany(each => each.Lines).Where(each => each.OrderLineId == line.Id)
            .Sum(each => each.Quantity.Value);
        return Math.Clamp(kept, 0, line.Quantity.Value);
    }

    static EvaluatedReceiptReport Bill(params GoodsReceipt[] receipts) => Bill(BilledSoFar.Nothing, receipts);

    static EvaluatedReceiptReport Bill(BilledSoFar billed, params GoodsReceipt[] receipts) =>
        EvaluatedReceipt.Bill(Facts(billed, Purchase, receipts), Day);

    static List<Invoice> Calculated(EvaluatedReceiptReport report) =>
        [.. report.Drafts.Select(draft => InvoiceCalculator.Calculate(draft).Value)];

    static EvaluatedReceiptFacts Facts(BilledSoFar billed, Order order, params GoodsReceipt[] receipts) => new()
    {
        Buyer = Us, Suppliers = [Supplier], Orders = [order], Receipts = [.. receipts], BilledSoFar = billed,
    };

    static GoodsReceipt Receipt(string number, params (string Line, decimal Pieces)[] lines) => new()
    {
        Number = number, OrderId = "PO-1", Date = Day,
        Lines =
        [
            .. lines.Select(each => new DeliveredLine
            {
                OrderLineId = each.Line, Quantity = Quantity.Pieces(each.Pieces),
            }),
        ],
    };

    static Money Euros(decimal amount) => Money.Of(amount, Currency.EUR);
}
