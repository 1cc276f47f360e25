using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;
using static Invoicing.Core.Tests.Invoices.Drafts;

namespace Invoicing.Core.Tests.Invoices;

public class EarlyPaymentTests
{
    static readonly Tax Standard = Vat.Standard(19m);
    static readonly Tax Reduced = Vat.Standard(7m);

    static PaymentTerms Early(params EarlyPayment[] early) =>
        PaymentTerms.NetDays(30) with { EarlyPayment = [.. early] };

    static EarlyPaymentOffer Offer(Invoice invoice) =>
        Assert.Single(EarlyPaymentEngine.Standard.Plan(invoice).Value.Offers);

    static (decimal Discount, decimal Payable, decimal Net, decimal Tax) Amounts(Invoice invoice)
    {
        var offer = Offer(invoice);
        return (offer.Discount.Amount, offer.Payable.Amount, offer.Net.Amount, offer.Tax.Amount);
    }

    static (decimal, decimal)[] Groups(Invoice invoice) =>
        [.. Offer(invoice).Groups.Select(group => (group.Base.Amount, group.Tax.Amount))];

    [Fact]
    public void On_payment_base_and_tax_fall_in_proportion()
    {
        // 2 % of 1,190.00 is 23.80, of which 19/119 are tax.
        var invoice = Eur.Line(1_000m, Standard).Terms(Early(EarlyPayment.Percent(2m, 14))).Calculate();
        Assert.Equal((23.80m, 1_166.20m, 20m, 3.80m), Amounts(invoice));
        Assert.Equal([(20m, 3.80m)], Groups(invoice));
        Assert.Equal((new LocalDate(2026, 12, 14), new LocalDate(2026, 12, 14)),
            (Offer(invoice).Until, Offer(invoice).AcceptedUntil));
    }

    [Fact]
    public void Each_group_falls_by_its_part()
    {
        // 3 % of 226.00 is 6.78: 3.57 of 119.00 with 0.57 tax, 3.21 of 107.00 with 0.21.
        var invoice = Eur.Line(100m, Standard).Line(100m, Reduced)
            .Terms(Early(EarlyPayment.Percent(3m, 7))).Calculate();
        Assert.Equal((6.78m, 219.22m, 6m, 0.78m), Amounts(invoice));
        Assert.Equal([(3m, 0.21m), (3m, 0.57m)], Groups(invoice));
    }

    [Fact]
    public void The_parts_of_the_groups_add_up_where_each_would_round_up()
    {
        // 2 % of 1.50 at 0 % and 1.50 reverse charge: 0.06; of 0.75 each: 0.03 is 0.015 twice, and one unit goes to AE.
        var invoice = Eur.Line(0.75m, Vat.Zero).Line(0.75m, Vat.ReverseCharge)
            .Terms(Early(EarlyPayment.Percent(2m, 7))).Calculate();
        Assert.Equal((0.03m, 1.47m, 0.03m, 0m), Amounts(invoice));
        Assert.Equal([(0.02m, 0m), (0.01m, 0m)], Groups(invoice));
    }

    [Fact]
    public void A_credit_among_the_groups_falls_with_its_sign()
    {
        // 2 % of 119.00 - 53.50 = 65.50 is 1.31: 2.38 and -1.07; taxes 0.38 and -0.07.
        var invoice = Eur.Line(100m, Standard)
            .Line(new InvoiceLine
            {
                Item = new("Return"), Quantity = Quantity.Pieces(-1), Price = UnitPrice.Of(50m, Currency.EUR),
                Taxes = [Reduced],
            })
            .Terms(Early(EarlyPayment.Percent(2m, 7))).Calculate();
        Assert.Equal((1.31m, 64.19m, 1m, 0.31m), Amounts(invoice));
        Assert.Equal([(-1m, -0.07m), (2m, 0.38m)], Groups(invoice));
    }

    [Fact]
    public void Never_is_taken_of_the_net_and_leaves_the_tax()
    {
        var invoice = Eur.Line(1_000m, Standard)
            .Terms(Early(EarlyPayment.Percent(2m, 14, EarlyPaymentTax.Never))).Calculate();
        Assert.Equal((20m, 1_170m, 20m, 0m), Amounts(invoice));
        Assert.Equal([(20m, 0m)], Groups(invoice));
    }

    [Fact]
    public void Of_the_net_on_payment_the_discount_still_holds_tax()
    {
        // 2 % of 1,000.00 is 20.00; 20.00 x 19/119 = 3.193.
        var invoice = Eur.Line(1_000m, Standard)
            .Terms(Early(EarlyPayment.Percent(2m, 14) with { Of = EarlyPaymentBase.Net })).Calculate();
        Assert.Equal((20m, 1_170m, 16.81m, 3.19m), Amounts(invoice));
    }

    [Fact]
    public void Freight_counts_unless_it_is_left_out()
    {
        // 2 % of 130.90 is 2.618; without the freight of 10.00, 2 % of 119.00 is 2.38.
        var early = EarlyPayment.Percent(2m, 14);
        var builder = Eur.Line(100m, Standard).Adjust(Charge.Freight(Of(10m)) with { Taxes = [Standard] });
        Assert.Equal((2.62m, 128.28m, 2.20m, 0.42m), Amounts(builder.Terms(Early(early)).Calculate()));
        Assert.Equal((2.38m, 128.52m, 2m, 0.38m),
            Amounts(builder.Terms(Early(early with { WithoutFreight = true })).Calculate()));
    }

    [Fact]
    public void Freight_on_a_line_or_shared_over_lines_is_left_out_too()
    {
        var early = EarlyPayment.Percent(2m, 14) with { WithoutFreight = true };
        var ofLine = Eur.Line(100m, Standard, Charge.Freight(Of(10m)));
        Assert.Equal((2.38m, 128.52m, 2m, 0.38m), Amounts(ofLine.Terms(Early(early)).Calculate()));
        var shared = Eur.Line(60m, Standard).Line(40m, Standard)
            .Adjust(Charge.Freight(Of(10m)) with { Lines = ["1", "2"] });
        Assert.Equal((2.38m, 128.52m, 2m, 0.38m), Amounts(shared.Terms(Early(early)).Calculate()));
    }

    [Fact]
    public void A_line_marked_so_is_left_out()
    {
        var invoice = Eur.Line(100m, Standard)
            .Line(new InvoiceLine
            {
                Item = new("Stamps"), Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(50m, Currency.EUR),
                Taxes = [Standard], WithoutEarlyPayment = true,
            })
            .Terms(Early(EarlyPayment.Percent(2m, 14))).Calculate();
        Assert.Equal((2.38m, 176.12m, 2m, 0.38m), Amounts(invoice));
    }

    [Fact]
    public void Taxes_per_unit_count_unless_they_are_left_out_and_never_fall_themselves()
    {
        // 100.00 with a deposit of 25.00, VAT on both 23.75: 2 % of 148.75 is 2.975; of 119.00 it is 2.38.
        var deposit = new Tax { Scheme = "DEP", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.25m, Currency.EUR) };
        var builder = Eur.Line(new InvoiceLine
        {
            Item = new("Bottles"), Quantity = Quantity.Pieces(100), Price = UnitPrice.Of(1m, Currency.EUR),
            Taxes = [Standard with { StandsOn = ["DEP"] }, deposit],
        });
        var early = EarlyPayment.Percent(2m, 14);
        var all = builder.Terms(Early(early)).Calculate();
        Assert.Equal(148.75m, all.Totals.Due.Amount);
        Assert.Equal((2.98m, 145.77m, 2.50m, 0.48m), Amounts(all));
        Assert.Equal([(2.50m, 0.48m)], Groups(all));
        Assert.Equal((2.38m, 146.37m, 2m, 0.38m),
            Amounts(builder.Terms(Early(early with { WithoutPerUnitTaxes = true })).Calculate()));
    }

    [Fact]
    public void Taxes_that_stack_fall_each_and_a_tax_on_tax_with_them()
    {
        // 100.00 + 5 % 5.00 + 10 % of 105.00 10.50 = 115.50; 2 % is 2.31: net 2.00, 0.10 and 0.21.
        var first = new Tax { Scheme = "GST", Rate = Percentage.Of(5m) };
        var second = new Tax { Scheme = "PST", Rate = Percentage.Of(10m), StandsOn = ["GST"] };
        var invoice = Eur.Line(100m, first, second).Terms(Early(EarlyPayment.Percent(2m, 14))).Calculate();
        Assert.Equal((2.31m, 113.19m, 2m, 0.31m), Amounts(invoice));
        Assert.Equal([(2m, 0.10m), (2m, 0.21m)], Groups(invoice));
    }

    [Fact]
    public void Prices_with_tax_are_discounted_as_they_are_shown()
    {
        // 119.00 with 19.00 tax inside.
        var invoice = Eur.Line(119m, Standard.Included()).Terms(Early(EarlyPayment.Percent(2m, 14))).Calculate();
        Assert.Equal((2.38m, 116.62m, 2m, 0.38m), Amounts(invoice));
    }

    [Fact]
    public void With_a_cash_step_what_is_paid_is_rounded_and_the_discount_is_the_rest()
    {
        // 108.10: 2 % is 2.16, left 105.94, in cash 105.95; discount 2.15, tax in it 2.15 x 8.1 / 108.1 = 0.161.
        var cash = RoundingPolicy.Default with { Cash = new CashRounding(5) };
        var invoice = Eur.Line(100m, Vat.Standard(8.1m)).Terms(Early(EarlyPayment.Percent(2m, 10))).Calculate(cash);
        Assert.Equal((2.15m, 105.95m, 1.99m, 0.16m), Amounts(invoice));
    }

    [Fact]
    public void No_more_is_deducted_than_is_to_be_paid()
    {
        // 2 % of 1,190.00 is 23.80, but only 10.00 are left to pay; 10.00 x 19/119 = 1.597.
        var invoice = Eur.Line(1_000m, Standard).Terms(Early(EarlyPayment.Percent(2m, 14)))
            .With(draft => draft with { Prepayments = [new Prepayment { Amount = Of(1_180m) }] }).Calculate();
        Assert.Equal((10m, 0m, 8.40m, 1.60m), Amounts(invoice));
        var paid = invoice.Draft with { Prepayments = [new Prepayment { Amount = Of(1_200m) }] };
        Assert.Equal((0m, -10m, 0m, 0m), Amounts(InvoiceCalculator.Calculate(paid).Value));
    }

    [Fact]
    public void Tax_that_the_buyer_pays_to_the_treasury_is_left_out()
    {
        // Split payment: 1,000.00 is paid, 220.00 goes to the treasury; 2 % of 1,000.00.
        var split = new Tax { Category = TaxCategory.B, Rate = Percentage.Of(22m) };
        var invoice = Eur.Line(1_000m, split).Terms(Early(EarlyPayment.Percent(2m, 14))).Calculate();
        Assert.Equal((20m, 980m, 20m, 0m), Amounts(invoice));
    }

    [Fact]
    public void Withheld_tax_stays_as_it_is()
    {
        // 1,210.00 less 150.00 withheld: 2 % of 1,210.00 is 24.20, of which 4.20 are VAT.
        var income = new Tax { Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15m) };
        var invoice = Eur.Line(1_000m, Vat.Standard(21m), income)
            .Terms(Early(EarlyPayment.Percent(2m, 14))).Calculate();
        Assert.Equal((24.20m, 1_035.80m, 20m, 4.20m), Amounts(invoice));
    }

    static readonly Invoice Steps = Eur.Line(1_000m, Standard)
        .Terms(Early(EarlyPayment.Percent(3m, 7), EarlyPayment.Percent(2m, 14) with { GraceDays = 2 })).Calculate();

    [Theory]
    [InlineData(7, "1154.30 EUR", "paid in time, by 2026-12-07")]
    [InlineData(8, "1166.20 EUR", "paid in time, by 2026-12-14")]
    [InlineData(14, "1166.20 EUR", "paid in time, by 2026-12-14")]
    [InlineData(15, "1166.20 EUR", "paid 1 day after 2026-12-14, in the days of grace")]
    [InlineData(16, "1166.20 EUR", "paid 2 days after 2026-12-14, in the days of grace")]
    [InlineData(17, "1190.00 EUR", "paid 3 days after 2026-12-14, the last day of the discount")]
    public void A_discount_is_available_up_to_and_including_its_date(int day, string payable, string because)
    {
        var paid = new LocalDate(2026, 12, day);
        var decision = EarlyPaymentEngine.Standard.Decide(Steps, paid).Value;
        Assert.Equal((payable, because), (decision.Payable.ToString(), decision.Basis.Because));
        var explained = EarlyPaymentEngine.Standard.Explain(Steps, paid);
        Assert.Equal(Exact.Of(decision.Payable), explained.Payable.Evaluate());
        Assert.Contains(because, explained.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_discount_in_the_terms_there_is_none()
    {
        var invoice = Eur.Line(100m, Standard).Terms(PaymentTerms.NetDays(30)).Calculate();
        var decision = EarlyPaymentEngine.Standard.Decide(invoice, Issued).Value;
        Assert.Equal("the terms have no early-payment discount", decision.Basis.Because);
        Assert.Null(decision.Taken);
    }

    [Fact]
    public void A_discount_reads_with_its_reasons()
    {
        var cash = RoundingPolicy.Default with { Cash = new CashRounding(5) };
        var invoice = Eur.Line(100m, Vat.Standard(8.1m)).Terms(Early(EarlyPayment.Percent(2m, 10))).Calculate(cash);
        Assert.Equal(
            """
            Amount to pay early: 105.95 EUR = 108.10 EUR - 2.15 EUR (early-payment: paid in time, by 2026-12-10)
              Amount to pay: 108.10 EUR, computed
              Early-payment discount: 2.15 EUR = 108.10 EUR - 105.95 EUR (early-payment: cash rounds what is paid)
                Amount to pay: 108.10 EUR, computed
                Amount to pay early, rounded to cash: 105.95 EUR = 105.94 EUR = 105.9400, half-up to multiples of 0.05
                  Amount to pay early, before cash rounding: 105.94 EUR = 108.10 EUR - 2.16 EUR
                    Amount to pay: 108.10 EUR, computed
                    Early-payment discount: 2.16 EUR = 108.10 EUR x 2 % = 2.1620, half-up to 2 digits
                      Base of early-payment discount, with tax: 108.10 EUR = 108.10 EUR
                        Base of early-payment discount, VAT S 8.1 %: 108.10 EUR = 100.00 EUR + 8.10 EUR
                          Base of early-payment discount, net, VAT S 8.1 %: 100.00 EUR, computed
                          VAT category tax amount (BT-117), VAT S 8.1 %, on what is discounted: 8.10 EUR, computed
                      Percentage: 2 %, stated
            """, EarlyPaymentEngine.Standard.Explain(invoice, Issued).Payable is { } payable
                ? $"{payable.Name}: {payable.ToText()}" : "");
    }

    [Fact]
    public void A_due_date_that_the_document_states_stands()
    {
        var stated = new LocalDate(2026, 12, 20);
        var builder = Eur.Line(100m, Standard).With(draft => draft with { DueDate = stated });
        Assert.Equal(stated, Due(builder.Terms(PaymentTerms.NetDays(30))));
        Assert.Equal(stated, Due(builder.Terms(Early(EarlyPayment.Percent(2m, 14)))));
        Assert.Equal(stated, Due(builder.Terms(new PaymentTerms { Text = "as agreed" })));
        Assert.Equal(Issued, Due(Eur.Line(100m, Standard)));

        static LocalDate? Due(InvoiceDraftBuilder builder) =>
            EarlyPaymentEngine.Standard.Plan(builder.Calculate()).Value.Schedule.FirstDue;
    }

    public static TheoryData<PaymentTerms, string> Odd => new()
    {
        { Early(EarlyPayment.Percent(2m, 14), EarlyPayment.Percent(3m, 7)),
            "TERMS-EARLY-PAYMENT-ORDER /earlyPayment/2" },
        { Early(EarlyPayment.Percent(2m, 14), EarlyPayment.Percent(1m, 14)),
            "TERMS-EARLY-PAYMENT-ORDER /earlyPayment/2" },
        { Early(EarlyPayment.Percent(2m, 31)), "TERMS-EARLY-PAYMENT-LATE /earlyPayment/1" },
        { Early(EarlyPayment.Percent(2m, 14, EarlyPaymentTax.Never) with { Of = EarlyPaymentBase.Total }),
            "TERMS-EARLY-PAYMENT-BASE /earlyPayment/1" },
        { Early(EarlyPayment.Percent(3m, 7), EarlyPayment.Percent(2m, 14, EarlyPaymentTax.Never)),
            "TERMS-EARLY-PAYMENT-TAX /earlyPayment/2" },
        { Early(EarlyPayment.Percent(2m, 14, EarlyPaymentTax.AtIssue)),
            "TERMS-EARLY-PAYMENT-NOT-APPLIED /terms/earlyPayment" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_discounts_are_findings(PaymentTerms terms, string found)
    {
        var outcome = EarlyPaymentEngine.Standard.Plan(Eur.Line(100m, Standard).Terms(terms).Calculate());
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(found, $"{finding.Code} {finding.Path}");
        Assert.Equal(found.Contains("LATE", StringComparison.Ordinal), outcome.IsOk);
    }
}
