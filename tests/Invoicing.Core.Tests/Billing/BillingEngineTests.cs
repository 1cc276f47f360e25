using Invoicing.Billing;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

public class BillingEngineTests
{
    static readonly BillingFacts OneDelivery = Facts() with
    {
        Orders = [Order(OrderLine("1", 10, 80m))],
        Deliveries = [Delivery("DN-1", 5, "1", Quantity.Pieces(4))],
    };

    [Fact]
    public void An_own_rule_is_asked_first_and_the_engine_names_what_its_line_bills()
    {
        var engine = BillingEngine.Standard.With(new HalfPrice());
        var line = Assert.Single(engine.Bill(OneDelivery, MonthEnd).Drafts[0].Lines);
        Assert.Equal(40m, line.Price.Amount);
        Assert.Equal("deliveries/DN-1/1", line.SourceReference);
        Assert.Equal("half-price", engine.Rules[0]);
    }

    [Fact]
    public void A_rule_of_the_same_id_takes_the_place_of_the_other() =>
        Assert.Equal(
            BillingEngine.Standard.Rules.Length + 1,
            BillingEngine.Standard.With(new HalfPrice()).With(new HalfPrice()).Rules.Length);

    [Fact]
    public void A_rule_without_a_decision_is_refused_by_name()
    {
        var engine = BillingEngine.Standard.With(new Silent());
        var thrown = Assert.Throws<InvalidOperationException>(() => engine.Bill(OneDelivery, MonthEnd));
        Assert.Contains("silent", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seller_without_an_id_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            BillingEngine.Standard.Bill(OneDelivery with { Seller = new Party("Studio", "DE") }, MonthEnd));

    [Fact]
    public void No_facts_make_no_drafts() => Assert.Equal(new BillingReport(), Bill(Facts()));

    [Fact]
    public void A_fact_is_not_held_without_a_reason() =>
        Assert.Throws<ArgumentException>(() => BillingDecision.Hold(FindingList.Empty));

    sealed class HalfPrice : IBillingRule
    {
        public string Id => "half-price";

        public BillingDecision Decide(BillingQuestion question) =>
            question is { Fact: BillableFact.Delivered fact, OrderLine: { Price: { } price } line, Order: { } order }
                ? BillingDecision.Bill(new InvoiceLine
                {
                    Item = line.Item, Quantity = fact.Line.Quantity, Taxes = order.Taxes,
                    Price = UnitPrice.Of(price.Amount / 2, price.Currency), SourceReference = "another fact",
                })
                : BillingDecision.NotMine;
    }

    sealed class Silent : IBillingRule
    {
        public string Id => "silent";

        public BillingDecision Decide(BillingQuestion question) => null!;
    }
}
