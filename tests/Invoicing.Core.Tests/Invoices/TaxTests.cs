using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class TaxTests
{
    private static readonly Tax Vat7 = Vat.Standard(7);
    private static readonly Tax Vat19 = Vat.Standard(19);
    private static readonly Tax County = Vat.Standard(1.25m) with { Scheme = "SALES", Jurisdiction = "county" };
    private static readonly Tax State = Vat.Standard(6.25m) with { Scheme = "SALES", Jurisdiction = "state" };

    [Theory]
    [InlineData(TaxRounding.PerGroup, 2)]
    [InlineData(TaxRounding.PerLine, 3)]
    public void A_tax_is_rounded_for_the_group_or_for_each_line(TaxRounding tax, long expected)
    {
        // 19 % of 0.03 is 0.0057: three times 0.01, or 0.0171 in all.
        var invoice = Drafts.Eur.Line(0.03m, Vat19).Line(0.03m, Vat19).Line(0.03m, Vat19)
            .Calculate(RoundingPolicy.Default with { Tax = tax });

        Assert.Equal(expected, invoice.Totals.Tax.MinorUnits);
    }

    [Fact]
    public void A_tax_of_the_document_is_rounded_once_and_reconciled_to_the_groups()
    {
        // 7 % of 0.08 is 0.0056, 19 % is 0.0152: by group 0.01 + 0.02; in all 0.0208, and 19 % lost most.
        var builder = Drafts.Eur.Line(0.08m, Vat19).Line(0.08m, Vat7);

        Assert.Equal([0.01m, 0.02m], builder.Calculate().Taxes());
        Assert.Equal([0.01m, 0.01m],
            builder.Calculate(RoundingPolicy.Default with { Tax = TaxRounding.PerDocument }).Taxes());
    }

    [Fact]
    public void The_tax_mode_is_apart_from_the_line_mode()
    {
        // 0.125 is 0.13 half-up; its tax 0.0247 is 0.03 rounded up.
        var invoice = Drafts.Eur.Line(0.125m, Vat19)
            .Calculate(RoundingPolicy.Default with { TaxMode = Rounding.Up });

        Assert.Equal((0.13m, 0.03m), (invoice.Totals.WithoutTax.Amount, invoice.Totals.Tax.Amount));
    }

    [Fact]
    public void Stacked_taxes_are_rounded_each_or_together()
    {
        // Of 1.20: county 0.015, state 0.075. Each: 0.02 + 0.08. Together 0.09; of equals the smaller key keeps.
        var builder = Drafts.Eur.Line(1.20m, County, State);

        Assert.Equal([0.02m, 0.08m], builder.Calculate().Taxes());
        Assert.Equal([0.02m, 0.07m],
            builder.Calculate(RoundingPolicy.Default with { Stacked = StackedTaxes.Together }).Taxes());
    }

    [Theory]
    [InlineData(TaxRounding.PerGroup)]
    [InlineData(TaxRounding.PerLine)]
    [InlineData(TaxRounding.PerDocument)]
    public void A_tax_stands_on_another(TaxRounding tax)
    {
        // 10 % of 100.00 is 10.00; 5 % of 110.00 is 5.50.
        var eco = Vat.Standard(10) with { Scheme = "ECO" };
        var vat = Vat.Standard(5) with { StandsOn = ["ECO"] };
        var invoice = Drafts.Eur.Line(100m, eco, vat).Calculate(RoundingPolicy.Default with { Tax = tax });

        Assert.Equal([10.00m, 5.50m], invoice.Taxes());
        Assert.Equal([100.00m, 100.00m], invoice.Bases());
    }

    [Fact]
    public void A_tax_stands_on_the_shown_tax_of_its_treatment()
    {
        // 10 % of 0.25 is 0.025, shown 0.03; 50 % of 0.28 is 0.14. PerDocument stands on the exact one: 0.1375 and
        // 0.025 are 0.1625, shown 0.16: 0.03 and 0.14 less one, which the smaller part (lost 0.005) gives.
        var eco = Vat.Standard(10) with { Scheme = "ECO" };
        var vat = Vat.Standard(50) with { StandsOn = ["ECO"] };
        var builder = Drafts.Eur.Line(0.25m, eco, vat);

        Assert.Equal([0.03m, 0.14m], builder.Calculate().Taxes());
        Assert.Equal([0.02m, 0.14m],
            builder.Calculate(RoundingPolicy.Default with { Tax = TaxRounding.PerDocument }).Taxes());
    }

    [Fact]
    public void A_tax_per_unit_counts_the_quantity()
    {
        // 24 bottles x 0.25 deposit = 6.00.
        var deposit = new Tax { Scheme = "DEP", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.25m, Currency.EUR) };
        var invoice = Drafts.Eur.Line("Water", Quantity.Pieces(24), 1.00m, deposit).Calculate();

        Assert.Equal((24.00m, 6.00m), (invoice.Totals.WithoutTax.Amount, invoice.Totals.Tax.Amount));
    }

    [Fact]
    public void Division_taxes_are_counted_inside_the_price()
    {
        // 1000 x 5 / 93.35 = 53.5619; 1000 x 1.65 / 93.35 = 17.6754.
        var iss = new Tax { Scheme = "ISS", Kind = TaxKind.Division, Rate = Percentage.Of(5) };
        var pis = new Tax { Scheme = "PIS", Kind = TaxKind.Division, Rate = Percentage.Of(1.65m) };

        Assert.Equal([53.56m, 17.68m], Drafts.Eur.Line(1000m, iss, pis).Calculate().Taxes());
    }

    [Fact]
    public void Withheld_tax_and_split_payment_lower_what_is_paid_and_nothing_else()
    {
        var withheld = new Tax { Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15) };
        var split = Vat.Standard(22) with { Category = TaxCategory.B };
        var totals = Drafts.Eur.Line(100m, Vat.Standard(21), withheld).Line(100m, split).Calculate().Totals;

        Assert.Equal((43.00m, 243.00m, 243.00m), (totals.Tax.Amount, totals.WithTax.Amount, totals.Due.Amount));
        Assert.Equal((15.00m, 22.00m), (totals.Withheld.Amount, totals.SplitPayment.Amount));
        Assert.Equal(206.00m, totals.AmountToPay.Amount);
    }

    [Fact]
    public void Withheld_tax_may_have_a_stated_base()
    {
        var withheld = new Tax
        {
            Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15), StatedBase = Drafts.Of(80m),
        };

        Assert.Equal(12.00m, Drafts.Eur.Line(100m, Vat19, withheld).Calculate().Totals.Withheld.Amount);
    }

    [Fact]
    public void Groups_are_never_known_by_the_rate_alone()
    {
        var invoice = Drafts.Eur.Line(10m, Vat.Exempt("VATEX-EU-132")).Line(20m, Vat.Exempt("VATEX-EU-143"))
            .Line(30m, Vat.ReverseCharge).Line(40m, Vat.Zero).Calculate();

        Assert.Equal([30.00m, 10.00m, 20.00m, 40.00m], invoice.Bases());
        Assert.Equal([30.00m, 30.00m, 40.00m], invoice.TaxBreakdown.Select(row => row.Base.Amount));
        Assert.Equal("VATEX-EU-132; VATEX-EU-143", invoice.TaxBreakdown[1].ExemptionReason);
    }
}
