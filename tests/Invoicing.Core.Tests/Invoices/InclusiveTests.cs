using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class InclusiveTests
{
    private static readonly Tax Vat19 = Vat.Standard(19).Included();

    private static readonly RoundingPolicy FromNet =
        RoundingPolicy.Default with { Inclusive = InclusivePrices.FromNet };

    [Fact]
    public void The_tax_is_taken_out_of_the_gross()
    {
        // 10.00 x 19 / 119 = 1.5966.
        var invoice = Drafts.Eur.Line(10m, Vat19).Calculate();

        Assert.Equal((8.40m, 1.60m), (invoice.Bases()[0], invoice.Taxes()[0]));
        Assert.Equal((8.40m, 8.40m), (invoice.Lines[0].Net.Amount, invoice.Lines[0].Gross.Amount));
        Assert.Equal(10.00m, invoice.Totals.WithTax.Amount);
    }

    [Fact]
    public void The_base_is_reconciled_to_the_lines()
    {
        // 3 x 0.99 = 2.97: tax 0.4742, base 2.50; each line 0.8319, shown 0.83; the cent goes to line 1.
        var invoice = Drafts.Eur.Line(0.99m, Vat19).Line(0.99m, Vat19).Line(0.99m, Vat19).Calculate();

        Assert.Equal(0.47m, invoice.Totals.Tax.Amount);
        Assert.Equal([0.84m, 0.83m, 0.83m], invoice.Nets());
        Assert.Equal(2.97m, invoice.Totals.WithTax.Amount);
    }

    [Theory]
    [InlineData(TaxRounding.PerLine, 48)]
    [InlineData(TaxRounding.PerDocument, 47)]
    public void Each_tax_policy_gives_the_gross_asked(TaxRounding tax, long expected)
    {
        // 0.99 x 19 / 119 = 0.1581, three times 0.16; 0.4742 in all.
        var invoice = Drafts.Eur.Line(0.99m, Vat19).Line(0.99m, Vat19).Line(0.99m, Vat19)
            .Calculate(RoundingPolicy.Default with { Tax = tax });

        Assert.Equal(expected, invoice.Totals.Tax.MinorUnits);
        Assert.Equal(2.97m, invoice.Totals.WithTax.Amount);
    }

    [Fact]
    public void From_net_what_is_missing_to_the_gross_asked_is_the_rounding_amount()
    {
        // 0.03 / 1.19 = 0.0252: base 0.03, tax 0.0057 shown 0.01, so 0.01 too much.
        var totals = Drafts.Eur.Line(0.03m, Vat19).Calculate(FromNet).Totals;

        Assert.Equal((0.03m, 0.01m, 0.04m), (totals.WithoutTax.Amount, totals.Tax.Amount, totals.WithTax.Amount));
        Assert.Equal((-0.01m, 0.03m), (totals.Rounding.Amount, totals.Due.Amount));
    }

    [Fact]
    public void Lines_with_and_without_tax_in_the_price_share_a_group()
    {
        var invoice = Drafts.Eur.Line(119m, Vat19).Line(100m, Vat.Standard(19)).Calculate();

        Assert.Equal([200.00m], invoice.Bases());
        Assert.Equal([38.00m], invoice.Taxes());
    }

    [Fact]
    public void Parts_of_a_line_are_shown_without_tax()
    {
        // 119.00 less 10 % = 107.10: gross 100.00, allowance 10.00, net 90.00.
        var line = Drafts.Eur.Line(119m, Vat19, Discount.Percent(10)).Calculate().Lines[0];

        Assert.Equal((100.00m, 10.00m, 90.00m), (line.Gross.Amount, line.Allowances.Amount, line.Net.Amount));
    }

    [Fact]
    public void A_surcharge_and_a_compound_tax_are_taken_out_together()
    {
        // a = 0.10 + 0.05 x 1.10 = 0.155; 115.50 / 1.155 = 100.00.
        var eco = Vat.Standard(10).Included() with { Scheme = "ECO" };
        var vat = Vat.Standard(5).Included() with { StandsOn = ["ECO"] };
        var invoice = Drafts.Eur.Line(115.50m, eco, vat).Calculate();

        Assert.Equal([10.00m, 5.50m], invoice.Taxes());
        Assert.Equal(100.00m, invoice.Totals.WithoutTax.Amount);
    }

    [Fact]
    public void An_amount_per_unit_comes_off_before_or_after()
    {
        var excise = new Tax
        {
            Scheme = "EXC", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(5m, Currency.EUR), IsIncluded = true,
        };
        // Untaxed: (124 - 5) / 1.19 = 100. Taxed: 5 x 1.19 = 5.95 comes off 124.95.
        var untaxed = Drafts.Eur.Line(124m, excise, Vat19).Calculate();
        var taxed = Drafts.Eur.Line(124.95m, excise, Vat19 with { StandsOn = ["EXC"] }).Calculate();

        Assert.Equal([5.00m, 19.00m], untaxed.Taxes());
        Assert.Equal(100.00m, untaxed.Totals.WithoutTax.Amount);
        Assert.Equal([5.00m, 19.95m], taxed.Taxes());
        Assert.Equal(100.00m, taxed.Totals.WithoutTax.Amount);
    }

    [Fact]
    public void Division_taxes_come_out_of_the_price()
    {
        // a = 0.25 / 0.75; 100.00 / (4/3) = 75.00.
        var icms = new Tax { Scheme = "ICMS", Kind = TaxKind.Division, Rate = Percentage.Of(25), IsIncluded = true };
        var invoice = Drafts.Eur.Line(100m, icms).Calculate();

        Assert.Equal((75.00m, 25.00m), (invoice.Totals.WithoutTax.Amount, invoice.Totals.Tax.Amount));
    }

    [Fact]
    public void A_spread_discount_includes_tax_too()
    {
        // 119.00 - 11.90 = 107.10: base 90.00, tax 17.10.
        var invoice = Drafts.Eur.Line(119m, Vat19).Adjust(Discount.Percent(10)).Calculate();

        Assert.Equal([90.00m], invoice.Bases());
        Assert.Equal((100.00m, 10.00m, 107.10m), (invoice.Totals.SumOfLineNets.Amount,
            invoice.Totals.Allowances.Amount, invoice.Totals.WithTax.Amount));
    }

    [Fact]
    public void Withheld_tax_is_computed_of_the_shown_net()
    {
        var withheld = new Tax { Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15) };
        var totals = Drafts.Eur.Line(119m, Vat19, withheld).Calculate().Totals;

        Assert.Equal((119.00m, 15.00m, 104.00m),
            (totals.WithTax.Amount, totals.Withheld.Amount, totals.AmountToPay.Amount));
    }
}
