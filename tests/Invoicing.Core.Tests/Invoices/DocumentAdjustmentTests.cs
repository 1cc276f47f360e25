using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class DocumentAdjustmentTests
{
    private static readonly Tax Vat7 = Vat.Standard(7);
    private static readonly Tax Vat19 = Vat.Standard(19);

    [Fact]
    public void One_with_taxes_of_its_own_is_a_row_of_its_own()
    {
        var invoice = Drafts.Eur.Line(100m, Vat7)
            .Adjust(Charge.Freight(Drafts.Of(10m)) with { Taxes = [Vat19] }).Calculate();

        Assert.Equal(10.00m, invoice.Totals.Charges.Amount);
        Assert.Equal(110.00m, invoice.Totals.WithoutTax.Amount);
        Assert.Equal([100.00m, 10.00m], invoice.Bases());
        Assert.Equal([7.00m, 1.90m], invoice.Taxes());
        var share = Assert.Single(invoice.Adjustments[0].Shares);
        Assert.Equal(10.00m, share.Amount.Amount);
        Assert.Equal(Vat19, Assert.Single(share.Taxes));
    }

    [Fact]
    public void A_percentage_is_spread_over_the_treatments()
    {
        // 10 % of 33.33 and 66.67: 3.333 and 6.667 of 10.00.
        var invoice = Drafts.Eur.Line(33.33m, Vat19).Line(66.67m, Vat7).Adjust(Discount.Percent(10)).Calculate();

        Assert.Equal(10.00m, invoice.Totals.Allowances.Amount);
        Assert.Equal(90.00m, invoice.Totals.WithoutTax.Amount);
        Assert.Equal([60.00m, 30.00m], invoice.Bases());
        Assert.Equal([6.67m, 3.33m], invoice.Adjustments[0].Shares.Select(share => share.Amount.Amount));
    }

    [Fact]
    public void Among_equal_shares_the_smaller_key_keeps_the_larger_one()
    {
        // 10 % of 0.05 and 0.05 is 0.01 in all, half a cent each; the treatment of 7 % comes first.
        var invoice = Drafts.Eur.Line(0.05m, Vat19).Line(0.05m, Vat7).Adjust(Discount.Percent(10)).Calculate();

        Assert.Equal([0.01m, 0.00m], invoice.Adjustments[0].Shares.Select(share => share.Amount.Amount));
    }

    [Fact]
    public void A_fixed_amount_is_split_over_the_nets_that_have_the_sign_of_their_sum()
    {
        // 10.00 over 20.00 and 10.00; the treatment of -5.00 gets nothing.
        var invoice = Drafts.Eur.Line(20m, Vat19).Line(10m, Vat7)
            .Line("Return", Quantity.Pieces(-1), 5m, Vat.Zero)
            .Adjust(Discount.Of(Drafts.Of(10m))).Calculate();

        // Order of keys: S 7 %, S 19 %, Z 0 %.
        Assert.Equal([6.67m, 13.33m, -5.00m], invoice.Bases());
        Assert.Equal([3.33m, 6.67m], invoice.Adjustments[0].Shares.Select(share => share.Amount.Amount));
    }

    [Fact]
    public void Running_percentages_take_the_adjustments_before()
    {
        // 100 + 10 freight (19 %) = 110; 10 % of the running total = 11.00: 10.00 of 7 %, 1.00 of 19 %.
        var invoice = Drafts.Eur.Line(100m, Vat7)
            .Adjust(Charge.Freight(Drafts.Of(10m)) with { Taxes = [Vat19] },
                Discount.Percent(10) with { Of = PercentBase.Running })
            .Calculate();

        Assert.Equal([90.00m, 9.00m], invoice.Bases());
        Assert.Equal(11.00m, invoice.Totals.Allowances.Amount);
    }

    [Fact]
    public void One_that_names_lines_becomes_an_allowance_of_these_lines()
    {
        // 10.00 over what is left of 20.00 and 10.00; line 3 is not named, line 4 has the other sign.
        var invoice = Drafts.Eur.Line(20m, Vat19).Line(10m, Vat19).Line(70m, Vat19)
            .Line("Return", Quantity.Pieces(-1), 5m, Vat19)
            .Adjust(Discount.Of(Drafts.Of(10m)) with { Lines = ["1", "2", "4"] }).Calculate();

        Assert.Equal([13.33m, 6.67m, 70.00m, -5.00m], invoice.Nets());
        Assert.Equal(0.00m, invoice.Totals.Allowances.Amount);
        Assert.Empty(invoice.Adjustments);
        var share = invoice.Lines[0].Adjustments[0];
        Assert.True(share.IsShare);
        Assert.Equal(6.67m, share.Amount.Amount);
        Assert.Equal(0.00m, invoice.Lines[3].Adjustments[0].Amount.Amount);
    }

    [Fact]
    public void Named_percentages_take_the_nets_before_or_what_is_left()
    {
        var off = Discount.Of(Drafts.Of(10m)) with { Lines = ["1"] };
        var gross = Discount.Percent(10) with { Lines = ["1"] };

        Assert.Equal(80.00m, Drafts.Eur.Line(100m, Vat19).Adjust(off, gross).Calculate().Lines[0].Net.Amount);
        Assert.Equal(81.00m, Drafts.Eur.Line(100m, Vat19)
            .Adjust(off, gross with { Of = PercentBase.Running }).Calculate().Lines[0].Net.Amount);
    }

    [Fact]
    public void A_share_may_turn_a_net_and_the_next_takes_it_as_it_is()
    {
        // Exact: 30.00 off 20.00 and 10.00 leaves nothing; 60.00 off leaves -20.00 and -10.00, of which 3.00 is shared.
        var atEnd = RoundingPolicy.Default with { Lines = LineRounding.AtEnd };
        string[] lines = ["1", "2"];
        var off = Discount.Of(Drafts.Of(60m)) with { Lines = [.. lines] };
        var more = Discount.Of(Drafts.Of(3m)) with { Lines = [.. lines] };
        var builder = Drafts.Eur.Line(20m, Vat19).Line(10m, Vat7).Adjust(off, more);

        Assert.Equal([-22.00m, -11.00m], builder.Calculate(atEnd).Nets());
        Assert.Equal([-22.00m, -11.00m], builder.Calculate().Nets());
    }

    [Fact]
    public void Shares_without_end_are_refused_not_computed()
    {
        // 3,000 base quantities of which most have no common factor.
        var builder = Drafts.Eur.Rounded(RoundingPolicy.Default with { Lines = LineRounding.AtEnd });
        for (var i = 0; i < 3_000; i++)
            builder.Line("Sand", Quantity.Kilograms(1),
                UnitPrice.Of(10m, Currency.EUR, Quantity.Kilograms(1_000_003 + (2 * i))), Vat19);
        var all = Discount.Percent(5) with { Lines = [.. builder.ToDraft().Lines.Select(line => line.Id)] };

        Assert.Equal(3_000, builder.Calculate(builder.ToDraft().Rounding).Lines.Count);
        Assert.Equal(InvoiceFindings.Limit, builder.Adjust(all).Only().Code);
    }

    [Fact]
    public void What_nothing_can_take_is_an_error()
    {
        var builder = Drafts.Eur.Line(10m, Vat19).Line("Return", Quantity.Pieces(-1), 10m, Vat7)
            .Adjust(Discount.Of(Drafts.Of(1m)));

        Assert.Equal(InvoiceFindings.ShareImpossible, builder.Only().Code);
    }
}
