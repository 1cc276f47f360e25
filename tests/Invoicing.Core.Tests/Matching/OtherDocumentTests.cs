using Invoicing.Billing;
using Invoicing.Catalog;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Matching;

public class OtherDocumentTests
{
    static readonly Party Supplier = new("Holz KG", "DE") { Id = "S-1" };
    static readonly Party Us = new("Studio Nord GmbH", "DE") { Id = "US" };
    static readonly LocalDate Day = new(2026, 11, 20);

    static readonly Order Purchase = new()
    {
        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Day.PlusDays(-10), Currency = Currency.EUR,
        Lines =
        [
            new OrderLine
            {
                Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(10), MatchLevel = MatchLevel.Ordered,
                Price = UnitPrice.Of(12m, Currency.EUR), Taxes = [Vat.Standard(19m)],
            },
        ],
    };

    [Fact]
    public void A_price_difference_leaves_the_quantities_to_be_billed_as_they_were()
    {
        var first = Calculated(Draft(4m, 12m));
        var billed = BilledSoFar.Nothing.With(first);
        var price = UnitPrice.Of(13m, Currency.EUR);
        var difference = PriceDifference.Of(
            Purchase, new PriceChange("PO-1", "1", price, Day), billed, Supplier, Us, Day.PlusDays(1));
        billed = billed.With(Calculated(difference.Draft!));
        var facts = new MatchFacts
        {
            Orders = [Purchase with { Lines = [Purchase.Lines[0] with { Price = price }] }],
            Receipts =
            [
                new GoodsReceipt
                {
                    Number = "GR-1", OrderId = "PO-1", Date = Day,
                    Lines = [new DeliveredLine { OrderLineId = "1", Quantity = Quantity.Pieces(10) }],
                },
            ],
            BilledSoFar = billed,
        };
        Assert.Equal(FindingList.Empty, MatchEngine.Standard.Match(Calculated(Draft(6m, 13m)), facts).Findings);
        Assert.Contains(MatchEngine.Standard.Match(Calculated(Draft(7m, 13m)), facts).Findings,
            finding => finding.Code == MatchFindings.QuantityAboveOrder);
    }

    [Fact]
    public void Calendars_of_a_terms_engine_count_for_every_rule_on_terms()
    {
        var terms = PaymentTerms.NetDays(1) with { BusinessDays = BusinessDayRule.Following, Calendar = "BANK" };
        var order = Purchase with { Terms = terms };
        var calendar = new HolidayCalendar { Id = "BANK" };
        var engine = MatchEngine.Standard.With(TermsEngine.Standard.With(calendar));
        // 20 November 2026 is a Friday: due on Monday the 23rd; three days later than that is the 26th.
        var later = Calculated(Draft(10m, 12m) with { Terms = PaymentTerms.NetDays(6) });
        var facts = new MatchFacts
        {
            Orders = [order],
            Receipts =
            [
                new GoodsReceipt
                {
                    Number = "GR-1", OrderId = "PO-1", Date = Day,
                    Lines = [new DeliveredLine { OrderLineId = "1", Quantity = Quantity.Pieces(10) }],
                },
            ],
        };
        Assert.Equal([MatchFindings.TermsDiffer],
            engine.Match(later, facts).Findings.Select(finding => finding.Code));
        var same = Calculated(Draft(10m, 12m) with { Terms = PaymentTerms.NetDays(3) });
        Assert.Equal(FindingList.Empty, engine.Match(same, facts).Findings);
    }

    static InvoiceDraft Draft(decimal pieces, decimal price) => new()
    {
        Number = "R-1", Currency = Currency.EUR, Seller = Supplier, Buyer = Us, IssueDate = Day,
        OrderReference = "PO-1",
        Lines =
        [
            new InvoiceLine
            {
                Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(pieces), OrderLineReference = "1",
                Price = UnitPrice.Of(price, Currency.EUR), Taxes = [Vat.Standard(19m)],
            },
        ],
    };

    static Invoice Calculated(InvoiceDraft draft) => InvoiceCalculator.Calculate(draft).Value;
}
