using Invoicing.Catalog;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Terms;

public class DueDateMatchTests
{
    static readonly LocalDate Issued = new(2026, 11, 30);

    static string[] Codes(PaymentTerms agreed, Func<InvoiceDraft, InvoiceDraft> change, MatchEngine? engine = null)
    {
        var order = new Order
        {
            Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Issued.PlusDays(-20), Currency = Currency.EUR,
            Terms = agreed,
            Lines =
            [
                new OrderLine
                {
                    Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(10),
                    Price = UnitPrice.Of(12m, Currency.EUR),
                },
            ],
        };
        var draft = InvoiceDraft.In(
                Currency.EUR, new("Holz KG", "DE") { Id = "S-1" }, new("Studio Nord GmbH", "DE") { Id = "US" }, Issued)
            .Line(new InvoiceLine
            {
                Item = new Item("Board"), Quantity = Quantity.Pieces(10), Price = UnitPrice.Of(12m, Currency.EUR),
                Taxes = [Vat.Standard(19m)], OrderReference = "PO-1", OrderLineReference = "1",
            }).ToDraft();
        var invoice = InvoiceCalculator.Calculate(change(draft)).Value;
        var report = (engine ?? MatchEngine.Standard).Match(invoice, new MatchFacts { Orders = [order] });
        return [.. report.Findings.Where(finding => finding.Code == MatchFindings.DueEarlier)
            .Select(finding => $"{finding["found"]} {finding["expected"]}")];
    }

    [Fact]
    public void Payment_is_compared_by_the_dates_that_both_terms_give()
    {
        var agreed = PaymentTerms.EndOfMonth(30);
        Assert.Equal(["2026-12-29 2026-12-30"],
            Codes(agreed, draft => draft with { Terms = PaymentTerms.NetDays(29) }));
        Assert.Empty(Codes(agreed, draft => draft with { Terms = PaymentTerms.LastDayOfMonth(1) }));
        Assert.Empty(Codes(agreed, draft => draft with { DueDate = new LocalDate(2026, 12, 30) }));
    }

    [Fact]
    public void Terms_from_delivery_count_from_the_day_that_the_invoice_states()
    {
        var agreed = PaymentTerms.NetDays(30) with { Baseline = DueBaseline.Delivery };
        var terms = PaymentTerms.NetDays(30);
        Assert.Empty(Codes(agreed, draft => draft with { Terms = terms }));
        Assert.Equal(["2026-12-30 2027-01-03"], Codes(agreed, draft => draft with
        {
            Terms = terms,
            Delivery = new Delivery { Date = new LocalDate(2026, 12, 4) },
        }));
    }

    [Fact]
    public void Terms_for_business_days_are_compared_where_the_calendar_is_known()
    {
        var agreed = PaymentTerms.NetDays(25) with { BusinessDays = BusinessDayRule.Following };
        var calendar = new HolidayCalendar { Id = "X", Holidays = [new LocalDate(2026, 12, 25)] };
        var engine = MatchEngine.Standard.With(TermsEngine.Standard.With(calendar));
        Assert.Empty(Codes(agreed, draft => draft with { Terms = PaymentTerms.NetDays(25) }));
        Assert.Equal(["2026-12-25 2026-12-28"],
            Codes(agreed, draft => draft with { Terms = PaymentTerms.NetDays(25) }, engine));
        Assert.Empty(Codes(agreed, draft => draft with { Terms = agreed }, engine));
        Assert.Equal(MatchEngine.Standard.Rules.AsEnumerable(), engine.Rules);
    }
}
