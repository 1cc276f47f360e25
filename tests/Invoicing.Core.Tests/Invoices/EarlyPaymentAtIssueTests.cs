using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Terms;
using static Invoicing.Core.Tests.Invoices.Drafts;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Belgium: the tax is that of the discounted amount, whether the discount is taken or not.</summary>
public class EarlyPaymentAtIssueTests
{
    static readonly Tax Standard = Vat.Standard(21m);

    static PaymentTerms AtIssue(params (decimal Percent, int Days)[] steps) => PaymentTerms.NetDays(30) with
    {
        EarlyPayment =
        [
            .. steps.Select(step => EarlyPayment.Percent(step.Percent, step.Days, EarlyPaymentTax.AtIssue)),
        ],
    };

    static Invoice Applied(InvoiceDraftBuilder builder, params (decimal Percent, int Days)[] steps) =>
        InvoiceCalculator.Calculate(
            EarlyPaymentAtIssue.Apply(builder.Terms(AtIssue(steps)).ToDraft()).Value).Value;

    static (decimal Discount, decimal Payable, decimal Tax)[] Offers(Invoice invoice) =>
        [.. EarlyPaymentEngine.Standard.Plan(invoice).Value.Offers
            .Select(offer => (offer.Discount.Amount, offer.Payable.Amount, offer.Tax.Amount))];

    [Fact]
    public void The_tax_is_that_of_the_discounted_amount_and_what_is_due_stays()
    {
        // 1,000.00 less 2 % is 980.00, 21 % of it 205.80; due 1,000.00 + 205.80, paid early 980.00 + 205.80.
        var invoice = Applied(Eur.Line(1_000m, Standard), (2m, 8));
        Assert.Equal([20m, 980m], invoice.Bases());
        Assert.Equal([0m, 205.80m], invoice.Taxes());
        Assert.Equal((1_000m, 20m, 20m, 1_000m, 1_205.80m), (invoice.Totals.SumOfLineNets.Amount,
            invoice.Totals.Allowances.Amount, invoice.Totals.Charges.Amount, invoice.Totals.WithoutTax.Amount,
            invoice.Totals.Due.Amount));
        Assert.Equal([(20m, 1_185.80m, 0m)], Offers(invoice));
        var group = Assert.Single(Assert.Single(EarlyPaymentEngine.Standard.Plan(invoice).Value.Offers).Groups);
        Assert.Equal((TaxCategory.E, 20m, 0m), (group.Key.Category, group.Base.Amount, group.Tax.Amount));
    }

    [Fact]
    public void Each_rate_has_its_allowance_and_all_have_one_charge()
    {
        // 2 % of 800.00 and 200.00: 784.00 x 21 % = 164.64, 196.00 x 6 % = 11.76; due 1,176.40, early 1,156.40.
        var invoice = Applied(Eur.Line(800m, Standard).Line(200m, Vat.Standard(6m)), (2m, 8));
        Assert.Equal([20m, 196m, 784m], invoice.Bases());
        Assert.Equal([0m, 11.76m, 164.64m], invoice.Taxes());
        Assert.Equal([4m, 16m, 20m], invoice.Adjustments.Select(each => each.Amount.Amount));
        Assert.Equal(1_176.40m, invoice.Totals.Due.Amount);
        Assert.Equal([(20m, 1_156.40m, 0m)], Offers(invoice));
    }

    [Fact]
    public void Allowances_add_up_to_the_discount_where_each_would_round_up()
    {
        // 2.5 % of 66.70 is 1.6675: 1.67; 0.835 each, and the unit too much is taken from the larger key, 21 %.
        var invoice = Applied(Eur.Line(33.35m, Standard).Line(33.35m, Vat.Standard(6m)), (2.5m, 8));
        Assert.Equal([0.84m, 0.83m, 1.67m], invoice.Adjustments.Select(each => each.Amount.Amount));
        Assert.Equal([1.67m, 32.51m, 32.52m], invoice.Bases());
    }

    [Fact]
    public void Of_several_steps_the_largest_counts_and_each_is_offered()
    {
        // 3 %: 970.00 x 21 % = 203.70; early 1,173.70 within 7 days, 1,183.70 within 14.
        var invoice = Applied(Eur.Line(1_000m, Standard), (3m, 7), (2m, 14));
        Assert.Equal(1_203.70m, invoice.Totals.Due.Amount);
        Assert.Equal([(30m, 1_173.70m, 0m), (20m, 1_183.70m, 0m)], Offers(invoice));
    }

    [Fact]
    public void What_is_not_taxed_needs_no_allowance_and_is_discounted_all_the_same()
    {
        // 2 % of 1,000.00 taxed and 500.00 reverse charge: pair of 20.00, discount 30.00.
        var invoice = Applied(Eur.Line(1_000m, Standard).Line(500m, Vat.ReverseCharge), (2m, 8));
        Assert.Equal([20m, 20m], invoice.Adjustments.Select(each => each.Amount.Amount));
        Assert.Equal([(30m, 1_675.80m, 0m)], Offers(invoice));
        Assert.Equal([(TaxCategory.AE, 10m), (TaxCategory.E, 20m)],
            EarlyPaymentEngine.Standard.Plan(invoice).Value.Offers[0].Groups
                .Select(group => (group.Key.Category, group.Base.Amount)));
    }

    [Fact]
    public void Where_there_is_nothing_to_discount_the_plan_needs_no_pair()
    {
        // 2 % of 0.20 is 0.004, nothing; 0.20 + 0.04 stay due.
        Assert.Equal([(0m, 0.24m, 0m)], Offers(Applied(Eur.Line(0.20m, Standard), (2m, 8))));

        // 100.00 taxed, but not to be discounted, and 50.00 not taxed: 1.00 of 171.00.
        var invoice = Applied(Eur.Line(new InvoiceLine
        {
            Item = new("Stamps"), Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(100m, Currency.EUR),
            Taxes = [Standard], WithoutEarlyPayment = true,
        }).Line(50m, Vat.ReverseCharge), (2m, 8));
        Assert.Empty(invoice.Adjustments);
        Assert.Equal([(1m, 170m, 0m)], Offers(invoice));
    }

    [Fact]
    public void A_charge_that_alone_is_taxed_needs_its_pair()
    {
        var draft = Eur.Line(100m, Vat.ReverseCharge).Adjust(Charge.Freight(Of(50m)) with { Taxes = [Standard] })
            .Terms(AtIssue((2m, 8))).ToDraft();
        Assert.Equal("TERMS-EARLY-PAYMENT-NOT-APPLIED", Assert.Single(
            EarlyPaymentEngine.Standard.Plan(InvoiceCalculator.Calculate(draft).Value).Findings).Code);
    }

    [Fact]
    public void Lines_left_out_and_freight_left_out_stay_at_their_full_tax()
    {
        // 2 % of 100.00 alone: 248.00 x 21 % = 52.08.
        var builder = Eur.Line(100m, Standard)
            .Line(new InvoiceLine
            {
                Item = new("Stamps"), Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(100m, Currency.EUR),
                Taxes = [Standard], WithoutEarlyPayment = true,
            })
            .Adjust(Charge.Freight(Of(50m)) with { Taxes = [Standard] })
            .Terms(PaymentTerms.NetDays(30) with
            {
                EarlyPayment = [EarlyPayment.Percent(2m, 8, EarlyPaymentTax.AtIssue) with { WithoutFreight = true }],
            });
        var invoice = InvoiceCalculator.Calculate(EarlyPaymentAtIssue.Apply(builder.ToDraft()).Value).Value;
        Assert.Equal([2m, 248m], invoice.Bases());
        Assert.Equal([(2m, 300.08m, 0m)], Offers(invoice));
    }

    [Fact]
    public void Prices_with_tax_are_discounted_by_their_net()
    {
        // 121.00 holds 21.00; 2 % of 100.00 is 2.00, its tax 0.42: tax 20.58, due 120.58, early 118.58.
        var invoice = Applied(Eur.Line(121m, Standard.Included()), (2m, 8));
        Assert.Equal([0m, 20.58m], invoice.Taxes());
        Assert.Equal(120.58m, invoice.Totals.Due.Amount);
        Assert.Equal([(2m, 118.58m, 0m)], Offers(invoice));
    }

    [Fact]
    public void A_tax_per_unit_is_not_lowered()
    {
        // Deposit 25.00 in the base of the VAT: (100.00 - 2.00 + 25.00) x 21 % = 25.83; due 150.83.
        var deposit = new Tax { Scheme = "DEP", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.25m, Currency.EUR) };
        var invoice = Applied(Eur.Line(new InvoiceLine
        {
            Item = new("Bottles"), Quantity = Quantity.Pieces(100), Price = UnitPrice.Of(1m, Currency.EUR),
            Taxes = [Standard with { StandsOn = ["DEP"] }, deposit],
        }), (2m, 8));
        Assert.Equal(150.83m, invoice.Totals.Due.Amount);
        Assert.Equal([(2m, 148.83m, 0m)], Offers(invoice));
    }

    [Fact]
    public void Applied_twice_is_applied_once_and_changed_terms_replace_it()
    {
        var draft = Eur.Line(1_000m, Standard).Terms(AtIssue((2m, 8))).ToDraft();
        var once = EarlyPaymentAtIssue.Apply(draft).Value;
        Assert.Equal(once, EarlyPaymentAtIssue.Apply(once).Value);
        Assert.Equal(draft with { Terms = PaymentTerms.NetDays(30) },
            EarlyPaymentAtIssue.Apply(once with { Terms = PaymentTerms.NetDays(30) }).Value);
    }

    [Fact]
    public void Without_such_terms_a_draft_stays_as_it_is()
    {
        var draft = Eur.Line(1_000m, Standard).ToDraft();
        Assert.Equal(draft, EarlyPaymentAtIssue.Apply(draft).Value);
        draft = draft with { Terms = PaymentTerms.NetDays(30) with { EarlyPayment = [EarlyPayment.Percent(2m, 8)] } };
        Assert.Equal(draft, EarlyPaymentAtIssue.Apply(draft).Value);
    }

    [Fact]
    public void The_charge_states_its_reason_and_both_their_basis()
    {
        var applied = EarlyPaymentAtIssue.Apply(
            Eur.Line(1_000m, Standard).Terms(AtIssue((2m, 8))).ToDraft(), "Korting contant").Value;
        Assert.Equal(["95", "ZZZ"], applied.Adjustments.Select(each => each.ReasonCode));
        Assert.All(applied.Adjustments, each => Assert.Equal(
            ("Korting contant", "Directive 2006/112/EC, article 79(a)"), (each.Reason, each.Basis?.Clause)));
        Assert.Equal("Korting contant", applied.Adjustments[1].Taxes[0].ExemptionReason);
    }

    [Fact]
    public void A_draft_that_cannot_be_calculated_is_refused_with_its_findings() => Assert.Equal(
        "CALC-LINE-MISSING",
        EarlyPaymentAtIssue.Apply(Eur.Terms(AtIssue((2m, 8))).ToDraft()).Findings.First().Code);
}
