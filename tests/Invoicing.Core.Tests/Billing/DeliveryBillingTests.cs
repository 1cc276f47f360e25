using Invoicing.Billing;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Terms;
using NodaTime;
using static Invoicing.Core.Tests.Billing.BillingSamples;

namespace Invoicing.Core.Tests.Billing;

public class DeliveryBillingTests
{
    static readonly BillingFacts TenChairs = Facts() with
    {
        Orders = [Order(OrderLine("1", 10, 80m))],
        Deliveries = [Delivery("DN-1", 5, "1", Quantity.Pieces(4))],
    };

    static readonly DeliveryNote OfSecondOrder =
        Delivery("DN-2", 9, "1", Quantity.Pieces(5)) with { OrderId = "SO-2" };

    [Fact]
    public void What_was_delivered_is_billed_at_the_price_ordered()
    {
        var draft = Assert.Single(Bill(TenChairs).Drafts);
        var line = Assert.Single(draft.Lines);
        Assert.Equal(Quantity.Pieces(4), line.Quantity);
        Assert.Equal(UnitPrice.Of(80m, Currency.EUR), line.Price);
        Assert.Equal(("SO-1", "1", "deliveries/DN-1/1"),
            (line.OrderReference, line.OrderLineReference, line.SourceReference));
        Assert.Equal(("SO-1", "SO-1", "DN-1"),
            (draft.OrderReference, draft.SalesOrderReference, draft.DespatchAdviceReference));
        Assert.Equal(new LocalDate(2026, 11, 5), draft.Delivery?.Date);
        Assert.Equal(new LocalDate(2026, 12, 30), draft.EffectiveDueDate);
        Assert.Equal("380.80 EUR", InvoiceCalculator.Calculate(draft).Value.Totals.Due.ToString());
    }

    [Fact]
    public void The_buyers_own_order_number_stands_on_the_invoice_where_it_is_known()
    {
        var facts = TenChairs with { Orders = [TenChairs.Orders[0] with { BuyerOrderNumber = "4711" }] };
        var draft = Assert.Single(Bill(facts).Drafts);
        Assert.Equal(("4711", "SO-1"), (draft.OrderReference, draft.SalesOrderReference));
    }

    [Fact]
    public void A_delivery_after_the_day_of_billing_is_not_yet_due()
    {
        var report = BillingEngine.Standard.Bill(TenChairs, new LocalDate(2026, 11, 4));
        Assert.Empty(report.Drafts);
        Assert.Equal(new PendingFact("deliveries/DN-1/1", new LocalDate(2026, 11, 5)), Assert.Single(report.NotYetDue));
    }

    [Fact]
    public void The_delivery_that_exceeds_the_order_is_held_and_a_later_one_that_fits_is_billed()
    {
        var facts = TenChairs with
        {
            Deliveries =
            [
                Delivery("DN-3", 20, "1", Quantity.Pieces(3)), Delivery("DN-2", 10, "1", Quantity.Pieces(4)),
                Delivery("DN-1", 5, "1", Quantity.Pieces(7)),
            ],
        };
        var report = Bill(facts);
        var held = Assert.Single(report.Held);
        Assert.Equal("deliveries/DN-2/1", held.Source);
        var finding = Assert.Single(held.Findings);
        Assert.Equal(BillingFindings.DeliveryExceedsOrder, finding.Code);
        Assert.Equal("4 H87 were delivered of 10 H87 ordered, of which 7 H87 are billed.", finding.Message());
        Assert.Equal(["7 H87", "3 H87"], report.Drafts[0].Lines.Select(line => line.Quantity.ToString()));
    }

    [Fact]
    public void Fixed_amounts_of_an_order_line_are_shared_by_what_was_delivered_and_add_up()
    {
        var line = OrderLine("1", 3, 80m) with { Adjustments = [Discount.Of(Money.Of(10m, Currency.EUR))] };
        var facts = Facts() with
        {
            Orders = [Order(line)],
            Deliveries =
            [
                Delivery("DN-1", 5, "1", Quantity.Pieces(1)), Delivery("DN-2", 6, "1", Quantity.Pieces(1)),
                Delivery("DN-3", 7, "1", Quantity.Pieces(1)),
            ],
        };
        var shares = Bill(facts).Drafts[0].Lines.Select(each => each.Adjustments[0].Amount.ToString());
        Assert.Equal(["3.33 EUR", "3.34 EUR", "3.33 EUR"], shares);
    }

    [Fact]
    public void Several_orders_of_one_buyer_on_the_same_terms_come_on_one_invoice()
    {
        var second = Order(OrderLine("1", 5, 20m)) with { Id = "SO-2" };
        var facts = TenChairs with
        {
            Orders = [TenChairs.Orders[0], second],
            Deliveries = [TenChairs.Deliveries[0], OfSecondOrder],
        };
        var draft = Assert.Single(Bill(facts).Drafts);
        Assert.Null(draft.OrderReference);
        Assert.Equal(["SO-1", "SO-2"], draft.Lines.Select(line => line.OrderReference));
        Assert.Equal(DateRange.Inclusive(new(2026, 11, 5), new(2026, 11, 9)), draft.Delivery?.Period);
    }

    [Fact]
    public void Other_terms_make_another_invoice()
    {
        var second = Order(OrderLine("1", 5, 20m)) with { Id = "SO-2", Terms = PaymentTerms.NetDays(14) };
        var facts = TenChairs with
        {
            Orders = [TenChairs.Orders[0], second],
            Deliveries = [TenChairs.Deliveries[0], OfSecondOrder],
        };
        Assert.Equal(2, Bill(facts).Drafts.Length);
    }

    [Fact]
    public void A_line_without_an_agreed_tax_is_billed_where_tax_is_decided_in_the_draft()
    {
        var engine = BillingEngine.Standard.LeavingTaxesOpen();
        var report = engine.Bill(OfOrder(order => order with { Taxes = [] }), BillingSamples.MonthEnd);
        Assert.Empty(report.Held);
        Assert.Empty(Assert.Single(Assert.Single(report.Drafts).Lines).Taxes);
    }

    public static TheoryData<string, BillingFacts> Faults => new()
    {
        { BillingFindings.OrderUnknown, TenChairs with { Orders = [] } },
        { BillingFindings.NotUnique, TenChairs with { Orders = [TenChairs.Orders[0], TenChairs.Orders[0]] } },
        { BillingFindings.CustomerUnknown, TenChairs with { Customers = [] } },
        { BillingFindings.NotUnique, TenChairs with { Customers = [Buyer, Buyer] } },
        { BillingFindings.SellerDiffers, OfOrder(order => order with { SellerId = "S-9" }) },
        { BillingFindings.OrderLineUnknown, OfOrder(order => order with { Lines = [OrderLine("2", 10, 80m)] }) },
        { BillingFindings.NotUnique, OfOrder(order => order with { Lines = [order.Lines[0], order.Lines[0]] }) },
        { BillingFindings.PriceMissing, OfOrder(order => order with { Lines = [OrderLine("1", 10, null)] }) },
        { BillingFindings.PriceNegative, OfOrder(order => order with { Lines = [OrderLine("1", 10, -1m)] }) },
        { BillingFindings.TaxMissing, OfOrder(order => order with { Taxes = [] }) },
        { BillingFindings.CurrencyDiffers, OfOrder(order => order with { Currency = Currency.USD }) },
        { BillingFindings.UnitDiffers, OfDelivery(Quantity.Kilograms(4)) },
        { BillingFindings.QuantityNotPositive, OfDelivery(Quantity.Pieces(0)) },
        { BillingFindings.QuantityNotPositive, OfDelivery(Quantity.Pieces(-4)) },
        { BillingFindings.DeliveryExceedsOrder, OfDelivery(Quantity.Pieces(10.5m)) },
        {
            BillingFindings.NotUnique,
            TenChairs with { Deliveries = [TenChairs.Deliveries[0], TenChairs.Deliveries[0]] }
        },
        {
            BillingFindings.NotDivisible,
            OfLine(line => line with
            {
                Adjustments =
                [
                    Discount.PerUnit(UnitPrice.Of(1m, Currency.EUR)) with { Quantity = Quantity.Pieces(6) },
                ],
            })
        },
        {
            BillingFindings.UnitDiffers,
            TenChairs with
            {
                BilledSoFar = new BilledSoFar
                {
                    Items =
                    [
                        new BilledItem
                        {
                            OrderId = "SO-1", OrderLineId = "1", Quantity = Quantity.Kilograms(1),
                            Net = Money.Of(1m, Currency.EUR),
                        },
                    ],
                },
            }
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_delivery_with_a_fault_is_held_for_it_and_for_nothing_else(string code, BillingFacts facts)
    {
        var report = Bill(facts);
        Assert.Empty(report.Drafts);
        Assert.Equal([code], Codes(report).Distinct());
    }

    [Fact]
    public void A_delivery_of_nothing_ordered_is_held_even_where_more_was_credited_than_billed()
    {
        var facts = OfLine(line => line with { Quantity = Quantity.Pieces(0) }) with
        {
            BilledSoFar = new BilledSoFar
            {
                Items =
                [
                    new BilledItem
                    {
                        OrderId = "SO-1", OrderLineId = "1", Quantity = Quantity.Pieces(-9),
                        Net = Money.Of(-720m, Currency.EUR),
                    },
                ],
            },
        };
        Assert.Equal([BillingFindings.DeliveryExceedsOrder], Codes(Bill(facts)));
    }

    [Fact]
    public void A_quantity_that_cannot_be_added_to_what_was_billed_is_held()
    {
        var facts = OfDelivery(Quantity.Pieces(999_999_999_999_999_999m)) with
        {
            BilledSoFar = new BilledSoFar
            {
                Items =
                [
                    new BilledItem
                    {
                        OrderId = "SO-1", OrderLineId = "1", Quantity = Quantity.Pieces(0.5m),
                        Net = Money.Of(40m, Currency.EUR),
                    },
                ],
            },
        };
        Assert.Equal([BillingFindings.DeliveryExceedsOrder], Codes(Bill(facts)));
    }

    static BillingFacts OfOrder(Func<Order, Order> change) =>
        TenChairs with { Orders = [change(TenChairs.Orders[0])] };

    static BillingFacts OfLine(Func<OrderLine, OrderLine> change) =>
        OfOrder(order => order with { Lines = [change(order.Lines[0])] });

    static BillingFacts OfDelivery(Quantity quantity) =>
        TenChairs with { Deliveries = [Delivery("DN-1", 5, "1", quantity)] };
}
