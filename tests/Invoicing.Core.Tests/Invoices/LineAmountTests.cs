using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class LineAmountTests
{
    private static readonly Tax Vat19 = Vat.Standard(19);

    [Fact]
    public void An_invoice_of_two_lines_has_the_totals_of_EN_16931()
    {
        var totals = Drafts.Eur
            .Line("Consulting", Quantity.Hours(12.5m), 96.00m, Vat19)
            .Line("Support plan", Quantity.Pieces(1), 250.00m, Vat19, Discount.Percent(10, "Loyalty"))
            .Calculate().Totals;

        Assert.Equal(1425.00m, totals.SumOfLineNets.Amount);
        Assert.Equal(1425.00m, totals.WithoutTax.Amount);
        Assert.Equal(270.75m, totals.Tax.Amount);
        Assert.Equal(1695.75m, totals.WithTax.Amount);
        Assert.Equal(1695.75m, totals.Due.Amount);
        Assert.Equal(1695.75m, totals.AmountToPay.Amount);
    }

    [Theory]
    [InlineData(Rounding.HalfUp, 13, -13)]
    [InlineData(Rounding.HalfEven, 12, -12)]
    [InlineData(Rounding.HalfDown, 12, -12)]
    [InlineData(Rounding.Up, 13, -13)]
    [InlineData(Rounding.Down, 12, -12)]
    [InlineData(Rounding.Ceiling, 13, -12)]
    [InlineData(Rounding.Floor, 12, -13)]
    public void The_gross_is_rounded_by_the_line_mode(Rounding mode, long positive, long negative)
    {
        var invoice = Drafts.Eur
            .Line("Up", Quantity.Pieces(1), 0.125m, Vat19)
            .Line("Down", Quantity.Pieces(-1), 0.125m, Vat19)
            .Calculate(RoundingPolicy.Default.With(mode));

        Assert.Equal([positive, negative], invoice.Lines.Select(line => line.Net.MinorUnits));
    }

    [Fact]
    public void A_price_for_a_base_quantity_is_divided_exactly()
    {
        // 7 kg x 12.50 / 100 kg = 0.875; 1 m x 10.00 / 3 m = 3.333...
        var price = UnitPrice.Of(12.50m, Currency.EUR, Quantity.Kilograms(100));
        var third = UnitPrice.Of(10.00m, Currency.EUR, Quantity.Metres(3));
        var invoice = Drafts.Eur
            .Line("Sand", Quantity.Kilograms(7), price, Vat19)
            .Line("Rope", Quantity.Metres(1), third, Vat19)
            .Calculate();

        Assert.Equal([0.88m, 3.33m], invoice.Nets());
    }

    [Fact]
    public void Adjustments_apply_in_their_order_to_gross_running_net_or_stated_base()
    {
        // Gross 100.00; 10 % of it 10.00; 10 % of what is left 9.00; charge 3 x 0.333 = 0.999; 5 % of 20.10 = 1.005.
        var price = UnitPrice.Of(0.333m, Currency.EUR);
        var line = Drafts.Eur.Line("Work", Quantity.Pieces(1), 100m, Vat19,
            Discount.Percent(10),
            Discount.Percent(10) with { Of = PercentBase.Running },
            Charge.PerUnit(price) with { Quantity = Quantity.Pieces(3) },
            Discount.Percent(5) with { Base = Drafts.Of(20.10m) }).Calculate().Lines[0];

        Assert.Equal([10.00m, 9.00m, 1.00m, 1.01m], line.Adjustments.Select(adjustment => adjustment.Amount.Amount));
        Assert.Equal(100.00m, line.Gross.Amount);
        Assert.Equal(20.01m, line.Allowances.Amount);
        Assert.Equal(1.00m, line.Charges.Amount);
        Assert.Equal(80.99m, line.Net.Amount);
    }

    [Fact]
    public void An_amount_per_unit_counts_the_quantity_of_the_line()
    {
        // 4 x 2.50 = 10.00 less 4 x 0.125 = 0.50.
        var net = Drafts.Eur.Line("Work", Quantity.Pieces(4), 2.50m, Vat19,
            Discount.PerUnit(UnitPrice.Of(0.125m, Currency.EUR))).Calculate().Lines[0].Net;

        Assert.Equal(9.50m, net.Amount);
    }

    [Fact]
    public void Rounded_at_the_end_three_thirds_of_a_cent_are_one()
    {
        var builder = Drafts.Eur.Line(0.333m, Vat19).Line(0.333m, Vat19).Line(0.333m, Vat19);

        Assert.Equal([0.33m, 0.33m, 0.33m], builder.Calculate().Nets());
        // 0.999 is 1.00; the cent that is missing goes to the smallest of equal keys.
        var atEnd = builder.Calculate(RoundingPolicy.Default with { Lines = LineRounding.AtEnd });
        Assert.Equal([0.34m, 0.33m, 0.33m], atEnd.Nets());
        Assert.Equal(1.00m, atEnd.Totals.SumOfLineNets.Amount);
        Assert.Equal(0.34m, atEnd.Lines[0].Gross.Amount);
    }

    [Fact]
    public void Rounded_at_the_end_the_parts_of_a_line_add_up_to_its_net()
    {
        // 1.004 less 10 % of it, 0.1004: 0.9036, shown 0.90 = 1.00 - 0.10.
        var line = Drafts.Eur.Line(1.004m, Vat19, Discount.Percent(10))
            .Calculate(RoundingPolicy.Default with { Lines = LineRounding.AtEnd }).Lines[0];

        Assert.Equal((1.00m, 0.10m, 0.90m), (line.Gross.Amount, line.Allowances.Amount, line.Net.Amount));
    }

    [Fact]
    public void A_step_coarser_than_the_unit_rounds_every_amount()
    {
        // Step 0.05: 1.03 is 1.05, its tax 0.1995 is 0.20.
        var invoice = Drafts.Eur.Line(1.03m, Vat19).Calculate(RoundingPolicy.Default with { StepMinorUnits = 5 });

        Assert.Equal(1.05m, invoice.Lines[0].Net.Amount);
        Assert.Equal(0.20m, invoice.Totals.Tax.Amount);
    }

    [Theory]
    [InlineData("JPY", 100)]
    [InlineData("EUR", 9_999)]
    [InlineData("KWD", 99_988)]
    [InlineData("CLF", 999_876)]
    public void The_unit_is_that_of_the_currency(string code, long expected)
    {
        var invoice = InvoiceDraft.In(Currency.Of(code), Drafts.Seller, Drafts.Buyer, Drafts.Issued)
            .Line("Work", Quantity.Pieces(1), 99.98760m, Vat19).Calculate();

        Assert.Equal(expected, invoice.Lines[0].Net.MinorUnits);
    }

    [Fact]
    public void An_informational_line_counts_nowhere()
    {
        var invoice = Drafts.Eur.Line(10m, Vat19).Information("Thank you").Calculate();

        Assert.Equal([10.00m, 0.00m], invoice.Nets());
        Assert.Equal(10.00m, invoice.Totals.SumOfLineNets.Amount);
    }

    [Fact]
    public void Only_a_result_can_overflow()
    {
        // Two lines of 9 x 10^16 EUR are 1.8 x 10^19 cents, beyond 64 bits.
        var most = Drafts.Eur.Line(90_000_000_000_000_000m, Vat.Zero);
        Assert.Equal(90_000_000_000_000_000m, most.Calculate().Totals.Due.Amount);

        var line = new InvoiceLine
        {
            Item = new("Gold"), Quantity = Quantity.Pieces(-1), Taxes = [Vat.Zero],
            Price = UnitPrice.Of(90_000_000_000_000_000m, Currency.EUR),
        };
        var more = most.Line(90_000_000_000_000_000m, Vat.Zero);
        Assert.Throws<OverflowException>(() => more.Calculate());
        Assert.Equal(90_000_000_000_000_000m, more.Line(line).Calculate().Totals.Due.Amount);
    }
}
